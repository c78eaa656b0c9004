import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { SCRIPTS } from '../../src/script/scripts.ts';
import { buildSite, ROOT } from '../../tests/support/build-site.ts';
import { findBrowser } from '../../tests/support/find-browser.ts';
import { askPage, blocksWith, drawStrings, printedBlocks, seeded, siteFold } from '../../tests/support/search-truth.ts';
import { type StaticSite, serve } from '../../tests/support/static-server.ts';
import type { Measure } from '../bench.ts';

/** Strings asked in each script, and first queries measured, each in a fresh browser profile. */
const ASKED = 1000;
const FIRST_QUERIES = 30;

const content = process.env.CONTENT_DIR ?? join(ROOT, 'content');

/** The search against a plain scan of the pages, by block; and what a first query costs. */
export async function bench(): Promise<Measure[]> {
  const dist = mkdtempSync(join(tmpdir(), 'bench-search-'));
  await buildSite({ CONTENT_DIR: content, OUT_DIR: dist, BASE_PATH: '/' });
  const site = await serve(dist);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const measures: Measure[] = [];
    for (const { label, segment } of SCRIPTS) {
      measures.push(
        ...(await exactness(browser, site, dist, segment)).map((m) => ({ ...m, what: `${label}: ${m.what}` })),
      );
    }
    return [...measures, ...(await firstQueries(browser, site, dist))];
  } finally {
    await browser.close();
    await site.close();
    rmSync(dist, { recursive: true, force: true });
  }
}

async function exactness(browser: Browser, site: StaticSite, dist: string, segment: string): Promise<Measure[]> {
  const fold = siteFold(dist);
  const blocks = printedBlocks({ dist, content }, segment);
  const page = await browser.newPage();
  await page.goto(`${site.url}${segment && `${segment}/`}search/?all=1`);
  let [right, wrong, missed] = [0, 0, 0];
  for (const typed of drawStrings(blocks, ASKED, seeded(1))) {
    const found = new Set(await askPage(page, typed));
    const wanted = new Set(blocksWith(blocks, fold(typed)));
    const common = [...found].filter((address) => wanted.has(address)).length;
    right += common;
    wrong += found.size - common;
    missed += wanted.size - common;
  }
  await page.close();
  return [
    { what: `precision by block, ${ASKED} random strings`, value: (right / (right + wrong)).toFixed(4) },
    { what: `recall by block, ${ASKED} random strings`, value: (right / (right + missed)).toFixed(4) },
  ];
}

/** Bytes of everything that a search page with a query loads, and the time to the whole answer. */
async function firstQueries(browser: Browser, site: StaticSite, dist: string): Promise<Measure[]> {
  const bytes: number[] = [];
  const times: number[] = [];
  for (const typed of drawStrings(printedBlocks({ dist, content }, ''), FIRST_QUERIES, seeded(2))) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => sizes.push(request.sizes().then((size) => size.responseBodySize)));
    const start = performance.now();
    await page.goto(`${site.url}search/?q=${encodeURIComponent(typed)}`);
    await page.locator('main [data-search-state="done"]').waitFor();
    times.push(performance.now() - start);
    bytes.push((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0));
    await context.close();
  }
  return [
    {
      what: 'first query: bytes in all, page included, p50 / p95',
      value: both(bytes, (n) => `${(n / 1000).toFixed(0)} KB`),
    },
    { what: 'first query: time from opening the page, p50 / p95', value: both(times, (n) => `${n.toFixed(0)} ms`) },
  ];
}

function both(numbers: number[], show: (n: number) => string): string {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (share: number) => show(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number);
  return `${at(0.5)} / ${at(0.95)}`;
}
