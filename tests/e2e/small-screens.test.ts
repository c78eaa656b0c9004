import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { reportsOf } from '../support/dist.ts';
import { pageTypes } from '../support/page-types.ts';

/** The small tree has every block and note; a table or a long address is what breaks a narrow page. */
const site = inject('mini');
const kinds = pageTypes(
  site.dist,
  reportsOf(site.content).map(({ id }) => id),
);
const tabs = useBrowser();

/** Screens, with the size of text on them; those of phones have touch. */
const SCREENS = {
  phones: [
    ['at 320 pixels', { width: 320, height: 640 }, '100%'],
    ['on a phone with text at 200%', { width: 390, height: 844 }, '200%'],
    ['on a phone', { width: 390, height: 844 }, '100%'],
  ],
  desks: [['on a 1280 pixel screen at 200% zoom', { width: 640, height: 400 }, '100%']],
} as const;

describe.each([...kinds])('a page like %s', (_kind, path) => {
  test.each(['phones', 'desks'] as const)('needs no sideways scrolling on %s', async (screens) => {
    const page = await tabs.open(site.url + path, { hasTouch: screens === 'phones' });
    for (const [name, viewport, fontSize] of SCREENS[screens]) {
      await page.setViewportSize(viewport);
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, fontSize);
      const wide = await page.evaluate(() => {
        const wider = [...document.querySelectorAll('body *')].filter(
          (element) => element.getBoundingClientRect().right > innerWidth + 1,
        );
        return document.documentElement.scrollWidth > innerWidth
          ? wider.slice(0, 3).map((element) => element.outerHTML.slice(0, 100))
          : [];
      });
      expect(wide, name).toEqual([]);
    }
  });
});

// A phone widens the page to what sticks out: each mark of a long text is a chance to.
test.each(reportsOf(inject('library').content).map(({ id }) => id))('%s is as wide as a phone', async (id) => {
  const page = await tabs.open(`${inject('library').url}${id}/`, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
