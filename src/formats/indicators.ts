/** Rows as a table for spreadsheets. */
import type { Amount, IndicatorRow } from '../../../src/indicators/row.ts';

/** What a table says of the report beside its figures. */
export interface TableReport {
  id: string;
  region: string;
  code: string;
  year: number;
}

/** Opens in Excel as it is: UTF-8 with a byte order mark, lines end in CR LF. */
const MARK = '\uFEFF';
const LINE = '\r\n';

type Cell = string | number | null | undefined;

/** Columns in their order. A range has its upper end in a column of its own, so that no cell looks like a date. */
const COLUMNS: Record<string, (row: IndicatorRow, report: TableReport) => Cell> = {
  report: (_, { id }) => id,
  region: (_, { region }) => region,
  code: (_, { code }) => code,
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

/** A table of one or more reports' rows, with its heading. */
export function csvOf(tables: { report: TableReport; rows: IndicatorRow[] }[]): string {
  const lines = tables.flatMap(({ report, rows }) =>
    rows.map((row) => Object.values(COLUMNS).map((column) => cellOf(column(row, report)))),
  );
  return MARK + [Object.keys(COLUMNS), ...lines].map((cells) => cells.join(',') + LINE).join('');
}

function lowOf(amount: Amount): number | null {
  return Array.isArray(amount) ? amount[0] : amount;
}

function highOf(amount: Amount): number | null {
  return Array.isArray(amount) ? amount[1] : null;
}

/**
 * A cell: numbers as they are; text that a spreadsheet would run as a formula gets an apostrophe before it.
 * @example cellOf('=1+1') // "'=1+1"
 * @example cellOf(-1.2) // '-1.2'
 */
export function cellOf(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/u.test(cell ?? '') ? `'${cell}` : (cell ?? '');
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
