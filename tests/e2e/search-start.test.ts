import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { indexContent } from '../../src/search/build/from-content.ts';
import { useBrowser } from '../support/browser.ts';
import { type StaticSite, serve } from '../support/static-server.ts';

const tabs = useBrowser();
const mini = inject('mini');
const folder = mkdtempSync(join(tmpdir(), 'start-'));
let large: StaticSite;

beforeAll(async () => {
  cpSync(mini.dist, folder, { recursive: true });
  await indexContent(mini.content, folder, { readAllUpTo: 0, cacheDir: join(folder, '.cache') });
  large = await serve(folder, mini.base);
});
afterAll(async () => {
  await large.close();
  rmSync(folder, { recursive: true });
});

/** What a small library needs, what a large one needs, and what neither should ask for. */
const SEARCH = /\/assets\/search\./u;
const LIBRARY = /\/pagefind\/\w+\.(gb18030|utf-16le)$/u;
const THREAD = /\/assets\/worker-/u;
const ENGINE = /\/pagefind\/\w+\/pagefind\.js$/u;
const ENTRY = /entry\.json/u;
const SEARCH_SCRIPT = '**/assets/search.*';

const found = (page: Page) => page.locator('main [data-search-state="done"] [data-block]').first().waitFor();

test('a query that is sent before the search is loaded asks for every passage, too, if the page did', async () => {
  const page = await tabs.open('about:blank');
  await hold(page, SEARCH_SCRIPT);
  await page.goto(`${mini.url}search/?all=1`, { waitUntil: 'domcontentloaded' });
  await page.fill('main input[name=q]', '经济');
  await page.press('main input[name=q]', 'Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === '经济');
  expect(new URL(page.url()).searchParams.get('all')).toBe('1');
});

describe.each([
  ['search', '经济'],
  ['concordance', '建设'],
])('/%s/', (kind, typed) => {
  test.each([
    ['small', () => mini.url, [SEARCH, LIBRARY]],
    ['large', () => large.url, [SEARCH, THREAD, ENGINE, LIBRARY]],
  ] as const)('asks at once, when its address asks, for all that a %s library needs', async (_size, url, needed) => {
    const page = await tabs.open('about:blank');
    const asked = watch(page);
    const release = await hold(page, SEARCH_SCRIPT);
    await page.goto(`${url()}${kind}/?q=${typed}`, { waitUntil: 'commit' });
    // All the while the search's script, which would ask for the rest, does not run.
    await expect.poll(() => needed.filter((pattern) => !asked.some((name) => pattern.test(name)))).toEqual([]);
    // The search's script is asked for by the head too, which alone says what it is for; what the page loads by itself does not.
    expect(await page.locator('link[rel=modulepreload][as=script][href*="/assets/search."]').count()).toBe(1);
    release();
    await found(page);
    // What has started is not asked for again by the other door.
    await page.keyboard.press('Control+k');
    await page.locator('dialog[data-ready]').waitFor();
    expect(asked.filter((name) => ENTRY.test(name))).toEqual([]);
  });

  test('opens a thread that started early as it opens one of its own', async () => {
    const page = await tabs.open('about:blank');
    await page.addInitScript(() => {
      const posted: unknown[] = [];
      const post = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (message: { body: { task: string } }) {
        if (message.body.task === 'open') posted.push(message);
        Reflect.apply(post, this, [message]);
      };
      Object.assign(globalThis, { posted });
    });
    await page.goto(`${large.url}${kind}/?q=${typed}`);
    await found(page);
    const [early, own, ...more] = await page.evaluate(() => (globalThis as unknown as { posted: unknown[] }).posted);
    expect(early).toEqual(own);
    expect(more).toEqual([]);
  });

  test('loads nothing of the search before the reader turns to the form', async () => {
    const page = await tabs.open('about:blank');
    const asked = watch(page);
    await page.goto(`${mini.url}${kind}/`, { waitUntil: 'networkidle' });
    await page.locator('main a').first().focus();
    await page.waitForLoadState('networkidle');
    expect(asked.filter((name) => SEARCH.test(name) || name.includes('/pagefind/'))).toEqual([]);
    await page.locator('main input[name=q]').focus();
    await expect.poll(() => asked.filter((name) => LIBRARY.test(name)).length).toBeGreaterThan(0);
    await page.locator('main input[name=q]').fill(typed);
    await found(page);
  });
});

function watch(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  return asked;
}

/** Holds back the answers to some requests until it is told to release them. */
async function hold(page: Page, pattern: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(pattern, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}
