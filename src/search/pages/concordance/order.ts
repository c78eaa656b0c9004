import type { ReportCard } from '../../core/format.ts';
import type { ConcordanceLine, TermLines } from '../../worker/messages.ts';

/** Order of the lines: by the words after the term (`right`) or before it (`left`), by place, by year; empty for the order of the texts. */
export type Sort = 'right' | 'left' | 'place' | 'year' | '';

export interface LineRow {
  term: string;
  line: ConcordanceLine;
  card: ReportCard;
}

const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin');

const COMPARE: Record<Sort, (a: LineRow, b: LineRow) => number> = {
  right: (a, b) => collator.compare(a.line.after, b.line.after),
  left: (a, b) => collator.compare(reversed(a.line.before), reversed(b.line.before)),
  place: (a, b) => collator.compare(a.card.placeName, b.card.placeName) || a.card.year - b.card.year,
  year: (a, b) => b.card.year - a.card.year || collator.compare(a.card.placeName, b.card.placeName),
  '': () => 0,
};

/** Reads the order from an address or a form. Any unknown word means the order of the texts. */
export const sortNamed = (name: string): Sort => (Object.hasOwn(COMPARE, name) ? (name as Sort) : '');

/** The lines of all terms as rows in the wanted order. Rows that compare as equal keep the order of the texts. */
export function rowsInOrder(terms: readonly TermLines[], sort: Sort): LineRow[] {
  const rows = terms.flatMap(({ typed, lines }) =>
    lines.map((line): LineRow => ({ term: typed, line, card: line.card })),
  );
  return rows.sort(COMPARE[sort]);
}

/** Reverses the text before a term, so that lines are compared by the characters nearest to the term first. */
function reversed(text: string): string {
  return Array.from(text).reverse().join('');
}
