import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { PREFIXES } from '../support/page-types.ts';
import { type StaticSite, serve } from '../support/static-server.ts';

const tabs = useBrowser();
const built = inject('mini');
const REPORT = 'liuquan/2020/';
let dist: string;
let site: StaticSite;

/** A copy for each test, so that one can deploy another version. */
beforeEach(async () => {
  dist = mkdtempSync(join(tmpdir(), 'offline-'));
  cpSync(built.dist, dist, { recursive: true });
  site = await serve(dist, built.base);
});
afterEach(async () => {
  await site.close();
  rmSync(dist, { recursive: true, force: true });
});

/** Paths below the base that the service worker has kept, in its order. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async (base) => {
    const names = (await caches.keys()).filter((name) => name.startsWith(`library ${base} `));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname.slice(base.length));
  }, built.base);

/** The text that the service worker has kept of a page. */
const keptText = (page: Page, path: string): Promise<string> =>
  page.evaluate(async (address) => (await caches.match(address))?.text() ?? '', site.url + path);

/** Opens a page and waits until the worker has taken over and kept it. */
async function visit(path: string): Promise<Page> {
  const page = await tabs.open(site.url + path);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => kept(page)).toContain(path);
  return page;
}

/** Stands for a new version of the site: another word in a page that was published. */
function deploy(path: string, from: string, to: string): void {
  const file = join(dist, path, 'index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(from, to));
}

test('the very first page of a visit can be read again without a network, with its script', async () => {
  const page = await visit(REPORT);
  await page.context().setOffline(true);
  await page.reload();
  expect(await page.locator('.text > [id]').count()).toBeGreaterThan(5);
  await page.locator('[data-reading-settings] summary').click();
  await page.locator('[name=theme][value=dark]').check();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
});

test('a page that was not visited says so in its script and leads to those that were, the same page in another script first', async () => {
  const page = await visit(REPORT);
  await page.goto(site.url);
  await expect.poll(() => kept(page)).toContain('');
  await page.context().setOffline(true);
  await page.goto(`${site.url}tw/${REPORT}`);
  expect(await page.locator('h1').innerText()).toBe('沒有網絡');
  const links = page.locator('[data-kept] a');
  await links.first().waitFor();
  const paths = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
  expect(paths).toEqual([`${built.base}${REPORT}`, built.base]);
  await links.first().click();
  expect(await page.locator('.text > [id]').count()).toBeGreaterThan(5);
});

test('a new version is read at once, and is what can be read without a network from then on', async () => {
  const page = await visit(REPORT);
  deploy(REPORT, '</h1>', '（新版）</h1>');
  await page.reload();
  expect(await page.locator('h1').first().innerText()).toContain('（新版）');
  // The copy is written beside the page: without a network before it is there, it would never be.
  await expect.poll(() => keptText(page, REPORT)).toContain('（新版）');
  await page.context().setOffline(true);
  await page.reload();
  expect(await page.locator('h1').first().innerText()).toContain('（新版）');
});

test('data files and pages that are not there are not kept', async () => {
  const page = await visit(REPORT);
  const other = await page.context().newPage();
  for (const path of ['data/reports.json', 'nowhere/', 'about/']) await other.goto(site.url + path);
  await expect.poll(() => kept(page)).toContain('about/');
  expect((await kept(page)).filter((path) => /^(data|nowhere)/u.test(path))).toEqual([]);
});

test('what is kept does not grow without end: old pages and files go, the offline pages stay', async () => {
  const page = await visit(REPORT);
  for (let n = 0; n < 110; n++) {
    mkdirSync(join(dist, 'more', String(n)), { recursive: true });
    writeFileSync(join(dist, 'more', String(n), 'index.html'), '<!doctype html><link rel="icon" href="data:,">');
    writeFileSync(join(dist, 'assets', `later-${n}.js`), '');
  }
  await page.evaluate(async (base) => {
    for (let n = 0; n < 110; n++) await fetch(`${base}assets/later-${n}.js`);
  }, built.base);
  for (let n = 0; n < 110; n++) await page.goto(`${site.url}more/${n}/`);
  await expect.poll(() => kept(page)).toContain('more/109/');
  const [all, isFile] = [await kept(page), (path: string) => path.startsWith('assets/')];
  expect(all.filter(isFile)).toHaveLength(60);
  expect(all.filter((path) => path.startsWith('more/'))).toHaveLength(100);
  expect(all).not.toContain(REPORT);
  expect(all.filter((path) => path.endsWith('offline/')).sort()).toEqual(
    PREFIXES.map((prefix) => `${prefix}offline/`).sort(),
  );
});

test('what another site of the origin keeps is neither dropped nor listed; what an older worker of this one kept is dropped', async () => {
  const page = await tabs.open(site.url + REPORT);
  const [older, others] = [`library ${built.base} 1`, 'library /other/ 1'];
  await page.evaluate(
    async ([mine, theirs, path]) => {
      await caches.open(mine as string);
      const cache = await caches.open(theirs as string);
      const html = '<html lang="zh-Hans"><title>别家</title>';
      await cache.put(path as string, new Response(html, { headers: { 'content-type': 'text/html' } }));
    },
    [older, others, '/other/page/'],
  );
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => kept(page)).toContain(REPORT);
  const names = await page.evaluate(() => caches.keys());
  expect(names).toContain(others);
  expect(names).not.toContain(older);
  await page.context().setOffline(true);
  await page.goto(`${site.url}tw/${REPORT}`);
  await page.locator('[data-kept] a').first().waitFor();
  expect(await page.locator('[data-kept]').innerText()).not.toContain('别家');
});
