/**
 * Builds the site: `npm run build`, or `node scripts/build.ts [--content DIR]`.
 * CONTENT_DIR, OUT_DIR, SITE_URL and BASE_PATH say what is built, whereto, and under which address.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { SCRIPTS } from '../src/script/scripts.ts';
import { indexContent } from '../src/search/build/from-content.ts';

const { values } = parseArgs({ options: { content: { type: 'string' }, out: { type: 'string' } } });
if (values.content) process.env.CONTENT_DIR = values.content;
if (values.out) process.env.OUT_DIR = values.out;
const outDir = resolve(process.env.OUT_DIR || 'dist');

await renderPages();
await nameErrorPages();
await indexContent(resolve(process.env.CONTENT_DIR || 'content'), outDir);

/** Astro: every page in every script, data files, feeds, sitemap. */
async function renderPages(): Promise<void> {
  // Astro keeps the list of content modules in one place for all builds: two at a time would read each other's.
  await alone('.cache/build.lock', () => build({ logLevel: 'warn' }));
}

/** Runs the task when no other process holds the lock. */
async function alone(lock: string, task: () => Promise<void>): Promise<void> {
  await mkdir('.cache', { recursive: true });
  while (!(await take(lock))) await setTimeout(200);
  try {
    await task();
  } finally {
    await rm(lock, { force: true });
  }
}

/** The lock holds the number of its process, so that one left behind by a killed build does not count. */
async function take(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const holder = Number(await readFile(lock, 'utf8').catch(() => '0'));
    if (!isRunning(holder)) await rm(lock, { force: true });
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Hosts look for `404.html` in the folder of each script. */
async function nameErrorPages(): Promise<void> {
  for (const { segment } of SCRIPTS) {
    const folder = join(outDir, segment, '404');
    if (!existsSync(folder)) continue;
    await rename(join(folder, 'index.html'), join(outDir, segment, '404.html'));
    await rmdir(folder);
  }
}
