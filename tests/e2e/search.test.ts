import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { printed, type Report } from '../../src/model/report.ts';
import { useBrowser } from '../support/browser.ts';
import { reportsOf } from '../support/dist.ts';

const site = inject('library');
const reports = reportsOf(site.content);
const tabs = useBrowser();

/** Everyday terms of the genre in Simplified and as a Taiwan reader types them. */
const TERMS = [
  ['高质量发展', '高質量發展'],
  ['干部', '幹部'],
  ['PM2.5', 'PM2.5'],
] as const;

/** `report#block` of every block that prints the term. */
function blocksWith(term: string): string[] {
  return reports
    .flatMap((report: Report) =>
      report.blocks.filter((block) => printed(block).includes(term)).map((block) => `${report.id}#${block.id}`),
    )
    .sort();
}

describe.each(TERMS)('searching %s', (simplified, traditional) => {
  const expected = blocksWith(simplified);

  test.each([
    ['', simplified],
    ['', traditional],
    ['tw/', traditional],
    ['hk/', simplified],
  ])('on /%ssearch/ as %s finds every block that prints it and no other', async (segment, query) => {
    const page = await tabs.open(`${site.url}${segment}search/?q=${encodeURIComponent(query)}&all=1`);
    expect(await hits(page)).toEqual(expected);
  });
});

describe('the search page', () => {
  test('marks the words in the reader’s variant and links to the block', async () => {
    const page = await tabs.open(`${site.url}tw/search/?q=${encodeURIComponent('发展')}`);
    await done(page);
    const first = page.locator('[data-report][data-block]').first();
    expect(await first.locator('mark').first().innerText()).toBe('發展');
    const [report, block] = [await first.getAttribute('data-report'), await first.getAttribute('data-block')];
    const link = page
      .locator(`[data-report="${report}"][data-block="${block}"]`)
      .locator('xpath=descendant-or-self::a')
      .first();
    await link.click();
    await page.waitForURL((url) => url.pathname === `/tw/${report}/` && url.hash.startsWith(`#${block}`));
  });

  test('says so when nothing is found', async () => {
    const page = await tabs.open(`${site.url}search/?q=${encodeURIComponent('乌有之乡的独角兽')}`);
    await done(page);
    expect(await page.locator('[data-report][data-block]').count()).toBe(0);
    expect(await page.locator('main').innerText()).toMatch(/没有|未找到/u);
  });

  test('explains itself without JavaScript', async () => {
    const page = await tabs.open(`${site.url}search/`, { javaScriptEnabled: false });
    const explanation = page.locator('main noscript');
    expect(await explanation.innerText()).toContain('JavaScript');
    expect(await explanation.getByRole('link').count()).toBeGreaterThan(0);
  });
});

describe('the search dialog', () => {
  test.each(['/', 'Control+k'])('opens on %s and is worked by keyboard alone', async (key) => {
    const page = await tabs.open(`${site.url}${reports[0]?.id}/`);
    await page.keyboard.press(key);
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.keyboard.type('发展');
    await dialog.locator('[data-search-state="done"]').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.hash !== '');
  });

  test('leaves a click with Ctrl held down to the browser, which opens a tab', async () => {
    const page = await tabs.open(site.url);
    const link = page.locator('a[data-search-open]').first();
    const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click({ modifiers: ['Control'] })]);
    await tab.waitForURL((url) => url.pathname === '/search/');
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
  });

  test('closes on Escape and gives the focus back', async () => {
    const page = await tabs.open(site.url);
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  test('speaks of results only while there is a question', async () => {
    const page = await tabs.open(site.url);
    await page.keyboard.press('/');
    const more = page.getByRole('dialog').getByRole('link');
    await expect.poll(() => more.innerText()).toBe('打开检索页');
    await page.keyboard.type('发展');
    await expect.poll(() => more.innerText()).toBe('打开检索页，查看全部结果');
    await page.getByRole('combobox').fill('');
    await expect.poll(() => more.innerText()).toBe('打开检索页');
  });

  test('loads nothing before the reader reaches for it', async () => {
    const page = await tabs.open('about:blank');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site.url}${reports[0]?.id}/`, { waitUntil: 'networkidle' });
    expect(asked.filter((url) => /pagefind|search|\.wasm|\.pf_/u.test(url))).toEqual([]);
  });
});

async function done(page: Page): Promise<void> {
  await page.locator('main [data-search-state="done"]').waitFor();
}

/** `report#block` of every hit on the page. */
async function hits(page: Page): Promise<string[]> {
  await done(page);
  const found = await page
    .locator('main [data-report][data-block]')
    .evaluateAll((all) =>
      all.map((hit) => `${(hit as HTMLElement).dataset.report}#${(hit as HTMLElement).dataset.block}`),
    );
  return [...new Set(found)].sort();
}
