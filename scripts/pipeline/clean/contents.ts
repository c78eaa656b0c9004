import { CONTENTS_HEAD } from './furniture.rules.ts';

/**
 * A table of contents has at least `FEWEST_ENTRIES` lines (else it is not cut out), at most `MOST_ENTRIES`, and each is at least this long in
 * characters.
 */
const FEWEST_ENTRIES = 2;
const MOST_ENTRIES = 120;
const SHORTEST_ENTRY = 4;

/**
 * Indexes of the lines below 目录 whose words come again later, as a line or at the beginning of a line: a table of contents without page numbers. The
 * first line that does not come again ends the table.
 */
export function contentsLines(texts: readonly string[]): Set<number> {
  const found = new Set<number>();
  const head = texts.findIndex((text) => CONTENTS_HEAD.pattern.test(text));
  if (head < 0) return found;
  const later = texts.map((text) => text.replace(/\s+/gu, ''));
  for (let index = head + 1; index <= head + MOST_ENTRIES && index < later.length; index += 1) {
    const entry = later[index] ?? '';
    const again = later.findIndex((text, at) => at > index && text.startsWith(entry));
    if (again < 0 || entry.length < SHORTEST_ENTRY) break;
    found.add(index);
  }
  return found.size < FEWEST_ENTRIES ? new Set() : found;
}
