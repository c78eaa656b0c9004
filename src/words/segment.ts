/** Divides the text of reports into words, so that words can be counted. It runs at build time only. */
import { cut } from '@node-rs/jieba';

/** How often each word occurs. */
export type WordCounts = ReadonlyMap<string, number>;

/** What counts as a word: two or more Chinese characters. Numbers, Latin terms, signs and single characters (的, 和, 年) do not. */
const WORD = /^\p{Script=Han}{2,}$/u;

/**
 * The words of a text in their order. jieba divides it, with its own dictionary and its model for unknown words; no other list is added, and no word
 * of two or more characters is left out. A fixed version of jieba gives the same words for the same text.
 * @example wordsOf('持续优化营商环境，增长7.5%') // ['持续', '优化', '营商', '环境', '增长']
 */
export function wordsOf(text: string): string[] {
  return cut(text, true).filter((word) => WORD.test(word));
}

/** Counts the words of texts. Words never run over the end of a text. */
export function countWords(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Adds up counts. */
export function sumOfCounts(all: Iterable<WordCounts>): Map<string, number> {
  const sum = new Map<string, number>();
  for (const counts of all) for (const [word, count] of counts) sum.set(word, (sum.get(word) ?? 0) + count);
  return sum;
}

/** All words of counts, each occurrence by itself. */
export const totalOf = (counts: WordCounts): number => counts.values().reduce((sum, count) => sum + count, 0);
