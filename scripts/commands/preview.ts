/** `npm run preview [-- --port <n>] [--out <dir>] [--content <dir>]`: serves the built site and prints its address. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { preview } from 'astro';
import { Command } from 'commander';
import { refuse } from '../cli/messages.ts';
import { run } from '../cli/run.ts';

const command = new Command('preview')
  .description('Serves the built site.')
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

await run(command, async ({ port, host, out, content }: Options) => {
  if (content) process.env.CONTENT_DIR = content;
  if (out) process.env.OUT_DIR = out;
  const folder = process.env.OUT_DIR || 'dist';
  if (!existsSync(resolve(folder, 'index.html'))) {
    refuse('not-built', 'there is no site here: make it with `npm run build`', { file: folder });
  }
  const server = await preview({ server: { port: Number(port), host: host ?? false } });
  // Astro has printed the address; the server ends with the process.
  await server.closed();
  return 0;
});
