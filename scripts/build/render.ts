import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { formatMessage } from '../cli/messages.ts';

const PROGRAM = fileURLToPath(new URL('./render-pages.ts', import.meta.url));

/**
 * Renders every page in every variant, data files, feeds, sitemap. In a process of its own: Astro keeps two gigabytes of a thousand reports,
 * which are needed for the index after it.
 * @param folder where the pages are written; the cache is that of `OUT_DIR`, where they will be
 * @returns the status it ended with; what went wrong has been said
 */
export function renderPages(folder: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, OUT_DIR: folder, CACHE_FOR: process.env.OUT_DIR || './dist' };
    const child = fork(PROGRAM, { stdio: 'inherit', env });
    child.on('error', reject);
    child.on('close', (status, signal) => {
      if (signal) console.error(formatMessage(killed(signal)));
      resolve(status ?? 1);
    });
  });
}

function killed(signal: string) {
  const text = `the process that renders the pages was ended by ${signal}; if nobody did that, it had too little memory`;
  return { rule: 'render', severity: 'error' as const, text };
}
