/** `npm run preview [-- --port <n>] [--out <dir>] [--content <dir>]`: serves the built site and prints its address. */
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { resolve } from 'node:path';
import { preview } from 'astro';
import { Command } from 'commander';
import { fileHeaders } from '../../src/formats/media-types.ts';
import { readSettings } from '../../src/settings/read-settings.ts';
import { contentDir } from '../../src/tree/content-dir.ts';
import { settleIfIdle } from '../build/alone.ts';
import { outDir } from '../build/out-dir.ts';
import { commandOf, type Run, runAsProgram } from '../cli/command.ts';
import { refuse } from '../cli/messages.ts';
import { portOf } from '../cli/port.ts';
import { DESCRIPTIONS } from './descriptions.ts';

const define = () =>
  new Command('preview')
    .description(DESCRIPTIONS.preview)
    .option('--port <n>', 'port', portOf, 4321)
    .option('--host', 'also to other machines')
    .option('--out <dir>', 'the built site (also OUT_DIR)')
    .option('--content <dir>', 'the content tree it was built from, for its base path (also CONTENT_DIR)');

interface Options {
  port: number;
  host?: boolean;
  out?: string;
  content?: string;
}

export const run: Run = commandOf<Options>(define, async ({ port, host, out, content }, _, io) => {
  const folder = outDir(out, io.env);
  if (!existsSync(folder)) settleIfIdle(folder);
  if (!existsSync(resolve(folder, 'index.html')))
    refuse('not-built', 'there is no site here: make it with `npm run build`', { file: folder });
  const { base } = readSettings(contentDir(content, io.env), io.env);
  const server = await preview({
    configFile: false,
    base,
    outDir: folder,
    trailingSlash: 'always',
    server: { port, host: host ?? false },
  });
  if ('server' in server) sendFileHeaders(server.server as Server);
  // Astro has printed the address. The server runs until the process is ended.
  await server.closed();
  return 0;
});

/** Sends files as the header file tells other hosts to send them. Astro's server keeps a type that is set before it answers. */
function sendFileHeaders(server: Server): void {
  server.prependListener('request', ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    for (const [name, value] of Object.entries(fileHeaders(pathname))) response.setHeader(name, value);
  });
}

if (import.meta.main) await runAsProgram(run);
