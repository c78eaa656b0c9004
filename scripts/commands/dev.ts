/** `npm run dev [-- --port <n>] [--content <dir>]`: serves the site of a content tree as it is edited. */
import { dev } from 'astro';
import { Command } from 'commander';
import { contentDir } from '../../src/tree/content-dir.ts';
import { commandOf, type Run, runAsProgram } from '../cli/command.ts';
import { portOf } from '../cli/port.ts';
import { DESCRIPTIONS } from './descriptions.ts';

const define = () =>
  new Command('dev')
    .description(DESCRIPTIONS.dev)
    .option('--port <n>', 'port', portOf, 4321)
    .option('--host', 'also to other machines')
    .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
    .allowExcessArguments(false);

interface Options {
  port: number;
  host?: boolean;
  content?: string;
}

export const run: Run = commandOf<Options>(define, async ({ port, host, content }, _, io) => {
  // The site's modules read the environment of the process that they run in.
  process.env.CONTENT_DIR = contentDir(content, io.env);
  const { astroConfig, dropVariablesOfVite } = await import('../build/astro-config.ts');
  dropVariablesOfVite();
  const server = await dev({ ...astroConfig(), configFile: false, server: { port, host: host ?? false } });
  // Astro has printed the address. The server runs until the process is ended.
  await new Promise<void>((resolve) => server.watcher.once('close', resolve));
  return 0;
});

if (import.meta.main) await runAsProgram(run);
