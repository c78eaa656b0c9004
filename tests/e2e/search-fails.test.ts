import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { SearchEntry } from '../../src/search/core/format.ts';
import { askPage } from '../support/search-truth.ts';
import { type StaticSite, serve } from '../support/static-server.ts';

/** What goes wrong here is complained about on the console, so these pages are not watched as others are. */
const library = inject('library');
const folder = mkdtempSync(join(tmpdir(), 'fails-'));
let large: StaticSite;
let browser: Awaited<ReturnType<typeof chromium.connect>>;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await chromium.connect(inject('browserEndpoint'));
  // A copy, since a test publishes it anew.
  cpSync(inject('large').dist, folder, { recursive: true });
  large = await serve(folder);
});
afterAll(async () => {
  await browser.close();
  await large.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  // A service worker would answer from what it kept.
  context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' });
  context.setDefaultTimeout(60_000);
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
});

const OFFLINE = '无法连接网络，检索暂不可用。请恢复连接后再试。';
const BROKEN = '检索数据未能载入，请刷新页面后再试。';

describe('the quick search', () => {
  test('says that there is no network, and works when there is one again', async () => {
    await page.goto(library.url);
    await context.setOffline(true);
    await page.keyboard.press('/');
    const dialog = page.locator('[data-search-dialog]');
    await dialog.getByText(OFFLINE).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await context.setOffline(false);
    await page.keyboard.press('/');
    await page.keyboard.type('煤炭');
    await dialog.locator('[role=option]').first().waitFor();
  });

  test('says so when its files cannot be had, and finds when they can', async () => {
    await page.goto(library.url);
    await page.route('**/pagefind/entry.json', (route) => route.fulfill({ status: 503 }));
    await page.keyboard.press('/');
    await page.keyboard.type('煤炭');
    const dialog = page.locator('[data-search-dialog]');
    await dialog.getByText(BROKEN).waitFor();
    await page.unroute('**/pagefind/entry.json');
    await page.keyboard.type('产业');
    await page.fill('[data-search-dialog] input', '煤炭');
    await dialog.locator('[role=option]').first().waitFor();
  });
});

describe('the search page', () => {
  test('says so when the thread of the search cannot be started, and starts it when it can', async () => {
    await page.route('**/assets/worker*', (route) => route.abort());
    await page.goto(`${large.url}search/?q=煤炭`);
    await page.locator('main [data-search-state="error"]').waitFor({ state: 'attached' });
    await page.getByText(BROKEN).waitFor();
    await page.unroute('**/assets/worker*');
    expect((await askPage(page, '煤炭')).length).toBeGreaterThan(0);
  });

  test('says so when the thread ends in the middle, and a click asks a new one', async () => {
    await page.goto(`${large.url}search/?q=煤炭`);
    await page.locator('main [data-search-state="done"]').waitFor({ state: 'attached' });
    await page.workers()[0]?.evaluate(() => globalThis.close());
    await page.fill('main input[name=q]', '产业');
    await page.getByText('检索中断了。').waitFor();
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.locator('main [data-search-state="done"] [data-block]').first().waitFor();
    expect(await page.locator('[data-search-status]').last().innerText()).not.toContain('中断');
  });

  test.each(['*.pf_filter', '*.pf_meta', '*.gb18030'])(
    'does not take %s that was cut short for nothing found',
    async (file) => {
      await page.route(`**/${file}`, (route) => route.fulfill({ status: 200, body: 'gone' }));
      await page.goto(`${large.url}search/?q=煤炭`);
      await page.locator('main [data-search-state="error"]').waitFor({ state: 'attached' });
    },
  );

  test.each([
    ['small', () => library.url],
    ['large', () => large.url],
  ])('starts afresh when a %s library has been published anew since the page was made', async (_size, url) => {
    await page.route('**/search/?q=*', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(/\w+(?=\.gb18030")/gu, 'gone');
      await route.fulfill({ response, body });
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url().replace(/^.*\//u, '')));
    await page.goto(`${url()}search/?q=煤炭`);
    await page.locator('main [data-search-state="done"] [data-block]').first().waitFor();
    expect(asked).toContain('gone.gb18030');
    expect(asked).toContain('entry.json');
  });

  test('goes on in a page that was open while the site was published anew, each hit once', async () => {
    await page.goto(`${large.url}search/?all=1`);
    const before = await askPage(page, '晋');
    publishAnew();
    expect((await askPage(page, '发展')).length).toBeGreaterThan(0);
    const after = await askPage(page, '晋');
    expect(after).toEqual(before);
    expect(new Set(after).size).toBe(after.length);
  });

  test('goes on while the quick search is used', async () => {
    await page.goto(`${large.url}search/?all=1&q=发展`);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('煤炭');
    await page.locator('[data-search-dialog] [role=option]').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('main [data-search-state="done"]').waitFor({ state: 'attached' });
    expect(await page.locator('main [data-report]').count()).toBeGreaterThan(0);
  });
});

describe('the concordance', () => {
  test.each(['sort=__proto__', 'by=constructor', 'sort=toString&by=__proto__', 'level=__proto__', 'part=constructor'])(
    'comes to an end with %s in its address',
    async (parameters) => {
      await page.goto(`${library.url}concordance/?q=煤炭&${parameters}`);
      await page.locator('main [data-search-state="done"]').waitFor({ state: 'attached' });
    },
  );
});

describe('the menu of a passage, in a tab that is older than the site', () => {
  const report = 'datong/2017/';
  const complaints: string[] = [];
  beforeEach(() => {
    complaints.length = 0;
    page.on('pageerror', (error) => complaints.push(error.message));
  });
  afterEach(() => expect(complaints).toEqual([]));

  test('says that it could not be loaded when its script is gone', async () => {
    await page.goto(library.url + report);
    await page.route('**/assets/*.js', (route) => route.fulfill({ status: 404 }));
    await page.locator('.mark').nth(3).click();
    await page.getByText('引用菜单未能载入，请刷新页面后再试。').waitFor();
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.text p') as Element));
    await page.waitForTimeout(600);
  });

  test('goes to the page of citations when that cannot be had beside', async () => {
    await page.goto(library.url + report);
    await page.route('**/cite/', (route) =>
      route.request().resourceType() === 'fetch' ? route.fulfill({ status: 404 }) : route.continue(),
    );
    await page.locator('.mark').nth(3).click();
    await page.locator('[data-passage-menu] [data-cite]').click();
    await page.waitForURL('**/cite/');
  });

  test.each(['?v=1#%', '?r=0-2#%E0%A4', '?mark=煤#%', '?v=__proto__&r=x#s1'])(
    'leaves the page readable at %s',
    async (place) => {
      await page.goto(library.url + report + place);
      await page.locator('.text > [id]').first().waitFor();
      await page.waitForTimeout(300);
    },
  );
});

/** Gives every text another name, as if every report had changed. */
function publishAnew(): void {
  const path = (name: string) => join(folder, 'pagefind', name);
  const entry = JSON.parse(readFileSync(path('entry.json'), 'utf8')) as SearchEntry;
  const renamed = new Set<string>();
  for (const [script, name] of Object.entries(entry.libraries)) {
    const cards = gunzipSync(readFileSync(path(name))).toString('latin1');
    const fresh = cards.replace(/"text":"([^"]+)"/g, (_, text: string) => {
      if (!renamed.has(text)) renameSync(path(text), path(`f-${text}`));
      renamed.add(text);
      return `"text":"f-${text}"`;
    });
    writeFileSync(path(`f-${name}`), gzipSync(Buffer.from(fresh, 'latin1')));
    entry.libraries[script as keyof SearchEntry['libraries']] = `f-${name}`;
  }
  writeFileSync(path('entry.json'), JSON.stringify(entry));
}
