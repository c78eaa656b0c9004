import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const site = inject('mini');
const tabs = useBrowser();

const openTab = () => tabs.open(site.url, { serviceWorkers: 'block' });

/** Answers at an address where nothing is, as a host that has one `404.html` only: with status 200, as the browser calls another an error. */
async function answerMissing(page: Page, path: string): Promise<void> {
  const missing = { status: 200, contentType: 'text/html', body: readFileSync(join(site.dist, '404.html'), 'utf8') };
  await page.route(site.url + path, (route) => route.fulfill(missing));
}

async function openMissing(path: string): Promise<Page> {
  const page = await openTab();
  await answerMissing(page, path);
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  return page;
}

/** What it offers there. */
async function helpFor(path: string) {
  const page = await openMissing(path);
  const links = page.locator('main section li:visible');
  return {
    typed: await page.locator('main input[type=search]').inputValue(),
    offered: await links.evaluateAll((items) =>
      items.map((item) => `${(item as HTMLElement).innerText} ${item.querySelector('a')?.getAttribute('href')}`),
    ),
    search: await page.locator('main form').getAttribute('action'),
  };
}

test('a year that a place lacks is answered with the place, its nearest year and that year elsewhere', async () => {
  expect(await helpFor('yunxi/2019/')).toEqual({
    typed: '云溪县',
    offered: [
      '云溪县〔推定〕2020年报告\n此地年份最近的一份 /shelf/yunxi/2020/',
      '云溪县〔推定〕各年报告 /shelf/yunxi/',
      '2019年各地报告 /shelf/years/2019/',
    ],
    search: '/shelf/search/',
  });
});

test('below another variant, everything offered is in that variant', async () => {
  expect(await helpFor('tw/yunxi/2011/notes/')).toEqual({
    typed: '雲溪縣',
    offered: [
      '雲溪縣〔推定〕2020年報告\n此地年份最近的一份 /shelf/tw/yunxi/2020/',
      '雲溪縣〔推定〕各年報告 /shelf/tw/yunxi/',
    ],
    search: '/shelf/tw/search/',
  });
});

test('below another variant, the whole page is in that variant, and its doors still open', async () => {
  const page = await openMissing('tw/nowhere/');
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant-TW');
  const links = await page
    .locator('header nav a, footer a')
    .evaluateAll((all) =>
      all.map((link) => (link as HTMLAnchorElement).pathname).filter((path) => !/\/(tw|hk|data)\//u.test(path)),
    );
  // The toggle and the footer's note lead to this page in Simplified.
  expect(links).toEqual(['/shelf/404.html', '/shelf/404.html']);
  expect(await page.locator('[data-variant-link][aria-current]').innerText()).toBe('臺');
  expect(await page.locator('footer').innerText()).toContain('關於');
  await page.keyboard.press('/');
  await page.locator('dialog[data-ready]').waitFor();
  await page.keyboard.type('鄉村');
  await page.locator('dialog [role=option]').first().waitFor();
  expect(await page.locator('dialog[open] [data-search-status]').innerText()).toContain('報告');
});

test('what the reader has opened before the other variant has come stays open and of use', async () => {
  const page = await openTab();
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await answerMissing(page, 'tw/nowhere/');
  await page.route(`${site.url}tw/404.html`, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${site.url}tw/nowhere/`);
  await page.keyboard.press('/');
  await page.locator('dialog[data-ready]').waitFor();
  await page.keyboard.type('乡村');
  await page.locator('dialog [role=option]').first().waitFor();
  release();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('zh-Hant-TW');
  expect(await page.locator('dialog [role=option]').count()).toBeGreaterThan(0);
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('dialog [aria-selected=true]').getAttribute('id')).toBe('search-option-0');
  // The first one clears the field.
  for (let n = 0; n < 2; n++) await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
});

test('a slip below a report leads to the report', async () => {
  const { offered } = await helpFor('hk/yunxi/2020/s1-p1/');
  expect(offered[0]).toBe('雲溪縣〔推定〕2020年報告 /shelf/hk/yunxi/2020/');
});

test('a place is known by its name too, and one that was inferred is said to be so', async () => {
  const { typed, offered } = await helpFor('云溪/');
  expect(typed).toBe('云溪县');
  expect(offered).toEqual(['云溪县〔推定〕各年报告 /shelf/yunxi/']);
});

test('of an address that names nothing here, its Chinese words are ready to be searched', async () => {
  expect(await helpFor('wuyou/乡村振兴/')).toEqual({ typed: '乡村振兴', offered: [], search: '/shelf/search/' });
});

test('without JavaScript the page leads to places, years and the search', async () => {
  const page = await tabs.open(`${site.url}404.html`, { javaScriptEnabled: false });
  const links = await page.locator('main p a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links).toEqual(['/shelf/places/', '/shelf/years/']);
  expect(await page.locator('main form').getAttribute('action')).toBe('/shelf/search/');
  expect(await page.locator('main section').isVisible()).toBe(false);
});
