/** How often the terms occur per 10,000 characters, by report, place or year: as bars and as a table. */

import { admits, type Filters } from '../../core/filters.ts';
import type { ReportCard } from '../../core/format.ts';
import type { TermLines } from '../../worker/messages.ts';
import { element } from '../dom.ts';
import { withInferredMarked } from '../inferred.ts';
import { say } from '../strings.ts';

export type By = 'report' | 'place' | 'year';

/** One report, place or year. */
interface FrequencyRow {
  name: string;
  /** Characters of its texts. */
  length: number;
  /** Occurrences of each term. */
  counts: number[];
  /** The same per 10,000 characters. */
  rates: number[];
}

/**
 * Every report that the filters admit counts, also one in which no term occurs. `cards`: what the page knows of the library; where
 * the site has been published again since then, the cards that came with the terms are newer and win.
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

/** Number of colours; further terms use them again. */
const SERIES = 5;

/** Name of a term's colour in the stylesheet. */
export function seriesOf(term: number): string {
  return String(term % SERIES);
}

/** Bars, a group for each row; what they say stands in the table below, so readers who do not see them miss nothing. */
export function chart(names: readonly string[], rows: readonly FrequencyRow[]): HTMLElement {
  const most = Math.max(...rows.flatMap((row) => row.rates), Number.MIN_VALUE);
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
      element('span', { class: 'bar-name' }, ...withInferredMarked(row.name)),
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
      element('th', { scope: 'row' }, ...withInferredMarked(row.name)),
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
