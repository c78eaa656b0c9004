/** How often the terms occur per 10,000 characters, by report, place or year: as bars and as a table. */

import { admits, type Filters } from '../../core/filters.ts';
import type { ReportCard } from '../../core/format.ts';
import type { TermLines } from '../../worker/messages.ts';
import { element } from '../dom.ts';
import { say } from '../say.ts';
import { withTitleMarks } from '../title-marks.ts';

const BY = ['report', 'place', 'year'] as const;
export type By = (typeof BY)[number];

/** Reads from an address or a form by what occurrences are counted. Any unknown word means each report by itself. */
export const byNamed = (name: string): By => BY.find((by) => by === name) ?? 'report';

/** One row of the frequencies: a report, a place or a year. */
interface FrequencyRow {
  name: string;
  /** Characters of its texts. */
  length: number;
  /** Occurrences of each term. */
  counts: number[];
  /** Occurrences of each term per 10,000 characters. */
  rates: number[];
}

/**
 * Counts the occurrences. Every report that the filters admit counts, even if no term occurs in it. `cards` is what the page knows of the library. If
 * the site has been published again since then, the cards that came with the terms are newer and replace those.
 */
export function frequencies(
  terms: readonly TermLines[],
  cards: readonly ReportCard[],
  filters: Filters,
  by: By,
): FrequencyRow[] {
  const counts = terms.map((term) => new Map(term.counts.map(([card, count]) => [card.id, count])));
  const known = new Map(
    [...cards, ...terms.flatMap((term) => term.counts.map(([card]) => card))].map((card) => [card.id, card]),
  );
  const rows = new Map<string, FrequencyRow>();
  for (const card of [...known.values()].filter((one) => admits(filters, one)).sort(byPlaceThenYear)) {
    const name = { report: card.title, place: card.placeName, year: String(card.year) }[by];
    const key = by === 'report' ? card.id : by === 'place' ? card.place : name;
    const row = rows.get(key) ?? { name, length: 0, counts: terms.map(() => 0), rates: [] };
    row.length += card.length;
    counts.forEach((count, i) => {
      row.counts[i] = (row.counts[i] as number) + (count.get(card.id) ?? 0);
    });
    rows.set(key, row);
  }
  const all = [...rows.values()];
  if (by === 'year') all.sort((a, b) => Number(a.name) - Number(b.name));
  for (const row of all) row.rates = row.counts.map((count) => (count * 10_000) / row.length);
  return all;
}

function byPlaceThenYear(a: ReportCard, b: ReportCard): number {
  return a.place === b.place ? a.year - b.year : a.place < b.place ? -1 : 1;
}

/** Number of fills that the stylesheet has. Further terms use them again. */
const SERIES = 5;

/** Name of a term's fill in the stylesheet. */
export function seriesOf(term: number): string {
  return String(term % SERIES);
}

/** Draws the frequencies as bars, one group per row. The table below says the same, so readers who do not see the bars miss nothing. */
export function chart(names: readonly string[], rows: readonly FrequencyRow[]): HTMLElement {
  const most = rows.flatMap((row) => row.rates).reduce((a, b) => Math.max(a, b), Number.MIN_VALUE);
  const legend = names.map((name, i) => element('li', { 'data-series': seriesOf(i) }, name));
  const groups = rows.map((row) => {
    const bars = row.rates.map((rate, i) => {
      const bar = element('span', { class: 'bar', 'data-series': seriesOf(i) });
      bar.style.inlineSize = `${(100 * rate) / most}%`;
      return element(
        'span',
        { class: 'bar-line' },
        ...(rate > 0 ? [bar] : []),
        element('span', {}, rate === 0 ? '0' : rate.toFixed(1)),
      );
    });
    return element(
      'div',
      { class: 'bar-group' },
      element('span', { class: 'bar-name' }, ...withTitleMarks(row.name)),
      element('span', { class: 'bars' }, ...bars),
    );
  });
  return element(
    'div',
    { class: 'concordance-chart', role: 'img', 'aria-label': say('chart', { terms: names.join('、') }) },
    element('ul', { class: 'legend' }, ...legend),
    ...groups,
  );
}

/** The frequencies as a table. */
export function frequencyTable(names: readonly string[], rows: readonly FrequencyRow[]): HTMLElement {
  const cells = (row: FrequencyRow) =>
    row.counts.flatMap((count, i) => [
      element('td', {}, String(count)),
      element('td', {}, (row.rates[i] as number).toFixed(2)),
    ]);
  // One heading for each term over its two columns, so that long terms do not widen both.
  const terms = element(
    'tr',
    {},
    element('th', { scope: 'col', rowspan: '2' }, say('columnName')),
    element('th', { scope: 'col', rowspan: '2' }, say('columnLength')),
    ...names.map((name) => element('th', { scope: 'colgroup', colspan: '2' }, name)),
  );
  const measures = element(
    'tr',
    {},
    ...names.flatMap(() => [
      element('th', { scope: 'col' }, say('columnCount')),
      element('th', { scope: 'col' }, say('columnRate')),
    ]),
  );
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, ...withTitleMarks(row.name)),
      element('td', {}, String(row.length)),
      ...cells(row),
    ),
  );
  return element(
    'div',
    { class: 'table', tabindex: '0', role: 'group', 'aria-label': say('frequency') },
    element('table', {}, element('thead', {}, terms, measures), element('tbody', {}, ...body)),
  );
}
