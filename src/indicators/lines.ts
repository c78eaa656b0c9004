/** Reads and writes the figures of a report as the content tree keeps them: one row of JSON per line, so that a diff shows what changed. */
import type { IndicatorRow } from './row.ts';

/** Writes one row of JSON per line. @example linesOfRows([]) // '' */
export const linesOfRows = (rows: IndicatorRow[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** Reads the rows that `linesOfRows` wrote. Throws a `SyntaxError` if a line is not JSON. */
export const rowsOfLines = (text: string): IndicatorRow[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as IndicatorRow);
