import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { reportsOf } from '../support/dist.ts';
import { amiss, MANY, walk } from '../support/keyboard-walk.ts';
import { inVariant, pageTypes, SEGMENTS } from '../support/page-types.ts';

const site = inject('mini');
const reports = reportsOf(site.content);
const kinds = pageTypes(
  site.dist,
  reports.map(({ id }) => id),
);
const tabs = useBrowser();

const THEMES = ['light', 'dark'] as const;
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 900 };

/** The report in every variant, in the canonical one on light and dark; every other kind of page once, in turns. */
const WALKS = [...kinds].flatMap(([kind, path], turn) => {
  const looks = SEGMENTS.flatMap((segment) => THEMES.map((colorScheme) => ({ segment, colorScheme })));
  const ofReport = looks.filter(({ segment, colorScheme }) => segment === '' || colorScheme === 'dark');
  const wanted = kind === '<place>/<year>/' ? ofReport : [looks[turn % looks.length] as (typeof looks)[number]];
  return wanted.map((look, index) => ({
    kind,
    colorScheme: look.colorScheme,
    viewport: (turn + index) % 4 === 0 ? PHONE : DESKTOP,
    path: path.endsWith('.html') ? path : inVariant(path, look.segment),
  }));
});

describe.each(WALKS)('a keyboard walk through /$path, $colorScheme, $viewport.width', ({ path, ...look }) => {
  test('meets only visible, named stops with a visible focus, and comes out again', async () => {
    const page = await tabs.open(site.url + path, { ...look, reducedMotion: 'reduce' });
    const stops = await walk(page);
    expect(stops.length).toBeGreaterThan(3);
    expect(stops.length).toBeLessThan(MANY);
    expect(amiss(stops)).toEqual([]);
  });
});

test('a walk notices a focus without a ring, one that is covered, and a stop without a name', async () => {
  const page = await tabs.open(`${site.url}about/`, { bypassCSP: true, reducedMotion: 'reduce' });
  await page.evaluate(() => {
    const main = document.querySelector('main') as HTMLElement;
    main.insertAdjacentHTML(
      'afterbegin',
      `<button style="outline:none">no ring</button>
       <button style="outline:2px solid red">always ringed</button>
       <span style="position:relative"><button>covered</button><i style="position:absolute;inset:-5px;background:#fff"></i></span>
       <button></button>`,
    );
  });
  const found = amiss(await walk(page)).map(({ html, named, visible, ringed }) => [
    />([^<]*)/.exec(html)?.[1],
    { named, visible, ringed },
  ]);
  expect(found).toEqual([
    ['no ring', { named: true, visible: true, ringed: false }],
    ['always ringed', { named: true, visible: true, ringed: false }],
    ['covered', { named: true, visible: false, ringed: true }],
    ['', { named: false, visible: true, ringed: true }],
  ]);
});
