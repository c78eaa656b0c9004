/** Matches a text that a spreadsheet would take for a formula. Full-width signs count too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * Writes a table as CSV (RFC 4180). The byte order mark tells spreadsheets that the file is UTF-8. A text that a spreadsheet would compute gets an
 * apostrophe in front, so that it stays a text.
 * @param names cells of the first row
 */
export function csv(names: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [names, ...rows].map((cells) => cells.map(cellOf).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function cellOf(value: string | number): string {
  const text = typeof value === 'string' ? textCell(value) : String(value);
  return `"${text.replaceAll('"', '""')}"`;
}

/** The text for a cell. If a spreadsheet would take it for a formula, it gets an apostrophe in front, so that nothing is computed. */
export const textCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
