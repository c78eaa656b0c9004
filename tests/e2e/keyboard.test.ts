import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { reportsOf } from '../support/dist.ts';
import { inScript, pageTypes } from '../support/page-types.ts';

const site = inject('mini');
const kinds = pageTypes(
  site.dist,
  reportsOf(site.content).map(({ id }) => id),
);
const tabs = useBrowser();

/** More stops than any page of the small tree has. */
const MANY = 400;

/** What a keyboard reader meets at one stop. */
interface Stop {
  /** Start of the element's HTML, for messages. */
  html: string;
  named: boolean;
  visible: boolean;
  ringed: boolean;
}

/** Each kind of page once, in turns of script and theme. */
const WALKS = [...kinds].map(([kind, path], turn) => ({
  kind,
  path: path.endsWith('.html') ? path : inScript(path, ['', 'tw', 'hk'][turn % 3] as string),
  colorScheme: turn % 2 === 0 ? ('light' as const) : ('dark' as const),
}));

describe.each(WALKS)('a keyboard walk through a page like $kind, $colorScheme', ({ path, colorScheme }) => {
  test('meets only visible, named stops with a visible focus, and comes out again', async () => {
    const page = await tabs.open(site.url + path, { colorScheme, reducedMotion: 'reduce' });
    const stops = await walk(page);
    expect(stops.length).toBeGreaterThan(3);
    expect(stops.length).toBeLessThan(MANY);
    expect(stops.filter((stop) => !(stop.named && stop.visible && stop.ringed))).toEqual([]);
  });
});

/** Presses Tab until the focus leaves the page or comes round. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < MANY) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(look);
    if (!stop) return stops;
    stops.push(stop);
  }
  return stops;
}

/** Runs in the page: the element that has the focus, `null` when none has or it was met before. */
async function look(): Promise<Stop | null> {
  // The page scrolls to a new focus with the next frame.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body || element.dataset.walked) return null;
  element.dataset.walked = 'yes';
  const box = element.getBoundingClientRect();
  const inside = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0;
  const labels = 'labels' in element ? [...((element.labels as NodeListOf<HTMLElement> | null) ?? [])] : [];
  const name = [
    element.getAttribute('aria-label'),
    element.textContent,
    element.title,
    ...labels.map((label) => label.textContent),
  ];
  // A radio button or checkbox may be drawn by its label.
  const drawn = [element, ...labels, element.parentElement].filter((candidate) => candidate !== null);
  const ringed = drawn.some((candidate) => {
    const style = getComputedStyle(candidate);
    return (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  });
  const visible = inside || labels.some((label) => label.getBoundingClientRect().width > 0);
  return { html: element.outerHTML.slice(0, 120), named: name.some((text) => text?.trim()), visible, ringed };
}
