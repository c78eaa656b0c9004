/** The figures of a report for programs: `data/<id>.indicators.json` and `.csv`. */
import type { Amount, IndicatorRow } from '../indicators/row.ts';
import type { Report } from '../model/report.ts';
import { type Cell, csv } from './csv.ts';

/** Facts about the report that each row of a table repeats. */
export type TableReport = Pick<Report, 'id' | 'year'> & { region: Pick<Report['region'], 'name' | 'code'> };

/** Writes rows as JSON, one per line, so that a diff shows what changed. The same rows give the same bytes. */
export function indicatorsJson(rows: IndicatorRow[]): string {
  return rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`;
}

/** Columns in their order. A range has its upper end in a column of its own, so that every cell is one number. */
const COLUMNS: Record<string, (row: IndicatorRow, report: TableReport) => Cell> = {
  report: (_, { id }) => id,
  region: (_, { region }) => region.name,
  code: (_, { region }) => region.code,
  year: (_, { year }) => year,
  indicator: ({ indicator }) => indicator,
  asWritten: ({ asWritten }) => asWritten,
  kind: ({ kind }) => kind,
  period: ({ period }) => period,
  value: ({ value }) => lowOf(value),
  valueHigh: ({ value }) => highOf(value),
  unit: ({ unit }) => unit,
  change: ({ change }) => lowOf(change),
  changeHigh: ({ change }) => highOf(change),
  changeUnit: ({ changeUnit }) => changeUnit,
  changeBasis: ({ changeBasis }) => changeBasis,
  bound: ({ bound }) => bound,
  comparator: ({ comparator }) => comparator,
  changeBound: ({ changeBound }) => changeBound,
  effort: ({ effort }) => effort,
  relative: ({ relative }) => relative,
  from: ({ from }) => from,
  estimate: ({ estimate }) => estimate,
  redacted: ({ redacted }) => redacted?.join(' '),
  state: ({ absent, lost }) => (absent ? 'absent' : lost ? 'lost' : null),
  edited: ({ edited }) => edited,
  block: ({ block }) => block,
  start: ({ start }) => start,
  end: ({ end }) => end,
  quote: ({ quote }) => quote,
};

/**
 * Writes the rows of one or more reports as CSV, with a header row. `csv.ts` says how cells are written.
 */
export function indicatorsCsv(tables: { report: TableReport; rows: IndicatorRow[] }[]): string {
  const cells = Object.values(COLUMNS);
  const lines = tables.flatMap(({ report, rows }) => rows.map((row) => cells.map((cell) => cell(row, report))));
  return csv(Object.keys(COLUMNS), lines);
}

function lowOf(amount: Amount): number | null {
  return Array.isArray(amount) ? amount[0] : amount;
}

function highOf(amount: Amount): number | null {
  return Array.isArray(amount) ? amount[1] : null;
}
