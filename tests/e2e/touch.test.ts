import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { reportsOf } from '../support/dist.ts';
import { pageTypes } from '../support/page-types.ts';

const site = inject('mini');
const library = inject('library');
const kinds = pageTypes(
  site.dist,
  reportsOf(site.content).map(({ id }) => id),
);
const tabs = useBrowser();
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const TABLET = { width: 1024, height: 768 };

/** Controls that a finger cannot hit anywhere within 44 pixels around their middle. */
async function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const HALF = 21.5;
    const small: string[] = [];
    const controls = 'a[href], button, input, select, summary';
    // What is open over the page is all that can be reached.
    const top = document.querySelector('dialog[open], :popover-open') ?? document;
    for (const control of top.querySelectorAll<HTMLElement>(controls)) {
      if (!control.checkVisibility({ visibilityProperty: true })) continue;
      control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const drawn =
        control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type)
          ? control.closest('label')
          : control;
      const boxes = [...(drawn?.getClientRects() ?? [])].filter((box) => box.width > 0);
      if (!drawn || boxes.length === 0 || isInSentence(control)) continue;
      // Half a pixel of a line's height may be lost to rounding.
      if (boxes.some((box) => box.width >= 2 * HALF && box.height >= 2 * HALF)) continue;
      const { left, right, top, bottom } = boxes[0] as DOMRect;
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const reach = [
        [Math.max(0, x - HALF), y],
        [Math.min(innerWidth - 1, x + HALF), y],
        [x, y - HALF],
        [x, y + HALF],
      ] as const;
      const isHit = reach.every(([atX, atY]) => drawn.contains(document.elementFromPoint(atX, atY)));
      if (!isHit)
        small.push(`${Math.round(right - left)}x${Math.round(bottom - top)} ${control.outerHTML.slice(0, 90)}`);
    }
    return small;

    /** A link among the words of a sentence is as high as its line. */
    function isInSentence(control: HTMLElement): boolean {
      if (getComputedStyle(control).display !== 'inline') return false;
      const words = [...(control.parentElement?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE);
      return words.some((node) => /\p{Letter}/u.test(node.textContent ?? ''));
    }
  });
}

describe.each([...kinds])('on a page like %s', (_kind, path) => {
  test('every control is large enough for a finger on a phone and on a tablet', async () => {
    const page = await tabs.open(site.url + path, PHONE);
    expect(await tooSmall(page)).toEqual([]);
    await page.setViewportSize(TABLET);
    expect(await tooSmall(page)).toEqual([]);
  });
});

describe('what scripts add is large enough too', () => {
  const [report] = reportsOf(library.content);
  const results = (page: Page) => page.locator('main [data-search-state="done"]').waitFor({ state: 'attached' });
  test.each<[string, string, (page: Page) => Promise<unknown>]>([
    ['results', `search/?q=${encodeURIComponent('乡村振兴')}`, results],
    ['near forms', `search/?q=${encodeURIComponent('发展 独角兽')}`, results],
    ['a concordance', `concordance/?q=${encodeURIComponent('营商环境')}`, results],
    [
      'the marks on arrival',
      `${report?.id}/?mark=${encodeURIComponent('发展')}`,
      (page) => page.getByRole('group', { name: '检索标记' }).waitFor(),
    ],
    ['the contents', `${report?.id}/`, (page) => page.getByRole('button', { name: '打开目录' }).tap()],
    ['the reading settings', 'about/', (page) => page.locator('[data-reading-settings] summary').tap()],
    [
      'the quick search',
      'about/',
      async (page) => {
        await page.locator('[data-search-open]').tap();
        await page.getByRole('combobox').fill('发展');
        await page.getByRole('option').first().waitFor();
      },
    ],
    [
      'the citations of a passage',
      `${report?.id}/#${report?.blocks.at(-1)?.id}`,
      async (page) => {
        await page.locator(`.mark[href="#${report?.blocks.at(-1)?.id}"]`).tap();
        await page.getByRole('button', { name: '引用' }).tap();
        await page.getByRole('button', { name: '复制' }).first().waitFor();
      },
    ],
  ])('%s', async (_name, path, prepare) => {
    const page = await tabs.open(library.url + path, PHONE);
    await prepare(page);
    expect(await tooSmall(page)).toEqual([]);
  });
});
