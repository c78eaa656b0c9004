/** `npm run preview [-- --port <n>] [--out <dir>] [--content <dir>]`: serves the built site and prints its address. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { preview } from 'astro';
import { Command } from 'commander';
import { readSettings } from '../../src/settings/read-settings.ts';
import { settleIfIdle } from '../build/alone.ts';
import { outDir } from '../build/out-dir.ts';
import { commandOf, type Run, runAsProgram } from '../cli/command.ts';
import { refuse } from '../cli/messages.ts';
import { contentDir } from '../tree/content-dir.ts';
import { DESCRIPTIONS } from './descriptions.ts';

const define = () =>
  new Command('preview')
    .description(DESCRIPTIONS.preview)
    .option('--port <n>', 'port', '4321')
    .option('--host', 'also to other machines')
    .option('--out <dir>', 'the built site (also OUT_DIR)')
    .option('--content <dir>', 'the content tree it was built from, for its base path (also CONTENT_DIR)');

interface Options {
  port: string;
  host?: boolean;
  out?: string;
  content?: string;
}

export const run: Run = commandOf<Options>(define, async ({ port, host, out, content }, _, io) => {
  const folder = outDir(out, io.env);
  if (!existsSync(folder)) settleIfIdle(folder);
  if (!existsSync(resolve(folder, 'index.html')))
    refuse('not-built', 'there is no site here: make it with `npm run build`', { file: folder });
  const { base } = readSettings(resolve(contentDir(content, io.env)), io.env);
  const server = await preview({
    configFile: false,
    base,
    outDir: folder,
    trailingSlash: 'always',
    server: { port: Number(port), host: host ?? false },
  });
  // Astro has printed the address; the server ends with the process.
  await server.closed();
  return 0;
});

if (import.meta.main) await runAsProgram(run);
