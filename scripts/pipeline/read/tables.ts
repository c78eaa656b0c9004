import { addressesDeputies } from '../../../src/chinese/salutation.ts';
import { append, appendDraft, type Draft, isWritten, newDraft } from './draft.ts';
import { LINE_RULES } from './lines.rules.ts';

/** A cell of a table and how many columns and rows it takes. */
export interface Cell<Line extends Draft = Draft> {
  lines: Line[];
  columns: number;
  rows: number;
}

/** A table while it is being read: cells as they stand in the markup. */
export interface Table<Line extends Draft = Draft> {
  rows: Cell<Line>[][];
  /** Another table stands in one of its cells. */
  nests: boolean;
  /** The markup says that it only arranges the page. */
  layout: boolean;
}

/** A cell with so many lines, and so many characters, holds text and not a datum. */
const MANY_LINES = 4;
const MUCH_TEXT = 200;
/** No table of a report has more columns; a number beyond is a slip or an attack. */
const MOST_COLUMNS = 100;

/**
 * Whether a table only frames the page or its text: it nests another, fills one column, or one of its cells holds paragraphs.
 * Then its cells are read as text, one after another.
 */
export function isFrame({ rows, nests, layout }: Table): boolean {
  if (nests || layout) return true;
  const filled = rows.map((row) => row.filter(({ lines }) => lines.some(isWritten)).length);
  if (filled.every((count) => count < 2)) return true;
  return rows.some((row) => row.some(({ lines }) => holdsText(lines)));
}

function holdsText(lines: Draft[]): boolean {
  const written = lines.filter(isWritten);
  if (written.length < MANY_LINES) return false;
  const length = written.reduce((sum, { points }) => sum + points.length, 0);
  const opens = (text: string) => addressesDeputies(text) || LINE_RULES.heading.pattern.test(text);
  return length >= MUCH_TEXT || written.filter(({ points }) => opens(points.join('').trim())).length > 1;
}

/**
 * A data table as lines, one a row. Cells lie between tabs; a merged cell's text stands in its first place, and the places that it
 * covers stay empty, so that every cell keeps its column. `make` gives the line its origin.
 */
export function rowLines<Line extends Draft>(
  { rows }: Table<Line>,
  make: (draft: Draft, row: Cell<Line>[]) => Line,
): Line[] {
  /** Rows that a cell above still covers, by column. */
  const covered: number[] = [];
  return rows.map((row) => {
    const line = newDraft({ rows: [[]] });
    const tab = (): void => append(line, '\t', { bold: false, cut: { kind: 'markup', reason: 'table' } });
    let column = 0;
    const skipCovered = (): void => {
      for (; (covered[column] ?? 0) > 0; column += 1) {
        covered[column] = (covered[column] ?? 0) - 1;
        tab();
      }
    };
    tab();
    for (const cell of row) {
      skipCovered();
      cell.lines.filter(isWritten).forEach((own, index) => {
        if (index > 0) append(line, ' ', { bold: false, cut: null });
        appendDraft(line, own);
      });
      const end = column + Math.min(cell.columns, Math.max(1, MOST_COLUMNS - column));
      for (; column < end; column += 1) {
        covered[column] = cell.rows - 1;
        tab();
      }
    }
    const width = row.length > 0 ? Math.min(covered.length, MOST_COLUMNS) : 0;
    for (; column < width; column += 1) {
      covered[column] = Math.max(0, (covered[column] ?? 0) - 1);
      tab();
    }
    return make(line, row);
  });
}

/** The number of columns or rows that an attribute asks for: at least 1, and no more than a table can have. */
export function spanOf(value: string | undefined): number {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isFinite(number) ? Math.min(Math.max(number, 1), MOST_COLUMNS) : 1;
}
