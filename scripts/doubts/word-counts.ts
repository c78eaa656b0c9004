/** Counts how often words occur in this report and in the other reports of the library. */

export interface WordCounts {
  own: (words: string) => number;
  others: (words: string) => number;
  /** The character before each occurrence of the words in the other reports. */
  before: (words: string) => string[];
}

/** A text that is prepared for looking up words. */
export interface IndexedText {
  text: string;
  /** For each pair of neighbouring UTF-16 units, the offsets at which it stands. Made when first asked for. */
  pairs: () => Map<string, number[]>;
}

/**
 * Prepares a text for look-ups. The text is read once for its index. A look-up then visits only the places of the rarest pair among the words' pairs.
 */
export function indexText(text: string): IndexedText {
  let pairs: Map<string, number[]> | undefined;
  return {
    text,
    pairs: () => {
      pairs ??= pairsOf(text);
      return pairs;
    },
  };
}

function pairsOf(text: string): Map<string, number[]> {
  const pairs = new Map<string, number[]>();
  for (let at = 0; at + 2 <= text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    const places = pairs.get(pair);
    if (places) places.push(at);
    else pairs.set(pair, [at]);
  }
  return pairs;
}

/** Counts words in a report and in other reports. Remembers each count, since the same words are asked for often. */
export function wordCountsOf(own: string, others: IndexedText[]): WordCounts {
  return {
    own: counterOf([indexText(own)]),
    others: counterOf(others),
    before: (words) =>
      others.flatMap((other) =>
        placesOf(other, words).map((at) => Array.from(other.text.slice(Math.max(0, at - 2), at)).at(-1) ?? ''),
      ),
  };
}

function counterOf(texts: IndexedText[]): (words: string) => number {
  const known = new Map<string, number>();
  return (words) => {
    const count = known.get(words) ?? texts.reduce((sum, text) => sum + placesOf(text, words).length, 0);
    known.set(words, count);
    return count;
  };
}

/** Only this many pairs at the beginning of the words are tried when the rarest pair is looked for. */
const TRIED = 16;

/** Finds all places of the words, including places that overlap. */
function placesOf({ text, pairs }: IndexedText, words: string): number[] {
  if (words.length < 2) return placesOfUnit(text, words);
  let rarest: { offset: number; places: number[] } | undefined;
  for (let offset = 0; offset + 2 <= words.length && offset < TRIED; offset += 1) {
    const places = pairs().get(words.slice(offset, offset + 2)) ?? [];
    if (places.length === 0) return [];
    if (!rarest || places.length < rarest.places.length) rarest = { offset, places };
  }
  const { offset = 0, places = [] } = rarest ?? {};
  return places.map((at) => at - offset).filter((at) => at >= 0 && text.startsWith(words, at));
}

function placesOfUnit(text: string, unit: string): number[] {
  const places: number[] = [];
  if (unit === '') return places;
  for (let at = text.indexOf(unit); at >= 0; at = text.indexOf(unit, at + 1)) places.push(at);
  return places;
}
