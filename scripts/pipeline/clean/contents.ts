import { CONTENTS_HEAD } from './furniture.rules.ts';

/** A table of contents has so many lines, and each names something. */
const FEWEST_ENTRIES = 2;
const MOST_ENTRIES = 120;
const SHORTEST_ENTRY = 4;

/**
 * Indexes of the lines below 目录 that come again, each as a line of its own or at the beginning of one: a table of contents without the
 * numbers of pages. The first line that does not come again ends it.
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
