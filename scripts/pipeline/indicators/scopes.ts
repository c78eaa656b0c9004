/** Tells which words mean the whole place of a report and which mean another place or a part. */
import type { RegionLevel } from '../../../src/model/report.ts';
import { ownWords } from './own-words.ts';
import { CLASS_WORD, OTHER_PLACES, ZONE } from './scopes.rules.ts';

/** Tests of words for places, for the place of one report. */
export interface Place {
  /** Whether a word for a territory (全市) means the whole place. */
  isWhole: (word: string) => boolean;
  /** Whether the words end with the name of this place. */
  endsInName: (words: string) => boolean;
  /** Whether the words begin with the name of another place or of a part of this place (古浪县绿色工业). */
  isOther: (words: string) => boolean;
  /** Whether the words begin with the name of a zone. */
  isZone: (words: string) => boolean;
}

/** Makes the tests for a place. `name` is its full name, e.g. 大同市. */
export function placeOf({ name, level }: { name: string; level: RegionLevel }): Place {
  const own = new Set(ownWords(name, level));
  const plain = shortName(name);
  return {
    isWhole: (word) => own.has(word),
    endsInName: (words) => words.endsWith(name) || words.endsWith(plain),
    isZone: (words) => ZONE.pattern.test(words),
    isOther: (words) => OTHER_PLACES.some(({ pattern }) => pattern.test(words)) && !words.startsWith(plain),
  };
}

/** The name without the word for the kind of place. @example shortName('甘南藏族自治州') // '甘南' */
function shortName(name: string): string {
  const short = name.replace(CLASS_WORD.pattern, '');
  return short.length >= 2 ? short : name;
}
