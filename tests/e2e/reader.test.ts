import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { useBrowser } from '../support/browser.ts';
import { reportsOf } from '../support/dist.ts';

const site = inject('library');
const report = reportsOf(site.content)[0] as Report;
const url = `${site.url}${report.id}/`;
const PHONE = { viewport: { width: 390, height: 844 } };
const tabs = useBrowser();

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

describe('the reading settings', () => {
  test('dark is remembered on the next page', async () => {
    const page = await tabs.open(url, { colorScheme: 'light' });
    const light = await paper(page);
    await page.locator('[data-reading-settings] summary').click();
    await page.locator('input[name="theme"][value="dark"]').check();
    const dark = await paper(page);
    expect(dark).not.toBe(light);
    await page.goto(site.url);
    expect(await paper(page)).toBe(dark);
  });

  test('a larger text is larger, and remembered', async () => {
    const page = await tabs.open(url);
    const size = () => page.locator('.text').evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
    const before = await size();
    await page.locator('[data-reading-settings] summary').click();
    await page.locator('input[name="size"][value="large"]').check();
    expect(await size()).toBeGreaterThan(before);
    await page.reload();
    expect(await size()).toBeGreaterThan(before);
  });
});

describe('on a phone', () => {
  test('the contents list is one tap away and closed by another, also without JavaScript', async () => {
    const page = await tabs.open(url, { ...PHONE, javaScriptEnabled: false });
    const contents = page.locator('#contents');
    expect(await contents.isVisible()).toBe(false);
    await page.getByRole('button', { name: '打开目录' }).click();
    expect(await contents.isVisible()).toBe(true);
    // From the end of a long list too.
    await contents.locator('a:visible').last().scrollIntoViewIfNeeded();
    await contents.getByRole('button', { name: '关闭' }).click();
    expect(await contents.isVisible()).toBe(false);
  });

  test('beside the text on a wide screen the contents list has nothing to close', async () => {
    const page = await tabs.open(url, { viewport: { width: 1440, height: 900 } });
    expect(await page.locator('#contents').isVisible()).toBe(true);
    expect(await page.locator('#contents button').isVisible()).toBe(false);
  });

  test('choosing a chapter closes the list and leads there', async () => {
    const page = await tabs.open(url, PHONE);
    await page.getByRole('button', { name: '打开目录' }).click();
    const link = page.locator('#contents a').last();
    const hash = await link.getAttribute('href');
    await page.locator('#contents > ol > li > a').last().click();
    expect(await page.locator('#contents').isVisible()).toBe(false);
    expect(new URL(page.url()).hash).not.toBe('');
    expect(hash).toMatch(/^#s/u);
  });

  test.each(['', `${report.id}/`, `${report.id}/provenance/`, 'about/', 'places/'])(
    '/%s needs no sideways scrolling at 320 pixels',
    async (path) => {
      const page = await tabs.open(site.url + path, { viewport: { width: 320, height: 640 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    },
  );
});

test('the place where a report was left is offered on the next visit', async () => {
  const page = await tabs.open(url);
  const paragraph = report.blocks.filter(({ type }) => type === 'paragraph').at(-5)?.id as string;
  await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), paragraph);
  await page.goto(site.url);
  await page.goto(url);
  const link = page.locator('[data-resume] a');
  await link.waitFor();
  expect(await link.getAttribute('href')).toMatch(/^#s\d/u);
});

test('a page that was visited can be read without a network, another says why it cannot', async () => {
  const page = await tabs.open(url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await page.context().setOffline(true);
  await page.reload();
  expect(await page.locator('.text > [id]').count()).toBeGreaterThan(10);
  await page.goto(`${site.url}tw/about/`);
  expect(await page.locator('h1').innerText()).toBe('沒有網絡');
});

test('a report is reached by keyboard: the skip link, then the text', async () => {
  const page = await tabs.open(url);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
});

test('on paper every block bears its id and the report its address', async () => {
  const page = await tabs.open(url);
  await page.emulateMedia({ media: 'print' });
  const paragraph = report.blocks.find(({ type }) => type === 'paragraph')?.id as string;
  const passage = page.locator(`[id="${paragraph}"]`);
  expect(await passage.evaluate((block) => getComputedStyle(block, '::before').content.replace(`" "`, ''))).toBe(
    `"#${paragraph}"`,
  );
  expect(await page.locator('.print-address').innerText()).toBe(`${site.site}${report.id}/`);
  expect(await page.locator('.site-header').isVisible()).toBe(false);
});

test('a sure correction shows the editor’s reading and, once focused, the source’s form', async () => {
  const edited = reportsOf(inject('mini').content).find(({ notes }) =>
    notes.some((note) => note.type === 'correction' && note.certainty === 'high'),
  ) as Report;
  const note = edited.notes.find((candidate) => candidate.type === 'correction' && candidate.certainty === 'high');
  if (note?.type !== 'correction') throw new Error('the small tree has no sure correction');
  const page = await tabs.open(`${inject('mini').url}${edited.id}/`, { javaScriptEnabled: false });
  const correction = page.locator(`[id="${note.block}"] .corr.sure`).first();
  expect(await correction.innerText()).toBe(note.corr);
  await correction.focus();
  expect(await correction.innerText()).toContain(`“${note.sic}”`);
});
