/** The tables of the panel: each concept in all, and one concept by place and year. */
import type { Concept } from '../../core/concepts.ts';
import { type ConceptTotal, type PanelRow, rateOf } from '../../core/panel.ts';
import { quoted } from '../../core/query.ts';
import { pageAddress } from '../addresses.ts';
import { element } from '../dom.ts';
import { say } from '../say.ts';
import { withTitleMarks } from '../title-marks.ts';

/** Each concept with its words: how often, how often per 10,000 characters, in how many reports. */
export function totalsTable(totals: readonly ConceptTotal[], reports: number, length: number): HTMLElement {
  const rows = totals.map(({ concept, count, words, reports: own }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, concept.name),
      element(
        'td',
        { class: 'panel-words' },
        ...concept.words.map((word, i) => element('span', {}, word, element('small', {}, ` ${words[i] ?? 0}`))),
        ...(concept.without.length > 0
          ? [element('small', {}, say('without', { words: concept.without.join('、') }))]
          : []),
      ),
      element('td', {}, count.toLocaleString('en')),
      element('td', {}, rateOf(count, length).toFixed(2)),
      element('td', {}, say('share', { reports: own, of: reports })),
    ),
  );
  const names = ['concept', 'word', 'count', 'rate', 'inReports'];
  return scrolling(
    say('totals'),
    element('table', { class: 'panel-totals' }, headOf(names.map((name) => say(name))), element('tbody', {}, ...rows)),
  );
}

/** What the table by place and year needs to know. */
interface PlaceTable {
  concepts: readonly Concept[];
  /** Index of the concept that is shown. */
  shown: number;
  rows: readonly PanelRow[];
  /** Ids of the places that are drawn. */
  drawn: readonly string[];
  /** Called when the reader chooses a place, or no longer does. */
  draw: (place: string, isDrawn: boolean) => void;
}

/** One concept by place and year; each figure leads to the report, where the words are marked. The first row is all places together. */
export function placeTable({ concepts, shown, rows, drawn, draw }: PlaceTable): HTMLElement {
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  const places = Map.groupBy(rows, ({ place }) => place);
  const typed = (concepts[shown]?.words ?? []).map(quoted).join(' OR ');
  const figure = (own: readonly PanelRow[]) => {
    const count = own.reduce((sum, { counts }) => sum + (counts[shown] ?? 0), 0);
    const length = own.reduce((sum, row) => sum + row.length, 0);
    return { rate: rateOf(count, length).toFixed(2), count };
  };
  const cell = (own: readonly PanelRow[], report?: string) => {
    if (own.length === 0) return element('td');
    const { rate, count } = figure(own);
    const href = report && count > 0 ? `${pageAddress(`${report}/`)}?mark=${encodeURIComponent(typed)}` : undefined;
    return element('td', {}, href ? element('a', { href }, rate) : rate, element('small', {}, ` (${count})`));
  };
  const all = element(
    'tr',
    { class: 'panel-all' },
    element('th', { scope: 'row' }, say('all')),
    ...years.map((year) => cell(rows.filter((row) => row.year === year))),
  );
  const body = [...places].map(([place, own]) =>
    element(
      'tr',
      { 'data-place': place },
      element('th', { scope: 'row' }, ...choice(place, own[0]?.placeName ?? place)),
      ...years.map((year) => {
        const row = own.find((one) => one.year === year);
        return cell(row ? [row] : [], row?.reports[0]);
      }),
    ),
  );
  return scrolling(
    say('table'),
    element(
      'table',
      { class: 'panel-places' },
      headOf([say('place'), ...years.map(String)]),
      element('tbody', {}, all, ...body),
    ),
  );

  function choice(place: string, name: string): (Node | string)[] {
    const box = element('input', { type: 'checkbox', 'aria-label': say('draw', { place: name }) });
    box.checked = drawn.includes(place);
    box.onchange = () => draw(place, box.checked);
    return [element('label', {}, box, element('span', {}, ...withTitleMarks(name)))];
  }
}

function headOf(names: readonly string[]): HTMLElement {
  return element('thead', {}, element('tr', {}, ...names.map((name) => element('th', { scope: 'col' }, name))));
}

/** A table that scrolls by itself where it is wider than the page. */
function scrolling(label: string, table: HTMLElement): HTMLElement {
  return element('div', { class: 'table', tabindex: '0', role: 'group', 'aria-label': label }, table);
}
