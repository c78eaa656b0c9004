import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { reportsOf } from '../support/dist.ts';

/** WCAG 1.4.6, for text of any size. */
const AAA = 7;

const mini = inject('mini');
const library = inject('library');
const reports = reportsOf(library.content);
const withNotes = reports
  .toSorted((a, b) => b.notes.length - a.notes.length)
  .find(({ notes }) => notes.some(({ type }) => type === 'correction'));
const tabs = useBrowser();
const THEMES = ['light', 'dark'] as const;

/** Pieces of text in `main` whose colours are nearer than AAA, each colour pair once. */
async function faint(page: Page): Promise<string[]> {
  return page.evaluate((wanted) => {
    const found = new Map<string, string>();
    const walker = document.createTreeWalker(document.querySelector('main') as HTMLElement, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement as HTMLElement;
      if (!node.textContent?.trim() || element.closest('[role=img]') || !element.checkVisibility()) continue;
      const [ink, paper] = [getComputedStyle(element).color, paperOf(element)];
      if (ratio(ink, paper) < wanted) found.set(`${ink} on ${paper}`, node.textContent.trim().slice(0, 20));
    }
    // What scripts mark in the text stands on a colour of its own.
    const body = getComputedStyle(document.body);
    const mark = getComputedStyle(document.querySelector('main') as HTMLElement, '::highlight(search-hit)');
    if (mark.backgroundColor !== 'rgba(0, 0, 0, 0)' && ratio(body.color, mark.backgroundColor) < wanted)
      found.set('marked', mark.backgroundColor);
    return [...found].map((pair) => pair.join(': '));

    function paperOf(element: Element | null): string {
      for (let at = element; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (!/^rgba\(.*, 0\)$/u.test(backgroundColor)) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    }
    function ratio(a: string, b: string): number {
      const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
      return (light + 0.05) / (dark + 0.05);
    }
    function luminance(color: string): number {
      const [r, g, b] = (color.match(/[\d.]+/gu) ?? []).slice(0, 3).map((part) => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      }) as [number, number, number];
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    }
  }, AAA);
}

describe.each(THEMES)('%s', (colorScheme) => {
  test('a report with all kinds of notes, one of them open and a passage named', async () => {
    const id = withNotes?.notes.find(({ type }) => type === 'correction')?.block;
    const page = await tabs.open(`${library.url}${withNotes?.id}/#${id}`, { colorScheme, bypassCSP: true });
    await page.locator('.note:is(.corr, .doubt)').first().focus();
    await page.getByRole('dialog', { name: '校记' }).waitFor();
    expect(await faint(page)).toEqual([]);
  });

  test.each(['', 'about/', 'permanence/', 'places/', `${withNotes?.id}/provenance/`, `${withNotes?.id}/source/`])(
    '/%s',
    async (path) => {
      const page = await tabs.open(library.url + path, { colorScheme });
      expect(await faint(page)).toEqual([]);
    },
  );

  test('what a search marks, in its results and on arrival', async () => {
    const typed = encodeURIComponent('发展');
    const page = await tabs.open(`${library.url}search/?q=${typed}`, { colorScheme });
    await page.locator('main [data-search-state="done"]').waitFor({ state: 'attached' });
    expect(await faint(page)).toEqual([]);
    await page.goto(`${library.url}${reports[0]?.id}/?mark=${typed}`);
    await page.getByRole('group', { name: '检索标记' }).waitFor();
    expect(await faint(page)).toEqual([]);
  });

  test('faint text is noticed', async () => {
    const page = await tabs.open(`${mini.url}about/`, { colorScheme, bypassCSP: true });
    await page.addStyleTag({ content: 'main p:first-of-type { color: #777 }' });
    expect((await faint(page)).length).toBe(1);
  });
});
