import { expect, inject, test } from 'vitest';
import { findings } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { reportsOf } from '../support/dist.ts';
import { inVariant, pageTypes } from '../support/page-types.ts';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 900 };

/** The report gets all of them; of the plainer pages each gets every second, in turn. */
const LOOKS = [
  { segment: '', colorScheme: 'light', viewport: PHONE },
  { segment: '', colorScheme: 'dark', viewport: PHONE },
  { segment: '', colorScheme: 'light', viewport: DESKTOP },
  { segment: '', colorScheme: 'dark', viewport: DESKTOP },
  { segment: 'tw', colorScheme: 'dark', viewport: PHONE },
  { segment: 'hk', colorScheme: 'light', viewport: DESKTOP },
] as const;

// The small tree shows every block and note type on pages of a size that axe walks quickly.
const site = inject('mini');
const kinds = pageTypes(
  site.dist,
  reportsOf(site.content).map((report) => report.id),
);
const tabs = useBrowser();

/** Each kind of page with its looks, those of one variant together: they need one page, which changes its colours and its size. */
const wanted = [...kinds].flatMap(([kind, path], turn) => {
  const looks = kind === '<place>/<year>/' ? LOOKS : LOOKS.filter((_, index) => index % 2 === turn % 2);
  return [...Map.groupBy(looks, ({ segment }) => segment)].map(([segment, own]) => ({ kind, path, segment, own }));
});

test.each(wanted)('axe finds nothing on pages like $kind (/$segment)', async ({ path, segment, own }) => {
  // The policy of the page would keep axe out.
  const page = await tabs.open(site.url + (path.endsWith('.html') ? path : inVariant(path, segment)), {
    bypassCSP: true,
    viewport: own[0]?.viewport ?? PHONE,
  });
  for (const { colorScheme, viewport } of own) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    expect(await findings(page), `${colorScheme} ${viewport.width}`).toEqual([]);
  }
});

test('axe finds nothing on a report of the library with a dialog open', async () => {
  const library = inject('library');
  const [report] = reportsOf(library.content);
  const page = await tabs.open(`${library.url}${report?.id}/`, { viewport: PHONE, bypassCSP: true });
  await page.keyboard.press('/');
  await page.getByRole('dialog').waitFor();
  expect(await findings(page)).toEqual([]);
});
