import { describe, expect, inject, test } from 'vitest';
import type { Note } from '../../src/model/report.ts';
import { findingsApartFromColours } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { reportsOf } from '../support/dist.ts';
import { amiss, visit } from '../support/keyboard-walk.ts';
import { pageTypes } from '../support/page-types.ts';

const mini = inject('mini');
const library = inject('library');
const kinds = pageTypes(
  mini.dist,
  reportsOf(mini.content).map(({ id }) => id),
);
const tabs = useBrowser();
const FORCED = { forcedColors: 'active', reducedMotion: 'reduce' } as const;

/** The first report of the library with such a note, and the note. */
function noted<T extends Note['type']>(type: T, fits: (note: Extract<Note, { type: T }>) => boolean = () => true) {
  for (const report of reportsOf(library.content)) {
    const note = report.notes.find((one): one is Extract<Note, { type: T }> => one.type === type && fits(one as never));
    if (note) return { url: `${library.url}${report.id}/`, note };
  }
  throw new Error(`the library has no note of type ${type}`);
}

/** Kinds of pages that axe examines once more in forced colours: those with most kinds of controls and marks. */
const EXAMINED = ['<place>/<year>/', 'search/'];

/** Each kind of page once, on light and dark canvases in turn. */
const WALKS = [...kinds].map(([kind, path], turn) => ({
  kind,
  path,
  colorScheme: turn % 2 === 0 ? ('light' as const) : ('dark' as const),
}));

test.each(WALKS)(
  'in colours of the reader’s own, $colorScheme, each stop of a page like $kind has a ring',
  async ({ kind, path, colorScheme }) => {
    const withAxe = EXAMINED.includes(kind);
    const page = await tabs.open(mini.url + path, { ...FORCED, colorScheme, withAxe });
    if (withAxe) expect(await findingsApartFromColours(page)).toEqual([]);
    const stops = await visit(page);
    expect(stops.length).toBeGreaterThan(3);
    expect(amiss(stops)).toEqual([]);
  },
);

describe('in colours of the reader’s own', () => {
  test('the words of a note are underlined', async () => {
    const { url, note } = noted('correction', ({ certainty }) => certainty !== 'high');
    const page = await tabs.open(url, FORCED);
    const words = page.locator(`[id="${note.block}"] [tabindex="0"]`).first();
    expect(await words.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('underline');
  });

  test('what an editor supplied is underlined and in brackets', async () => {
    const { url, note } = noted('supplied');
    const page = await tabs.open(url, FORCED);
    const added = page.locator(`[id="${note.block}"] [tabindex="0"]:has(ins)`).first();
    const brackets = await added.evaluate((element) =>
      ['::before', '::after'].map((part) => getComputedStyle(element, part).content),
    );
    expect(brackets).toEqual(['"〔"', '"〕"']);
    expect(await added.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('underline');
  });

  test('a blanked character is a box with an edge', async () => {
    const { url, note } = noted('redaction');
    const page = await tabs.open(url, FORCED);
    const box = page.locator(`[id="${note.block}"] [role=img]`).first();
    const [edge, paper] = await box.evaluate((element) => [
      getComputedStyle(element).borderTopColor,
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect(edge).not.toBe(paper);
  });

  test('a gap is drawn by a dashed line', async () => {
    const { url, note } = noted('gap');
    const page = await tabs.open(url, FORCED);
    const gap = page.locator(`[id="${note.block}"] [role=note]`).first();
    expect(await gap.evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe('dashed');
  });

  test('the passage that a link named has an outline, the chosen line of the contents an underline', async () => {
    const [report] = reportsOf(library.content);
    const heading = report?.blocks.filter(({ type }) => type === 'heading').at(2)?.id as string;
    const page = await tabs.open(`${library.url}${report?.id}/#${heading}`, FORCED);
    const named = page.locator(`[id="${heading}"]`);
    expect(await named.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    const current = page.locator('nav a[aria-current="true"][href^="#"]');
    await current.waitFor({ state: 'attached' });
    expect(await current.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('underline');
  });

  test('the chosen result of the quick search has an outline, its words are marked', async () => {
    const page = await tabs.open(`${library.url}about/`, FORCED);
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('发展');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    const outlines = await page
      .getByRole('option')
      .evaluateAll((all) => all.map((option) => getComputedStyle(option).outlineStyle));
    expect(outlines[0]).toBe('solid');
    expect(new Set(outlines.slice(1))).toEqual(new Set(['none']));
    const [mark, paper] = await page
      .locator('dialog mark')
      .first()
      .evaluate((element) => [
        getComputedStyle(element).backgroundColor,
        getComputedStyle(document.body).backgroundColor,
      ]);
    expect(mark).not.toBe(paper);
  });

  test('the bars of compared terms differ', async () => {
    const terms = ['发展', '建设', '推进', '工作', '创新'];
    const page = await tabs.open(`${library.url}concordance/?q=${encodeURIComponent(terms.join(' / '))}`, FORCED);
    await page.locator('main [data-search-state="done"]').waitFor({ state: 'attached' });
    const fills = await page.locator('main [role=img] li[data-series]').evaluateAll((all) =>
      all.map((item) => {
        const { backgroundColor, backgroundImage } = getComputedStyle(item, '::before');
        return `${backgroundColor} ${backgroundImage}`;
      }),
    );
    expect(new Set(fills).size).toBe(terms.length);
  });
});
