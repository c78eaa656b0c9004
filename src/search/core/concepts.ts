/**
 * Concepts: names with words that stand for them. Page and command count them with this code, so that their counts agree.
 *
 * | typed, one concept per line       | means                                                        |
 * |-----------------------------------|--------------------------------------------------------------|
 * | `数字经济`                          | the word itself                                              |
 * | `数字经济：数字化，大数据`              | both words; the name is only a name                          |
 * | `数字经济：数字化，大数据，-大数据局`     | what stands within 大数据局 does not count                     |
 */
import { occurrences } from './match.ts';

/** A concept as somebody wrote it. */
export interface Concept {
  name: string;
  words: string[];
  /** Longer strings within which a word does not count. */
  without: string[];
}

const COLON = /[:：]/u;
const COMMA = /[,，、;；\s]+/u;
/** A minus sign of any keyboard before a word that takes away. */
const MINUS = /^[-－−]/u;

/** Reads a concept from a line; undefined if the line names none. */
export function conceptOf(line: string): Concept | undefined {
  const [name = '', ...rest] = line.split(COLON);
  return conceptWith(name, rest.join(':').split(COMMA));
}

/** Reads all concepts of a text with one per line. Of concepts with the same name the first counts. */
export function conceptsIn(text: string): Concept[] {
  const all = text.split('\n').flatMap((line) => conceptOf(line) ?? []);
  return all.filter(({ name }, i) => all.findIndex((other) => other.name === name) === i);
}

/** A concept with words as somebody wrote them: one that begins with a minus takes away. Without any word the name is the word. */
export function conceptWith(given: string, written: readonly string[]): Concept | undefined {
  const name = given.trim();
  const all = [...new Set(written.map((word) => word.trim()).filter((word) => word.replace(MINUS, '') !== ''))];
  const words = all.filter((word) => !MINUS.test(word));
  if (name === '') return undefined;
  return {
    name,
    words: words.length > 0 ? words : [name],
    without: all.filter((word) => MINUS.test(word)).map((word) => word.replace(MINUS, '')),
  };
}

/** Writes a concept as a line that `conceptOf` reads. */
export function conceptLine({ name, words, without }: Concept): string {
  const all = [...words, ...without.map((word) => `-${word}`)];
  return all.length === 1 && all[0] === name ? name : `${name}：${all.join('，')}`;
}

/** How often a concept occurs in some text. */
export interface ConceptCount {
  count: number;
  /** The same for each of its words. */
  words: number[];
}

/** Makes a function that counts a concept in folded passages. */
export function counterOf(
  concept: Concept,
  fold: (text: string) => string,
): (passages: readonly string[]) => ConceptCount {
  const words = concept.words.map(fold);
  const without = concept.without.map(fold).filter((word) => word !== '');
  return (passages) => {
    const counts = words.map(() => 0);
    for (const passage of passages) countIn(passage, words, without, counts);
    return { count: counts.reduce((sum, count) => sum + count, 0), words: counts };
  };
}

/**
 * Adds to `counts` how often each word occurs in a passage. Words are taken from left to right; where several begin at one place, the longest counts,
 * and none counts that overlaps the one before it, so that no character is counted twice.
 */
function countIn(passage: string, words: readonly string[], without: readonly string[], counts: number[]): void {
  const found = words.flatMap((word, at) =>
    word === '' ? [] : occurrences(passage, word).map(([start, end]) => ({ start, end, at })),
  );
  if (found.length === 0) return;
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const taken = without.flatMap((word) => occurrences(passage, word));
  let done = 0;
  for (const { start, end, at } of found) {
    if (start < done || taken.some(([from, to]) => from <= start && end <= to)) continue;
    counts[at] = (counts[at] as number) + 1;
    done = end;
  }
}
