/**
 * What the index knows of a report: which grams it has. A gram is a string of one, two or three folded characters:
 *
 * | gram                | in the index                                           | why                                           |
 * |---------------------|--------------------------------------------------------|-----------------------------------------------|
 * | two characters      | always                                                 | every longer string is made of them           |
 * | three characters    | if all are among the `VERY_FREQUENT`                     | such pairs stand in nearly every report          |
 * | a single character  | unless it is `FREQUENT`                                  | a frequent one stands in nearly every report     |
 *
 * A report that contains a string has all its grams; one that has them need not contain it: a scan of its text decides (`match.ts`). So the
 * index may name too many reports, never too few.
 */
import type { Fold } from './fold.ts';
import { FREQUENT } from './frequent.ts';

/** Grams of three consist only of this many most frequent characters. */
const VERY_FREQUENT = 300;

export interface Grams {
  /** The grams of folded texts. */
  of(texts: Iterable<string>): Set<string>;
  /**
   * The grams to look up for a folded string: every text that contains the string has them. Those that are likely to be rarest come first. If the
   * list is empty, any text may contain the string.
   */
  asked(folded: string): string[];
  /** Describes everything besides the text that decides which grams a text has. It is part of the key of a cache. */
  rule: string;
}

/** Replaces characters outside the basic plane, and characters that JSON escapes, since Pagefind does not undo these escapes. */
const OTHER = '\ue000';

/** Makes grams of texts folded by `fold`. */
export function gramsWith(fold: Fold): Grams {
  const rank = new Uint16Array(0x10000).fill(FREQUENT.length);
  // Several characters may fold to one. The loop runs from rare to frequent, so that the rank of the most frequent of them stays.
  for (let place = FREQUENT.length - 1; place >= 0; place--) {
    rank[fold(FREQUENT[place] as string).text.charCodeAt(0)] = place;
  }
  const rankAt = (text: string, i: number) => rank[text.charCodeAt(i)] as number;
  const tripleAt = (text: string, i: number) =>
    i + 2 < text.length &&
    rankAt(text, i) < VERY_FREQUENT &&
    rankAt(text, i + 1) < VERY_FREQUENT &&
    rankAt(text, i + 2) < VERY_FREQUENT;
  /** Estimates how rare a gram is: high for grams that few texts are likely to have. A character's frequency falls about as its rank rises. */
  const rarity = (gram: string) => Array.from(gram, (_, i) => rankAt(gram, i) + 10).reduce((product, r) => product * r);

  return {
    rule: `${VERY_FREQUENT} ${fold(FREQUENT).text}`,
    of(texts) {
      const grams = new Set<string>();
      for (const folded of texts) {
        const text = inOneUnit(folded);
        for (let i = 0; i < text.length; i++) {
          if (rankAt(text, i) === FREQUENT.length) grams.add(text.charAt(i));
          if (i + 1 < text.length) grams.add(text.slice(i, i + 2));
          if (tripleAt(text, i)) grams.add(text.slice(i, i + 3));
        }
      }
      return grams;
    },
    asked(folded) {
      const text = inOneUnit(folded);
      if (text.length === 1) return rankAt(text, 0) === FREQUENT.length ? [text] : [];
      const grams = new Set<string>();
      for (let i = 0; i + 1 < text.length; i++) {
        if (tripleAt(text, i)) grams.add(text.slice(i, i + 3));
        // A pair inside a gram of three adds nothing.
        else if (i === 0 || !tripleAt(text, i - 1)) grams.add(text.slice(i, i + 2));
      }
      return [...grams].sort((a, b) => rarity(b) - rarity(a));
    },
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const OTHERS = /[\ud800-\udbff][\udc00-\udfff]|["\\\u0000-\u001f\ud800-\udfff]/g;

function inOneUnit(folded: string): string {
  return folded.replace(OTHERS, OTHER);
}

/** The bucket of a gram, by its FNV-1a hash. A query fetches whole buckets, so many small buckets are better than a few large ones. */
export function bucketOf(gram: string, buckets: number): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < gram.length; i++) hash = Math.imul(hash ^ gram.charCodeAt(i), 0x01000193);
  return (((hash ^ (hash >>> 15)) >>> 0) % buckets).toString(36);
}
