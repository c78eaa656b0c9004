/** `report-library init [folder] [raw file]`: starts a library of its own in a folder: settings, a place for raw files, and what its maintainers need. */
import { relative, resolve } from 'node:path';
import { Command } from 'commander';
import { LIBRARY } from '../../src/tree/content-dir.ts';
import { VARIANTS } from '../../src/variants/variants.ts';
import { commandOf, type Run, runAsProgram } from '../cli/command.ts';
import { makeLibrary, type NewLibrary } from '../editing/new-library.ts';
import { DESCRIPTIONS } from './descriptions.ts';
import { runCommand } from './index.ts';

const define = () =>
  new Command('init')
    .description(DESCRIPTIONS.init)
    .argument('[folder]', 'the folder of the library', '.')
    .argument('[raw file]', 'a first report')
    .option('--name <name>', 'what the library is called, in Chinese')
    .option('--url <address>', 'where it will be published, e.g. https://reports.city.cn')
    .option('--email <address>', 'where readers report errors and ask for removal')
    .option('--tracker <address>', 'a tracker for the same')
    .option('--variants <tags...>', `variants that are offered: ${VARIANTS.map(({ lang }) => lang).join(', ')}`)
    .allowExcessArguments(false);

export const run: Run = commandOf<NewLibrary>(define, async (library, [given = '.', raw], io) => {
  const folder = resolve(given);
  for (const path of makeLibrary(folder, library)) io.out(`${path} written`);
  const status = raw ? await runCommand('add', ['--content', resolve(folder, LIBRARY), raw], io) : 0;
  const named = relative('.', folder);
  io.out('Add reports and look at them:');
  io.out(`  ${named ? `cd ${named} && npm install && ` : ''}npm run add -- <file or folder>…`);
  io.out('  npm run build && npm run preview');
  return status;
});

if (import.meta.main) await runAsProgram(run);
