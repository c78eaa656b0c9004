import { distance } from 'fastest-levenshtein';

/** So many letters may be wrong in a word at most, so that it still counts as a slip of another. */
const SLIPS = 3;

/** This share of the letters must be right. */
const RIGHT = 0.5;

/**
 * Finds the word that a person probably meant by a misspelt one; undefined if none is like it. Of equally like words the first is taken.
 * @example nearest('yaer', ['id', 'region', 'year']) // 'year'
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  let best: { own: string; slips: number } | undefined;
  for (const own of known) {
    const slips = distance(word.toLowerCase(), own.toLowerCase());
    const isLike = slips <= SLIPS && 1 - slips / Math.max(word.length, own.length) >= RIGHT;
    if (isLike && slips < (best?.slips ?? Number.POSITIVE_INFINITY)) best = { own, slips };
  }
  return best?.own;
}

/** The question that a message about an unknown word asks: ` (did you mean “year”?)`. Empty if no known word is like it. */
export function didYouMean(word: string, known: readonly string[]): string {
  const own = nearest(word, known);
  return own === undefined ? '' : ` (did you mean “${own}”?)`;
}
