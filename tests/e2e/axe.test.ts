import { expect, inject, test } from 'vitest';
import { findings, findingsInColours } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { reportsOf } from '../support/dist.ts';
import { inVariant, pageTypes } from '../support/page-types.ts';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 900 };

const THEMES = ['light', 'dark'] as const;

/** The report gets all of them, of the plainer pages each gets one, in turn. All are examined in the colours of both themes. */
const LOOKS = [
  { segment: '', viewport: PHONE },
  { segment: '', viewport: DESKTOP },
  { segment: 'tw', viewport: PHONE },
  { segment: 'hk', viewport: DESKTOP },
] as const;

// The small tree shows every block and note type on pages of a size that axe walks quickly.
const site = inject('mini');
const kinds = pageTypes(
  site.dist,
  reportsOf(site.content).map((report) => report.id),
);
const tabs = useBrowser();

const wanted = [...kinds].flatMap(([kind, path], turn) => {
  const looks = kind === '<place>/<year>/' ? LOOKS : LOOKS.filter((_, index) => index === turn % LOOKS.length);
  return looks.map(({ segment, viewport }) => ({ kind, path, segment, viewport }));
});

test.each(wanted)('axe finds nothing on pages like $kind (/$segment, $viewport.width)', async (look) => {
  const { path, segment, viewport } = look;
  const [first, second] = THEMES;
  const page = await tabs.open(site.url + (path.endsWith('.html') ? path : inVariant(path, segment)), {
    withAxe: true,
    viewport,
    colorScheme: first,
  });
  expect(await findings(page), first).toEqual([]);
  await page.emulateMedia({ colorScheme: second });
  expect(await findingsInColours(page), second).toEqual([]);
});

test('axe tells faint text in the colours of either theme', async () => {
  const page = await tabs.open(`${site.url}about/`, { withAxe: true, colorScheme: 'light' });
  await page.addStyleTag({ content: '@media (prefers-color-scheme: dark) { main p:first-of-type { color: #333 } }' });
  expect(await findingsInColours(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findingsInColours(page)).toEqual([expect.stringContaining('color-contrast')]);
});

test('axe finds nothing on a report of the library with a dialog open', async () => {
  const library = inject('library');
  const [report] = reportsOf(library.content);
  const page = await tabs.open(`${library.url}${report?.id}/`, { viewport: PHONE, withAxe: true });
  await page.keyboard.press('/');
  await page.getByRole('dialog').waitFor();
  expect(await findings(page)).toEqual([]);
});
