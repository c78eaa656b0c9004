import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { contentDir } from '../../../src/tree/content-dir.ts';
import { VARIANTS } from '../../../src/variants/variants.ts';
import { buildSite } from '../../../tests/support/build-site.ts';
import { findBrowser } from '../../../tests/support/find-browser.ts';
import { drawStrings, printedBlocks, seeded } from '../../../tests/support/search-truth.ts';
import { serve } from '../../../tests/support/static-server.ts';
import type { Bench } from '../measure.ts';
import { exactness } from './search/exactness.ts';
import { firstQueries } from './search/first-queries.ts';
import { indexCost } from './search/index-cost.ts';
import { pagefindDefault } from './search/pagefind-default.ts';

/** Number of first queries that are measured, each in a fresh browser profile. */
const FIRST_QUERIES = 40;

/**
 * Measures the search of a library (`CONTENT_DIR`): what its index costs, whether its answers are exact, what a first query costs. Measures the same
 * for Pagefind with its default settings, on the same pages. `BENCH_DIST` names a site that has been built already. `BENCH_ASKED` says how many
 * strings are asked in each script (1,000 by default).
 */
export const bench: Bench = async (env) => {
  const content = contentDir(undefined, env);
  const asked = Number(env.BENCH_ASKED ?? 1000);
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  const dist = env.BENCH_DIST ?? join(folder, 'site');
  if (!existsSync(dist)) await buildSite({ CONTENT_DIR: content, OUT_DIR: dist, BASE_PATH: '/' });
  const measures = await indexCost(content, folder);
  const site = await serve(dist);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const strings = drawStrings(printedBlocks({ dist, content }, ''), FIRST_QUERIES, seeded(2));
    measures.push(...(await firstQueries(browser, site.url, strings)));
    measures.push(...(await pagefindDefault(browser, { dist, content, url: site.url }, strings)));
    for (const { label, segment } of VARIANTS) {
      const own = await exactness(browser, { dist, content, url: site.url }, segment, asked);
      measures.push(...own.map(({ what, value }) => ({ what: `${label}: ${what}`, value })));
    }
    return measures;
  } finally {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
