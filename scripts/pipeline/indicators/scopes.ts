/** Which words for a territory mean the whole place, by the level of the place. */
import type { RegionLevel } from '../../../src/model/report.ts';
import { ownWords } from './own-words.ts';
import { CLASS_WORD, OTHER_PLACES, ZONE } from './scopes.rules.ts';

/** The place of a report, as its sentences name it. */
export interface Place {
  /** Whether a word for a territory (全市) means the whole place. */
  isWhole: (word: string) => boolean;
  /** Whether words end in the name of this place. */
  endsInName: (words: string) => boolean;
  /** Whether words begin with the name of another place, or of a part of this one (古浪县绿色工业). */
  isOther: (words: string) => boolean;
  /** Whether words begin with the name of a zone. */
  isZone: (words: string) => boolean;
}

/** How a report of this place speaks of it. `name` is the full name, e.g. 大同市. */
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

/** @example shortName('甘南藏族自治州') // '甘南' */
function shortName(name: string): string {
  const short = name.replace(CLASS_WORD.pattern, '');
  return short.length >= 2 ? short : name;
}
