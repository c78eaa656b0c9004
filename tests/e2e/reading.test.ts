import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { useBrowser } from '../support/browser.ts';
import { reportsOf } from '../support/dist.ts';
import { pageTypes } from '../support/page-types.ts';

const site = inject('library');
const reports = reportsOf(site.content);
const report = reports[0] as Report;
const [place, year] = report.id.split('/') as [string, string];
const chapters = report.blocks.filter((block) => block.type === 'heading' && block.level === 1);
const tabs = useBrowser();

describe('finding the way', () => {
  test('a reader goes from the home page to a place, a report and a chapter', async () => {
    const page = await tabs.open(site.url);
    await page.locator(`main a[href$="/${place}/"]`).first().click();
    await page.waitForURL(`${site.url}${place}/`);
    await page.locator(`main a[href$="/${place}/${year}/"]`).first().click();
    await page.waitForURL(`${site.url}${report.id}/`);
    const chapter = chapters.at(-1)?.id as string;
    await page.evaluate((id) => document.querySelector<HTMLElement>(`nav a[href="#${id}"]`)?.click(), chapter);
    expect(new URL(page.url()).hash).toBe(`#${chapter}`);
    await expect.poll(() => top(page, chapter)).toBeLessThan(300);
  });

  test('the heading hierarchy of a report skips no level', async () => {
    const page = await tabs.open(`${site.url}${report.id}/`);
    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((all) => all.map((heading) => Number(heading.tagName[1])));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] as number) + 1)).toEqual([]);
  });

  test('an address with a paragraph opens at that paragraph', async () => {
    const paragraph = report.blocks.filter((block) => block.type === 'paragraph').at(-3)?.id as string;
    const page = await tabs.open(`${site.url}${report.id}/#${paragraph}`);
    await expect.poll(() => top(page, paragraph)).toBeLessThan(400);
  });

  test('what is not there is answered with a page of the site', async () => {
    const response = await fetch(`${site.url}no/such/page/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('<main');
  });
});

describe('two years of a place', () => {
  const [older, newer] = reports
    .filter(({ id }) => id.startsWith('datong/'))
    .sort((one, other) => one.year - other.year)
    .slice(-2) as [Report, Report];

  test('are compared in one click from a report, filtered by keyboard, and the address holds what is shown', async () => {
    const page = await tabs.open(`${site.url}${newer.id}/`);
    await page.getByRole('link', { name: '与上一年对照' }).click();
    const address = new URL(page.url());
    expect([address.searchParams.get('a'), address.searchParams.get('b')]).toEqual([older.id, newer.id]);
    const columns = page.locator('main .compare-columns');
    await columns.waitFor();
    expect(await page.getByRole('status').textContent()).toMatch(
      /^沿用 [1-9]\d* 句，改写 [1-9]\d* 句，新增 [1-9]\d* 句，删去 [1-9]\d* 句/,
    );
    expect(await columns.locator('[data-state="gone"]').count()).toBeGreaterThan(0);
    await page.getByRole('radio', { name: /^全部/ }).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => columns.locator('[data-state="gone"]').count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('show')).toBe('new');
    await page.reload();
    await columns.locator('[data-state="new"]').first().waitFor();
    expect(await columns.locator('[data-state="gone"]').count()).toBe(0);
    const lasted = await page.evaluate(() => performance.getEntriesByName('compare')[0]?.duration ?? 0);
    expect(lasted).toBeGreaterThan(0);
  });
});

describe('the variant toggle', () => {
  test('keeps the reader at the same paragraph', async () => {
    const paragraph = report.blocks.filter((block) => block.type === 'paragraph').at(-5)?.id as string;
    const page = await tabs.open(`${site.url}${report.id}/#${paragraph}`);
    await expect.poll(() => top(page, paragraph)).toBeLessThan(400);
    await page.evaluate(() => document.querySelector<HTMLElement>('a[hreflang="zh-Hant-TW"]')?.click());
    await page.waitForURL(new RegExp(`/tw/${report.id}/`, 'u'));
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant-TW');
    await expect.poll(async () => Math.abs(await top(page, paragraph))).toBeLessThan(600);
  });

  test('keeps the reader at the same paragraph when scrolled there without a fragment', async () => {
    const paragraph = report.blocks.filter((block) => block.type === 'paragraph').at(-5)?.id as string;
    const page = await tabs.open(`${site.url}${report.id}/`);
    await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), paragraph);
    await page.waitForTimeout(300);
    await page.evaluate(() => document.querySelector<HTMLElement>('a[hreflang="zh-Hant-HK"]')?.click());
    await page.waitForURL(new RegExp(`/hk/${report.id}/`, 'u'));
    await expect.poll(async () => Math.abs(await top(page, paragraph))).toBeLessThan(600);
  });

  test('is a plain link without JavaScript', async () => {
    const page = await tabs.open(`${site.url}${report.id}/`, { javaScriptEnabled: false });
    const href = await page.locator('body a[hreflang="zh-Hant-TW"]').first().getAttribute('href');
    expect(new URL(href as string, page.url()).pathname).toBe(`/tw/${report.id}/`);
  });

  test('never redirects a cited address', async () => {
    const page = await tabs.open(`${site.url}tw/${report.id}/`);
    await page.goto(`${site.url}${report.id}/#${chapters[0]?.id}`);
    await page.waitForTimeout(300);
    expect(page.url()).toBe(`${site.url}${report.id}/#${chapters[0]?.id}`);
  });
});

describe('without JavaScript', () => {
  const kinds = pageTypes(
    site.dist,
    reports.map(({ id }) => id),
  );

  test.each([...kinds])('a page like %s can be read', async (_kind, path) => {
    const page = await tabs.open(site.url + path, { javaScriptEnabled: false });
    expect((await page.locator('main').innerText()).trim().length).toBeGreaterThan(20);
    expect(await page.locator('h1').innerText()).not.toBe('');
  });

  test('every block of a report is laid out', async () => {
    const page = await tabs.open(`${site.url}${report.id}/`, { javaScriptEnabled: false });
    const shown = await Promise.all(
      report.blocks.map(async ({ id }) => ({ id, box: await page.locator(`[id="${id}"]`).boundingBox() })),
    );
    expect(shown.filter(({ box }) => !box || box.height === 0).map(({ id }) => id)).toEqual([]);
  });
});

/** Distance of an element's upper edge from that of the window. */
function top(page: Page, id: string): Promise<number> {
  return page.evaluate((name) => document.getElementById(name)?.getBoundingClientRect().top ?? Number.NaN, id);
}
