/** The figures of a report as the content tree keeps them: a row of JSON in each line, so that a diff shows what changed. */
import type { IndicatorRow } from './row.ts';

/** @example linesOfRows([]) // '' */
export const linesOfRows = (rows: IndicatorRow[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** The rows that `linesOfRows` wrote; throws a `SyntaxError` for anything else. */
export const rowsOfLines = (text: string): IndicatorRow[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as IndicatorRow);
