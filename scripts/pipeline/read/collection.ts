import { extname } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { refuse } from '../../cli/messages.ts';
import { COLUMN_HEADS, type Column } from './collection.rules.ts';
import { decode } from './decode.ts';
import { readSheet } from './xlsx.ts';

/** Endings of files that hold many reports, one in each row. */
export const COLLECTIONS = ['.csv', '.tsv', '.xlsx'];

/** One row of a collection. */
export interface CollectedReport {
  /** Number of the row, from 1. */
  row: number;
  /** Province, prefecture and county, as far as the collection has columns for them, in this order. */
  places: string[];
  year: string;
  title: string;
  text: string;
}

/** The cells of a row, with the number of the row. */
export interface Row {
  number: number;
  cells: string[];
}

/** A column without a name counts as the column of reports if half of its cells have at least this many UTF-16 units. */
const SHORTEST_TEXT = 300;
/** The first rows, at most this many, are used to guess what columns without a name hold. */
const SAMPLE = 50;

/** Reads a collection. Refuses a file that is no table (with the row), and a table without a column of report texts. */
export async function readCollection(file: string, bytes: Uint8Array): Promise<CollectedReport[]> {
  if (bytes.length === 0) refuse('empty-file', 'is empty; remove it', { file });
  const rows = extname(file).toLowerCase() === '.xlsx' ? await readSheet(file, bytes) : readRows(file, bytes);
  const [head] = rows;
  if (!head) refuse('collection', 'has no rows', { file });
  const named = namedColumns(head.cells);
  const body = named.size > 0 ? rows.slice(1) : rows;
  const columns = withGuesses(named, body.slice(0, SAMPLE));
  const text = columns.get('text');
  if (text === undefined)
    refuse(
      'collection',
      'has no column with the texts of reports; head it 正文 or text (the others: 省, 市, 县, 年份, 标题)',
      {
        file,
        line: 1,
      },
    );
  const cell = ({ cells }: Row, column: Column): string => cells[columns.get(column) ?? -1]?.trim() ?? '';
  return body.map((row) => ({
    row: row.number,
    places: (['province', 'prefecture', 'county'] as const).map((column) => cell(row, column)).filter(Boolean),
    year: /(?:19|20)\d\d/u.exec(cell(row, 'year'))?.[0] ?? '',
    title: cell(row, 'title'),
    text: row.cells[text] ?? '',
  }));
}

function readRows(file: string, bytes: Uint8Array): Row[] {
  const { text } = decode(bytes, file);
  const first = text.slice(0, text.search(/[\r\n]|$/u));
  const delimiter = ['\t', ';'].find((sign) => first.split(sign).length > first.split(',').length) ?? ',';
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    return records.map((cells, index) => ({ number: index + 1, cells }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : undefined;
    refuse(
      'collection',
      `is no table of cells (${error.message.split('\n')[0]}); save it anew as CSV with quoted cells`,
      {
        file,
        ...(line ? { line } : {}),
      },
    );
  }
}

function namedColumns(cells: string[]): Map<Column, number> {
  const columns = new Map<Column, number>();
  cells.forEach((cell, index) => {
    const head = COLUMN_HEADS.find(({ pattern }) => pattern.test(cell.trim()));
    if (head && !columns.has(head.column)) columns.set(head.column, index);
  });
  return columns;
}

/** Guesses what columns without a name hold, by what at least half of their cells are: long texts, years, place names. */
function withGuesses(named: Map<Column, number>, rows: Row[]): Map<Column, number> {
  const columns = new Map(named);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const share = (index: number, holds: (cell: string) => boolean): number =>
    rows.filter(({ cells }) => holds(cells[index]?.trim() ?? '')).length / Math.max(rows.length, 1);
  const guess = (column: Column, holds: (cell: string) => boolean): void => {
    if (columns.has(column)) return;
    const taken = new Set(columns.values());
    const index = Array.from({ length: width }, (_, at) => at).find((at) => !taken.has(at) && share(at, holds) >= 0.5);
    if (index !== undefined) columns.set(column, index);
  };
  guess('text', (cell) => cell.length >= SHORTEST_TEXT);
  guess('year', (cell) => /^(?:19|20)\d\d年?$/u.test(cell));
  if (!['province', 'prefecture', 'county'].some((column) => columns.has(column as Column)))
    guess('prefecture', (cell) => /^\p{Script=Han}{2,14}$/u.test(cell));
  return columns;
}
