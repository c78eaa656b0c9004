/**
 * Builds the site: `npm run build`, or `node scripts/build.ts [--content DIR]`.
 * CONTENT_DIR, OUT_DIR, SITE_URL and BASE_PATH say what is built, whereto, and under which address.
 */
import { existsSync } from 'node:fs';
import { mkdir, rename, rmdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
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
  await mkdir('.cache', { recursive: true });
  await build({ logLevel: 'warn' });
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
