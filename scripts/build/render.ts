import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./render-pages.ts', import.meta.url));

/**
 * Renders every page in every variant, data files, feeds, sitemap. In a process of its own: Astro keeps two gigabytes of a thousand reports,
 * which are needed for the index after it.
 * @returns the status it ended with; what went wrong has been said
 */
export function renderPages(): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = fork(PROGRAM, { stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? 1));
  });
}
