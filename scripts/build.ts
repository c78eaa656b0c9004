/**
 * Builds the site: `npm run build`, or `node scripts/build.ts [--content DIR] [--out DIR]`.
 * CONTENT_DIR, OUT_DIR, SITE_URL and BASE_PATH say what is built, whereto, and under which address.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { indexContent } from '../src/search/build/from-content.ts';
import { readSettings } from '../src/site/read-settings.ts';
import { alone } from './site/alone.ts';
import { nameErrorPages } from './site/error-pages.ts';
import { writeHeaders } from './site/headers.ts';

const { values } = parseArgs({ options: { content: { type: 'string' }, out: { type: 'string' } } });
if (values.content) process.env.CONTENT_DIR = values.content;
if (values.out) process.env.OUT_DIR = values.out;
const content = resolve(process.env.CONTENT_DIR || 'content');
const outDir = resolve(process.env.OUT_DIR || 'dist');
const settings = readSettings(content);

// Every page in every script, data files, feeds, sitemap. Astro keeps the list of content modules in one place for all
// builds: two at a time would read each other's.
await alone('.cache/build.lock', () => build({ logLevel: 'warn' }));
await nameErrorPages(outDir);
await writeHeaders(outDir, settings.base);
await indexContent(content, outDir);
