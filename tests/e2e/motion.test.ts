import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { reportsOf } from '../support/dist.ts';

const site = inject('library');
const [report] = reportsOf(site.content);
const tabs = useBrowser();

/** Everything that moves by itself: running animations, transitions that wait, smooth scrolling. */
async function moving(page: Page): Promise<string[]> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const timed = document
      .getAnimations()
      .filter(({ timeline }) => timeline instanceof DocumentTimeline)
      .map((animation) => (animation as CSSAnimation).animationName);
    const waiting = [...document.querySelectorAll('*')].filter((element) =>
      getComputedStyle(element)
        .transitionDuration.split(', ')
        .some((time) => Number.parseFloat(time) > 0),
    );
    const scrolls = getComputedStyle(document.documentElement).scrollBehavior === 'smooth';
    return [...timed, ...waiting.map((element) => element.outerHTML.slice(0, 60)), ...(scrolls ? ['scroll'] : [])];
  });
}

test('a reader who wants no motion sees none', async () => {
  const page = await tabs.open(`${site.url}${report?.id}/`, { reducedMotion: 'reduce' });
  expect(await moving(page)).toEqual([]);
});

test('for others a link within the page scrolls there, and nothing else moves', async () => {
  const page = await tabs.open(`${site.url}${report?.id}/`, { reducedMotion: 'no-preference' });
  expect(await moving(page)).toEqual(['scroll']);
});
