/** A value of a table; null and undefined leave the cell empty. */
export type Cell = string | number | null | undefined;

/** Tells spreadsheets that a file is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Matches a text that a spreadsheet would take for a formula. Full-width signs count too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** Matches a cell that must stand between quotation marks. */
const QUOTED = /[",\r\n]|^\s|\s$/u;

/**
 * Writes a table as CSV (RFC 4180), which Excel opens as it is. A text that a spreadsheet would compute gets an apostrophe in front, so that it stays
 * a text; a negative number is none.
 * @param names cells of the first row
 */
export function csv(names: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + [names, ...rows].map(csvLine).join('');
}

/** One row of a table, for files that are written row by row. The first row has `BYTE_ORDER_MARK` before it. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(',')}\r\n`;

function cellOf(value: Cell): string {
  const text = typeof value === 'string' ? textCell(value) : String(value ?? '');
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text for a cell. If a spreadsheet would take it for a formula, it gets an apostrophe in front, so that nothing is computed. */
export const textCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
