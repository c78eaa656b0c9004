import { addressesDeputies } from '../../../src/chinese/salutation.ts';
import { AS_TEXT, append, appendDraft, type Draft, isWritten, newDraft } from './draft.ts';
import { LINE_RULES } from './lines.rules.ts';

/** A cell of a table, and how many columns and rows it extends over. */
export interface Cell<Line extends Draft = Draft> {
  lines: Line[];
  columns: number;
  rows: number;
}

/** A table while it is being read. Cells are in the order of the markup. */
export interface Table<Line extends Draft = Draft> {
  rows: Cell<Line>[][];
  /** Whether another table stands in one of its cells. */
  nests: boolean;
  /** Whether the markup says that the table only arranges the page. */
  layout: boolean;
}

/**
 * A cell holds running text if it has at least `MANY_LINES` lines, and at least `MUCH_TEXT` characters or more than one heading or address to the
 * deputies.
 */
const MANY_LINES = 4;
const MUCH_TEXT = 200;
/** A cell can extend over at most this many columns or rows. A larger number is a slip or an attack. */
const MOST_COLUMNS = 100;

/**
 * Whether a table only arranges the page or its text: it contains another table, has only one filled column, or has a cell with paragraphs. Then its
 * cells are read as text, one after another.
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
 * Makes lines of a data table, one for each row. The cells of a row are separated by tabs. The text of a merged cell stands in its first place, and
 * further places that it covers stay empty, so that every cell keeps its column. `make` adds the data of the format to a line.
 */
export function rowLines<Line extends Draft>(
  { rows }: Table<Line>,
  make: (draft: Draft, row: Cell<Line>[]) => Line,
): Line[] {
  /** For each column, how many further rows are covered by a cell above. */
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
        if (index > 0) append(line, ' ', AS_TEXT);
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

/** The number of columns or rows in an attribute: at least 1, at most `MOST_COLUMNS`. */
export function spanOf(value: string | undefined): number {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isFinite(number) ? Math.min(Math.max(number, 1), MOST_COLUMNS) : 1;
}
