import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { editedText } from '../../src/model/reading.ts';
import { printed, type Report } from '../../src/model/report.ts';
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

describe('what the editor says', () => {
  const edited = reportsOf(inject('mini').content).find(({ notes }) =>
    notes.some((note) => note.type === 'correction' && note.certainty === 'high'),
  ) as Report;
  const note = edited.notes.find((candidate) => candidate.type === 'correction' && candidate.certainty === 'high');
  if (note?.type !== 'correction') throw new Error('the small tree has no sure correction');
  const address = `${inject('mini').url}${edited.id}/`;
  const place = `[id="${note.block}"] .corr`;

  test('of a sure correction is the reading in the text and, at the end of the page, the source’s form', async () => {
    const page = await tabs.open(address, { javaScriptEnabled: false });
    const correction = page.locator(place).first();
    expect(await correction.innerText()).toBe(note.corr);
    const entry = page.locator(`[id="${await correction.getAttribute('aria-describedby')}"]`);
    expect(await entry.innerText()).toContain(`“${note.sic}”`);
    expect(await entry.locator('a').first().getAttribute('href')).toBe(`#${note.block}`);
    await correction.getByRole('link').click();
    expect(new URL(page.url()).hash).toBe(`#${await entry.getAttribute('id')}`);
  });

  test('comes up where the focus is or the mouse, and goes with Esc', async () => {
    const page = await tabs.open(address);
    const sheet = page.getByRole('dialog', { name: '校记' });
    for (const meet of ['focus', 'hover'] as const) {
      await page.locator(place).first()[meet]();
      await expect.poll(async () => (await sheet.isVisible()) && sheet.innerText()).toContain(`“${note.sic}”`);
      await page.keyboard.press('Escape');
      expect(await sheet.isVisible()).toBe(false);
      await page.locator(place).first().blur();
    }
  });
});

describe('notes around notes', () => {
  const nested = reportsOf(site.content).find(({ notes }) => notes.some(({ type }) => type === 'move')) as Report;

  test('are listed together under a finger, innermost first, and a swipe closes the list', async () => {
    const page = await tabs.open(`${site.url}${nested.id}/`, { ...PHONE, hasTouch: true, isMobile: true });
    const inner = page.locator('.moved .corr').first();
    await inner.scrollIntoViewIfNeeded();
    await inner.tap();
    const sheet = page.getByRole('dialog', { name: '校记' });
    await expect.poll(() => sheet.locator('small').allInnerTexts()).toEqual(['校正 · 把握大', '调整次序']);
    await sheet.evaluate((element) => {
      const touch = (clientY: number) => [new Touch({ identifier: 1, target: element, clientY })];
      element.dispatchEvent(new TouchEvent('touchstart', { touches: touch(600) }));
      element.dispatchEvent(new TouchEvent('touchmove', { touches: touch(700) }));
    });
    expect(await sheet.isVisible()).toBe(false);
  });

  test('stand beside their lines in a wide window, none over another, and the mouse points its own out', async () => {
    const page = await tabs.open(`${site.url}${nested.id}/`, { viewport: { width: 1440, height: 900 } });
    await page.locator('.endnotes.laid').waitFor({ state: 'attached' });
    const inner = page.locator('.moved .corr').first();
    await inner.hover();
    await expect.poll(() => page.locator('.pointed small').allInnerTexts()).toEqual(['校正 · 把握大', '调整次序']);
    expect(await page.getByRole('dialog', { name: '校记' }).isVisible()).toBe(false);
    const boxes = await page
      .locator('.endnotes li:visible')
      .evaluateAll((all) => all.map((entry) => entry.getBoundingClientRect()).sort((a, b) => a.top - b.top));
    expect(boxes.filter((box, i) => box.bottom > (boxes[i + 1]?.top ?? Number.POSITIVE_INFINITY))).toEqual([]);
    const { y = 0, height = 0 } = (await inner.boundingBox()) ?? {};
    const beside = await page.locator(`[id="${await inner.getAttribute('aria-describedby')}"]`).boundingBox();
    expect(Math.abs((beside?.y ?? 0) - y)).toBeLessThan(2 * height);
  });

  test('the menu of a passage opens under the finger, and the page stays where it is', async () => {
    const page = await tabs.open(`${site.url}${nested.id}/`, { ...PHONE, hasTouch: true, isMobile: true });
    const mark = page.locator('.text > p > .mark').nth(20);
    await mark.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    const { y = 0 } = (await mark.boundingBox()) ?? {};
    await mark.tap();
    const menu = page.locator('[data-passage-menu]');
    await menu.waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(before);
    expect(Math.abs(((await menu.boundingBox())?.y ?? 0) - y)).toBeLessThan(150);
  });
});

describe.each(reportsOf(site.content).map((one) => [one.id, one] as const))('%s', (id, one) => {
  /** Without the marks that the page draws and no program reads. */
  const unmarked = (text: string) => text.replace(/〔阙文〕|[〔〕\s]/gu, '');
  const whole = one.blocks.map((block) => {
    if (block.type === 'table') return unmarked(printed(block));
    return unmarked(('label' in block ? block.label : '') + editedText(block, one.notes));
  });

  test('gives reader modes, copies and the browser’s find the words of the report and no others', async () => {
    const page = await tabs.open(`${site.url}${id}/`, { bypassCSP: true });
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js') });
    const read = await page.evaluate<string>('new Readability(document.cloneNode(true)).parse().textContent');
    const text = unmarked(read);
    // Reader modes show a title themselves, and leave out lines and chapters that are worded like it.
    const isTitle = (block: Report['blocks'][number]) =>
      block.type === 'title' || (block.type === 'heading' && block.level === 1);
    const missing = one.blocks.flatMap((block, index) => {
      const words = whole[index] as string;
      return isTitle(block) || text.includes(words) ? [] : [`${block.id} ${words}`];
    });
    expect(missing).toEqual([]);
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('.text') as Element);
      return String(getSelection());
    });
    const tails = one.blocks.map((block) => ('tail' in block ? block.tail : ''));
    expect(unmarked(copied)).toBe(whole.map((words, index) => words + tails[index]).join(''));
    // A phrase that runs over the border of a note is found.
    const noted = one.notes.find((note) => note.type === 'supplied' || note.type === 'redaction');
    const at = one.blocks.findIndex((block) => block.id === noted?.block);
    if (noted && at !== -1) {
      const words = (whole[at] as string).slice(0, 200);
      expect(
        await page.evaluate(`getSelection().removeAllRanges(); find(${JSON.stringify(words)}, true, false, true)`),
      ).toBe(true);
    }
  });
});
