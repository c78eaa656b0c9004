/** The panel as files: CSV, which Excel, Stata and R read as it is, and JSON. */
import { type Cell, csv } from '../../formats/csv.ts';
import { INFERRED } from '../../site/naming.ts';
import type { Concept } from './concepts.ts';
import { type PanelRow, rateOf } from './panel.ts';

/** One row per place and year; of each concept the occurrences and, with `_per10k` after its name, those per 10,000 characters. */
export function panelCsv(concepts: readonly Concept[], rows: readonly PanelRow[]): string {
  const names = [...FACTS.map(([name]) => name), ...concepts.flatMap(({ name }) => [name, `${name}_per10k`])];
  const cells = (row: PanelRow): Cell[] => [
    ...FACTS.map(([, of]) => of(row)),
    ...row.counts.flatMap((count) => [count, rateOf(count, row.length)]),
  ];
  return csv(names, rows.map(cells));
}

/** The concepts with their words, and the rows of the CSV with both numbers of each concept. The same panel gives the same bytes. */
export function panelJson(concepts: readonly Concept[], rows: readonly PanelRow[]): string {
  const told = rows.map((row) => ({
    ...Object.fromEntries(FACTS.map(([name, of]) => [name, of(row)])),
    concepts: Object.fromEntries(
      concepts.map(({ name }, i) => {
        const count = row.counts[i] ?? 0;
        return [name, { count, per10k: rateOf(count, row.length) }];
      }),
    ),
  }));
  const lines = (items: readonly object[]) => items.map((item) => `    ${JSON.stringify(item)}`).join(',\n');
  return `{\n  "concepts": [\n${lines(concepts)}\n  ],\n  "rows": [\n${lines(told)}\n  ]\n}\n`;
}

const FACTS: readonly [name: string, of: (row: PanelRow) => Cell][] = [
  ['place', ({ placeName }) => placeName.replace(INFERRED, '')],
  ['code', ({ code }) => code],
  ['level', ({ level }) => level],
  ['province', ({ province }) => province],
  ['year', ({ year }) => year],
  ['reports', ({ reports }) => reports.join(' ')],
  ['characters', ({ length }) => length],
];
