import { fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Io } from '../cli/io.ts';
import { formatMessage } from '../cli/messages.ts';
import type { Message } from '../pipeline/types.ts';

const PROGRAM = fileURLToPath(new URL('./render-pages.ts', import.meta.url));

/**
 * Renders every page in every variant, data files, feeds and the sitemap. It does so in a process of its own, because Astro keeps two gigabytes of
 * memory for a thousand reports, and the search index that is made afterwards needs that memory.
 * @param env the environment of that process: `CONTENT_DIR` says what is rendered, `OUT_DIR` where to, `CACHE_FOR` which site's cache is used
 * @param io where the lines that the process prints are shown
 * @returns the exit status of the process; errors have been printed by then
 */
export function renderPages(env: NodeJS.ProcessEnv, io: Pick<Io, 'out' | 'err'>): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = fork(PROGRAM, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env, execArgv: [] });
    show(child.stdout, io.out);
    show(child.stderr, io.err);
    child.on('error', reject);
    child.on('close', (status, signal) => {
      if (signal) io.err(formatMessage(killedBy(signal)));
      resolve(status ?? 1);
    });
  });
}

function show(stream: Readable | null, line: (text: string) => void): void {
  if (stream) createInterface({ input: stream }).on('line', line);
}

function killedBy(signal: string): Message {
  const text = `the process that renders the pages was ended by ${signal}; if nobody did that, it had too little memory`;
  return { rule: 'render', severity: 'error', text };
}
