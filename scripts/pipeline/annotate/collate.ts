/**
 * Compares two witnesses (sources) of one report, character by character. Only parts that stand in the same order in both are compared, because a
 * witness may be a single page and the text of a page may be scrambled.
 */
import { diffArrays } from 'diff';
import { longestRise } from '../../../src/anchors/longest-rise.ts';
import type { SourceText } from '../../decisions/source-text.ts';

/** A stretch of text that the witness has and the base lacks. `at` is the index of the base's character before which it belongs; `start` and `end` (exclusive) are indexes of the witness's characters. */
export interface MissingText {
  at: number;
  start: number;
  end: number;
}

/**
 * A place at which the witness has other words. `start` and `end` (exclusive) are indexes of characters of the base; `reading` is what the witness
 * has.
 */
export interface DifferentReading {
  start: number;
  end: number;
  reading: string;
}

/**
 * Words of the first length that occur exactly once in each witness are a tie: they show that the two places correspond. Where many words differ, no
 * such words are left; between two ties shorter ones are looked for, which are a tie if they occur exactly once between these two.
 */
const TIES: [number, ...number[]] = [12, 8, 5];
/** A difference of more characters than this is another text, a gap or a repeat. It is not reported as another reading. */
const LONGEST = 40;
/** A part of at most this many characters in both texts is compared character by character. */
const COMPARED = LONGEST + 2 * TIES[0];
/** Shorter ties are looked for in parts of at most this many characters: in longer ones common words would be taken for ties. */
const RESEARCHED = 2000;
/** A difference must hold a character other than punctuation, because every transcriber sets punctuation anew. */
const WORDS = /[^\p{P}\p{S}\s]/u;

const SENTENCE_END = /[。！？；]/u;

/** The part between two neighbouring ties, in the base and in the witness. */
interface Stretch {
  base: [start: number, end: number];
  witness: [start: number, end: number];
}

/** What comparing a witness with the base gives, each in the order of the base. */
export interface Collation {
  /** The witness, of whose characters `missing` has the indexes. */
  witness: SourceText;
  readings: DifferentReading[];
  /** Texts of more than `LONGEST` characters that the witness has and the base lacks. */
  missing: MissingText[];
}

/** Finds where the witness differs from the base, and what the base lacks. */
export function collate(base: SourceText, witness: SourceText): Collation {
  const whole: Stretch = { base: [0, base.chars.length], witness: [0, witness.chars.length] };
  const [tie, ...shorter] = TIES;
  const { inner, all } = divided(base, witness, whole, tie);
  const compared = inner
    .flatMap((stretch) => researched(base, witness, stretch, shorter))
    .filter(({ base: own, witness: other }) => lengthOf(own) <= COMPARED && lengthOf(other) <= COMPARED);
  return {
    witness,
    readings: compared.flatMap((stretch) => readingsOf(base, witness, stretch)),
    missing: all.flatMap((stretch) => missingIn(base, witness, stretch)),
  };
}

/** The text that the base lacks in a part; none if the base has words of its own there, or if it is short. */
function missingIn(base: SourceText, witness: SourceText, stretch: Stretch): MissingText[] {
  const { base: own, witness: other } = trimmed(base, witness, stretch);
  if (lengthOf(own) > 0 || lengthOf(other) <= LONGEST) return [];
  return [atSentence(base, witness, { at: own[0], start: other[0], end: other[1] })];
}

const lengthOf = ([start, end]: [number, number]): number => end - start;

/**
 * Divides a part by ties of a length. `inner` has the parts between neighbouring ties; `all` also those before the first tie and after the last, where
 * a witness may have other text. Parts that are empty in both texts are left out; without ties there are none.
 */
function divided(
  base: SourceText,
  witness: SourceText,
  part: Stretch,
  length: number,
): { inner: Stretch[]; all: Stretch[] } {
  const ties = inOrder(tiesOf(base, witness, part, length));
  const [first, last] = [ties[0], ties.at(-1)];
  if (!first || !last) return { inner: [], all: [] };
  const between = ties.slice(1).map((next, index): Stretch => {
    const [own, other] = ties[index] as [number, number];
    // Neighbouring ties overlap. If words are missing in one of the two texts, they overlap by different lengths there.
    const overlap = Math.max(0, own + length - next[0], other + length - next[1]);
    return { base: [own + length - overlap, next[0]], witness: [other + length - overlap, next[1]] };
  });
  const inner = between.filter(isFilled);
  const before: Stretch = { base: [part.base[0], first[0]], witness: [part.witness[0], first[1]] };
  const after: Stretch = { base: [last[0] + length, part.base[1]], witness: [last[1] + length, part.witness[1]] };
  return { inner, all: [before, ...inner, after].filter(isFilled) };
}

const isFilled = ({ base, witness }: Stretch): boolean => lengthOf(base) > 0 || lengthOf(witness) > 0;

/** Divides a part that is too long to be compared by shorter ties, as far as it goes. */
function researched(
  base: SourceText,
  witness: SourceText,
  stretch: Stretch,
  [length, ...shorter]: number[],
): Stretch[] {
  const lengths = [lengthOf(stretch.base), lengthOf(stretch.witness)];
  const isLong = lengths.some((each) => each > COMPARED);
  if (length === undefined || !isLong || lengths.some((each) => each === 0 || each > RESEARCHED)) return [stretch];
  return divided(base, witness, stretch, length).all.flatMap((inner) => researched(base, witness, inner, shorter));
}

/** The places, in a part of the texts, of the words that occur there exactly once in the base and exactly once in the witness. */
function tiesOf(base: SourceText, witness: SourceText, part: Stretch, length: number): [number, number][] {
  const inWitness = unique(witness, part.witness, length);
  return [...unique(base, part.base, length)].flatMap(([words, place]): [number, number][] => {
    const other = inWitness.get(words);
    return other === undefined ? [] : [[place, other]];
  });
}

function unique({ chars }: SourceText, [start, end]: [number, number], length: number): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (let at = start; at + length <= end; at += 1) {
    let words = '';
    for (let offset = 0; offset < length; offset += 1) words += chars[at + offset]?.char ?? '';
    if (places.has(words)) repeated.add(words);
    places.set(words, at);
  }
  for (const words of repeated) places.delete(words);
  return places;
}

/** Cuts off what both texts have alike at the beginning and at the end of a part. */
function trimmed(base: SourceText, witness: SourceText, { base: own, witness: other }: Stretch): Stretch {
  const same = (one: number, two: number): boolean => base.chars[one]?.char === witness.chars[two]?.char;
  let [start, end] = own;
  let [from, to] = other;
  while (start < end && from < to && same(start, from)) [start, from] = [start + 1, from + 1];
  while (start < end && from < to && same(end - 1, to - 1)) [end, to] = [end - 1, to - 1];
  return { base: [start, end], witness: [from, to] };
}

/**
 * Where the missing text begins as the text after it does, or ends as the text before it does, it can be cut out at several places. The first at which
 * a sentence ends is chosen; if there is none, the first.
 */
function atSentence(base: SourceText, witness: SourceText, first: MissingText): MissingText {
  const sameAt = (at: number, char: number): boolean =>
    at >= 0 && at < base.chars.length && base.chars[at]?.char === witness.chars[char]?.char;
  let from = 0;
  while (sameAt(first.at + from - 1, first.end + from - 1)) from -= 1;
  for (let by = from; by === from || sameAt(first.at + by - 1, first.start + by - 1); by += 1) {
    const at = first.at + by;
    if (at === 0 || SENTENCE_END.test(base.chars[at - 1]?.char ?? ''))
      return { at, start: first.start + by, end: first.end + by };
  }
  return { at: first.at + from, start: first.start + from, end: first.end + from };
}

/** Selects as many ties as possible that stand in the same order in both texts. Text that stands elsewhere in one of them is thereby left out. */
function inOrder(ties: [number, number][]): [number, number][] {
  const sorted = [...ties].sort(([one], [other]) => one - other);
  return longestRise(sorted.map(([, place]) => place)).map((index) => sorted[index] as [number, number]);
}

function readingsOf(base: SourceText, witness: SourceText, stretch: Stretch): DifferentReading[] {
  const own = base.chars.slice(...stretch.base).map(({ char }) => char);
  const other = witness.chars.slice(...stretch.witness).map(({ char }) => char);
  const readings: DifferentReading[] = [];
  let at = stretch.base[0];
  let open: DifferentReading | undefined;
  for (const { value, added, removed } of diffArrays(own, other)) {
    if (!added && !removed) {
      at += value.length;
      open = undefined;
      continue;
    }
    open ??= readings[readings.push({ start: at, end: at, reading: '' }) - 1];
    if (!open) continue;
    if (added) open.reading += value.join('');
    else {
      at += value.length;
      open.end = at;
    }
  }
  return readings.filter(({ start, end, reading }) => {
    const words = base.chars.slice(start, end).map(({ char }) => char);
    return WORDS.test(words.join('') + reading) && Math.max(words.length, reading.length) <= LONGEST;
  });
}
