/** `npm run new -- <folder> --name <name> --url <address> --email <address>`: starts a library of its own in a new folder. */
import { relative, resolve } from 'node:path';
import { Command } from 'commander';
import { commandOf, type Run, runAsProgram } from '../cli/command.ts';
import { makeLibrary, type NewLibrary } from '../editing/new-library.ts';
import { DESCRIPTIONS } from './descriptions.ts';

const define = () =>
  new Command('new')
    .description(DESCRIPTIONS.new)
    .argument('<folder>', 'the new folder of content')
    .requiredOption('--name <name>', 'what the library is called, in Chinese')
    .requiredOption('--url <address>', 'where it will be published, e.g. https://reports.city.cn')
    .option('--email <address>', 'where readers report errors and ask for removal')
    .option('--tracker <address>', 'a tracker for the same')
    .allowExcessArguments(false);

export const run: Run = commandOf<NewLibrary>(define, async (library, [folder = ''], io) => {
  makeLibrary(resolve(folder), library);
  const named = relative('.', folder) || '.';
  io.out(`${folder} is a new library. Add reports and look at it:`);
  io.out(`  npm run add -- --content ${named} <file or folder>…`);
  io.out(`  npm run build -- --content ${named} && npm run preview -- --content ${named}`);
  return 0;
});

if (import.meta.main) await runAsProgram(run);
