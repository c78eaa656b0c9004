import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { Browser } from 'playwright-core';
import { addressIn } from '../../../../src/search/build/bundle.ts';
import { reportsOf } from '../../../../tests/support/dist.ts';
import { printedBlocks, siteFold } from '../../../../tests/support/search-truth.ts';
import type { Measure } from '../../measure.ts';
import { kilobytes, milliseconds, percentiles } from './percentiles.ts';
import { watchTraffic } from './traffic.ts';

/** Number of results that are loaded with their excerpts: as many as the library's own search page shows at first. */
const SHOWN = 6;

const FOLDER = 'pagefind-default';

/**
 * Measures Pagefind with its default settings on the same Simplified pages of the reports, asked for the same strings: what its index costs, what a
 * first query costs (Pagefind's module, the index, the first results), and how exact its answers are, counted in pages.
 */
export async function pagefindDefault(
  browser: Browser,
  site: { dist: string; content: string; url: string },
  strings: string[],
): Promise<Measure[]> {
  const start = performance.now();
  await indexPages(site);
  const time = (performance.now() - start) / 1000;
  const fold = siteFold(site.dist);
  const blocks = printedBlocks(site, '');
  const bytes: number[] = [];
  const times: number[] = [];
  let [right, wrong, missed] = [0, 0, 0];
  for (const typed of strings) {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    const bytesMoved = watchTraffic(page);
    await page.goto(`${site.url}search/`);
    const answer = await page.evaluate(
      async ({ module, text, shown }) => {
        const began = performance.now();
        const { search } = await import(module);
        const results = (await search(text)).results as { id: string; data(): Promise<unknown> }[];
        await Promise.all(results.slice(0, shown).map((result) => result.data()));
        return { took: performance.now() - began, pages: results.map((result) => result.id) };
      },
      { module: `${site.url}${FOLDER}/pagefind.js`, text: typed, shown: SHOWN },
    );
    times.push(answer.took);
    bytes.push(await bytesMoved());
    const found = new Set(answer.pages.map((name) => reportOf(join(site.dist, FOLDER), name)));
    const wanted = new Set(
      blocks
        .filter((block) => block.folded.includes(fold(typed)))
        .map((block) => block.address.split('#')[0] as string),
    );
    const common = [...found].filter((report) => wanted.has(report)).length;
    right += common;
    wrong += found.size - common;
    missed += wanted.size - common;
    await context.close();
  }
  rmSync(join(site.dist, FOLDER), { recursive: true, force: true });
  const exact = `${(right / (right + wrong)).toFixed(3)} / ${(right / (right + missed)).toFixed(3)}`;
  return [
    { what: 'Pagefind as it comes: index time', value: `${time.toFixed(1)} s` },
    { what: 'Pagefind as it comes: first query, bytes in all, p50 / p95', value: percentiles(bytes, kilobytes) },
    { what: 'Pagefind as it comes: first query, time from import, p50 / p95', value: percentiles(times, milliseconds) },
    { what: 'Pagefind as it comes: precision / recall by page', value: exact },
  ];
}

async function indexPages(site: { dist: string; content: string }): Promise<void> {
  const { index } = await pagefind.createIndex();
  if (!index) throw new Error('Pagefind gave no index');
  for (const { id } of reportsOf(site.content)) {
    const content = readFileSync(join(site.dist, id, 'index.html'), 'utf8');
    await index.addHTMLFile({ url: `/${id}/`, content });
  }
  await index.writeFiles({ outputPath: join(site.dist, FOLDER) });
  // Pagefind says that it has written its files some time before they are complete.
  await new Promise((resolve) => setTimeout(resolve, 2000));
  await pagefind.close();
}

/** The report that a page of Pagefind's index shows. */
function reportOf(folder: string, page: string): string {
  return addressIn(readFileSync(join(folder, 'fragment', `${page}.pf_fragment`))).slice(1, -1);
}
