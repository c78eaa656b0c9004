import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { indexContent } from '../../src/search/build/from-content.ts';
import { useBrowser } from '../support/browser.ts';
import { type StaticSite, serve } from '../support/static-server.ts';

/** A library of 30 reports, which differ in their year and a paragraph that names it: more than a search reads at once. */
const library = inject('library');
const folder = mkdtempSync(join(tmpdir(), 'more-'));
const tabs = useBrowser();
let many: StaticSite;

beforeAll(async () => {
  const source = readFileSync(new URL('../fixtures/mini/reports/liuquan/2019.json', import.meta.url), 'utf8');
  const reports = join(folder, 'content/reports/liuquan');
  mkdirSync(reports, { recursive: true });
  for (let year = 2001; year <= 2030; year++) {
    const report = JSON.parse(source) as Report;
    Object.assign(report, { id: `liuquan/${year}`, year });
    report.blocks.push({ id: 'p99', type: 'paragraph', parent: null, text: String(year), at: [] });
    writeFileSync(join(reports, `${year}.json`), JSON.stringify(report));
  }
  const site = join(folder, 'site');
  cpSync(library.dist, site, { recursive: true });
  await indexContent(join(folder, 'content'), site, { readAllUpTo: 0, cacheDir: join(folder, '.cache') });
  many = await serve(site);
});
afterAll(async () => {
  await many.close();
  rmSync(folder, { recursive: true });
});

/** Years of the reports that are shown. */
async function shown(page: Page): Promise<number[]> {
  await page.locator('main [data-search-state="done"]').waitFor({ state: 'attached' });
  const ids = await page
    .locator('main [data-report]')
    .evaluateAll((all) => all.map((hit) => (hit as HTMLElement).dataset.report));
  return [...new Set(ids)].map((id) => Number(id?.split('/')[1]));
}

describe('searching the other reports', () => {
  test('adds to the list, which never gets shorter meanwhile, and goes on at what is new', async () => {
    const page = await tabs.open(`${many.url}search/?q=${encodeURIComponent('柳泉市')}`);
    expect(await shown(page)).toEqual([2030, 2029, 2028, 2027, 2026, 2025]);
    const lengths = await page.evaluateHandle(() => {
      const list = document.querySelector('[data-search-results]') as HTMLElement;
      const seen: number[] = [];
      const look = () => seen.push(list.querySelectorAll('.search-report').length);
      new MutationObserver(look).observe(list, { childList: true });
      return seen;
    });
    for (const [reports, first] of [
      [12, 2024],
      [18, 2018],
    ] as const) {
      await page.locator('[data-search-results] > .search-more').press('Enter');
      await page.locator('[data-search-state="loading"]').waitFor({ state: 'detached' });
      expect(await shown(page)).toHaveLength(reports);
      expect(await page.locator('[data-report]:focus-within').getAttribute('data-report')).toBe(`liuquan/${first}`);
    }
    const seen = await lengths.jsonValue();
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(18);
    expect(await page.locator('[data-search-results]').getAttribute('data-search-unread')).toBe('12');
  });

  test('leaves the list as it is when there is no network, and finds the rest when there is one again', async () => {
    // The browser complains on the console, so this page is not watched as others are.
    const browser = await chromium.connect(inject('browserEndpoint'));
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(`${many.url}search/?q=${encodeURIComponent('柳泉市')}`);
    expect(await shown(page)).toHaveLength(6);
    const more = page.locator('[data-search-results] > .search-more');
    await context.setOffline(true);
    await more.press('Enter');
    await page.locator('main [data-search-state="error"]').waitFor({ state: 'attached' });
    expect(await page.locator('.search-report').count()).toBe(6);
    await context.setOffline(false);
    await more.press('Enter');
    await page.locator('.search-report').nth(11).waitFor();
    await browser.close();
  });
});
