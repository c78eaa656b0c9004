import { fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Io } from '../cli/io.ts';
import { formatMessage } from '../cli/messages.ts';
import type { Message } from '../pipeline/types.ts';

const PROGRAM = fileURLToPath(new URL('./render-pages.ts', import.meta.url));

/**
 * Renders every page in every variant, data files, feeds, sitemap. In a process of its own: Astro keeps two gigabytes of a thousand reports,
 * which are needed for the index after it.
 * @param env its environment: `CONTENT_DIR` and `OUT_DIR` say what is rendered, and whereto; `CACHE_FOR` names the site whose cache is used
 * @param io where its lines are shown
 * @returns the status it ended with; what went wrong has been said
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
