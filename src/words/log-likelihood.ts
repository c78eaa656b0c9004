/**
 * Finds the words that set a part of the library apart from the rest: a report, a place, a year. The measure is the log-likelihood ratio G² of
 * Dunning (1993) in the form of Rayson and Garside (2000): with a occurrences among the c words of the part and b among the d words of the rest,
 *
 *     E₁ = c (a + b) / (c + d)    E₂ = d (a + b) / (c + d)    G² = 2 (a ln(a / E₁) + b ln(b / E₂))
 *
 * where a term with no occurrence is 0. G² above 15.13 occurs by chance less than once in ten thousand words.
 */
import type { WordCounts } from './segment.ts';
import { totalOf } from './segment.ts';

/** A word of a part, with the counts that the measure is computed from. */
export interface ApartWord {
  word: string;
  /** Occurrences in the part (a). */
  here: number;
  /** Occurrences in the rest (b). */
  rest: number;
  /** G² as defined above; at least 0. */
  g2: number;
}

/** The words that set a part apart, and the numbers of words that were compared. */
export interface Apart {
  /** All words of the part (c), each occurrence by itself. */
  here: number;
  /** All words of the rest (d). */
  rest: number;
  /** Only words that are more frequent in the part, by G², highest first; words with the same G² by their code points. */
  words: ApartWord[];
}

/** G² from which a word is said to set a part apart: by chance a word reaches it once in 10,000 (χ² with one degree of freedom). */
export const NOTABLE = 15.13;

/**
 * Finds the words that are more frequent in a part than in the rest.
 * @param part counts of the part, which must be contained in `whole`
 * @param whole counts of the part and the rest together
 * @param most how many words are returned at most
 */
export function setApart(part: WordCounts, whole: WordCounts, most: number): Apart {
  const here = totalOf(part);
  const rest = totalOf(whole) - here;
  const words = [...part].flatMap(([word, a]): ApartWord[] => {
    const b = (whole.get(word) ?? a) - a;
    const g2 = logLikelihood(a, b, here, rest);
    return a * rest > b * here && g2 >= NOTABLE ? [{ word, here: a, rest: b, g2 }] : [];
  });
  words.sort((one, other) => other.g2 - one.g2 || (one.word < other.word ? -1 : 1));
  return { here, rest, words: words.slice(0, most) };
}

/** G² of a word: `a` of `c` words here, `b` of `d` words in the rest; 0 if nothing is compared. */
export function logLikelihood(a: number, b: number, c: number, d: number): number {
  if (c === 0 || d === 0) return 0;
  const share = (a + b) / (c + d);
  return Math.max(0, 2 * (term(a, c * share) + term(b, d * share)));
}

const term = (observed: number, expected: number): number =>
  observed === 0 ? 0 : observed * Math.log(observed / expected);
