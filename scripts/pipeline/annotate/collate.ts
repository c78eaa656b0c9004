/**
 * Compares two witnesses (sources) of one report, character by character. Only parts that stand in the same order in both are compared, because a
 * witness may be a single page and the text of a page may be scrambled.
 */
import { diffArrays } from 'diff';
import { longestRise } from '../../../src/anchors/longest-rise.ts';
import type { SourceText } from '../../decisions/source-text.ts';

/**
 * A stretch of text that the witness has and the base lacks. `at` and `until` (exclusive) are indexes of the base's characters in whose place it
 * stands, usually none; `start` and `end` (exclusive) are indexes of the witness's characters.
 */
export interface MissingText {
  at: number;
  until: number;
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
/** Of words that only one of the two texts has, more than this are a gap or a repeat, and not another reading. */
const LONGEST = 40;
/** Words of at most this many characters that stand in place of others are another reading. */
const REPLACED = 400;
/** Runs of this many characters tell whether words stand elsewhere in the other text. */
const RUN = 8;
/** Words of which this share of the runs stands in the other text were not replaced there: they are in another order. */
const PARTLY = 0.3;
/** Words of which this share of the runs stands in the other text are not missing there. */
const MOSTLY = 0.8;
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
  /** The texts of whose characters the differences have the indexes. */
  base: SourceText;
  witness: SourceText;
  readings: DifferentReading[];
  /** Texts of more than `LONGEST` characters that the witness has and the base lacks. */
  missing: MissingText[];
}

/** Finds where the witness differs from the base, and what the base lacks. */
export function collate(base: SourceText, witness: SourceText): Collation {
  const whole: Stretch = { base: [0, base.chars.length], witness: [0, witness.chars.length] };
  const [tie, ...shorter] = TIES;
  const { before, inner, after } = divided(base, witness, whole, tie);
  const leaves = inner
    .flatMap((stretch) => researched(base, witness, stretch, shorter))
    .flatMap((stretch) => withoutGap(base, witness, stretch));
  const [ofBase, ofWitness] = [elsewhere(base, witness), elsewhere(witness, base)];
  return {
    base,
    witness,
    readings: leaves.flatMap((stretch) =>
      isShort(stretch) ? readingsOf(base, witness, stretch) : replacedIn(base, witness, stretch, { ofBase, ofWitness }),
    ),
    missing: [...before, ...leaves, ...after].flatMap((stretch) => missingIn(base, witness, stretch, ofWitness)),
  };
}

/** The share of the runs of a stretch of one text, from 0 to 1, that stands anywhere in the other text. */
type ShareElsewhere = (start: number, end: number) => number;

function elsewhere(own: SourceText, other: SourceText): ShareElsewhere {
  const whole = once(other);
  return (start, end) => {
    const runs = runsOf(own, start, end);
    return runs.filter((run) => whole().has(run)).length / Math.max(1, runs.length);
  };
}

/** The runs of a whole text, computed when they are first asked for: most texts differ nowhere by so much. */
function once(text: SourceText): () => Set<string> {
  let made: Set<string> | undefined;
  return () => {
    made ??= new Set(runsOf(text, 0, text.chars.length));
    return made;
  };
}

function runsOf({ chars }: SourceText, start: number, end: number): string[] {
  const all = chars.slice(start, end).map(({ char }) => char);
  return Array.from({ length: Math.max(0, all.length - RUN + 1) }, (_, at) => all.slice(at, at + RUN).join(''));
}

/** Whether a part can be compared character by character. */
function isShort({ base, witness }: Stretch): boolean {
  return lengthOf(base) <= COMPARED && lengthOf(witness) <= COMPARED;
}

/**
 * Divides a part in which the base lacks text and has a few words of its own: if these are much like the first or the last words of the witness, they
 * are compared with them, and the rest is missing.
 */
function withoutGap(base: SourceText, witness: SourceText, stretch: Stretch): Stretch[] {
  const { base: own, witness: other } = trimmed(base, witness, stretch);
  const length = lengthOf(own);
  if (length === 0 || length > LONGEST || lengthOf(other) - length <= LONGEST) return [stretch];
  const isLike = (from: number) => {
    const same = Array.from({ length }, (_, at) => base.chars[own[0] + at]?.char === witness.chars[from + at]?.char);
    return same.filter(Boolean).length * 2 >= length;
  };
  const [first, last] = [other[0] + length, other[1] - length];
  if (isLike(other[0]))
    return [
      { base: own, witness: [other[0], first] },
      { base: [own[1], own[1]], witness: [first, other[1]] },
    ];
  if (isLike(last))
    return [
      { base: [own[0], own[0]], witness: [other[0], last] },
      { base: own, witness: [last, other[1]] },
    ];
  return [stretch];
}

/** The text that the base lacks in a part. It may have a few words of its own there: what is left of a sentence that was cut. */
function missingIn(base: SourceText, witness: SourceText, stretch: Stretch, share: ShareElsewhere): MissingText[] {
  const { base: own, witness: other } = trimmed(base, witness, stretch);
  if (lengthOf(own) > LONGEST || lengthOf(other) - lengthOf(own) <= LONGEST || share(...other) >= MOSTLY) return [];
  const found = { at: own[0], until: own[1], start: other[0], end: other[1] };
  return [lengthOf(own) === 0 ? atSentence(base, witness, found) : found];
}

/** The words of a longer part that stand in place of others. */
function replacedIn(
  base: SourceText,
  witness: SourceText,
  stretch: Stretch,
  share: Record<'ofBase' | 'ofWitness', ShareElsewhere>,
): DifferentReading[] {
  const { base: own, witness: other } = trimmed(base, witness, stretch);
  const lengths = [lengthOf(own), lengthOf(other)] as const;
  if (Math.min(...lengths) === 0 || Math.max(...lengths) > REPLACED || lengths[1] - lengths[0] > LONGEST) return [];
  if (share.ofBase(...own) >= PARTLY || share.ofWitness(...other) >= PARTLY) return [];
  return [{ start: own[0], end: own[1], reading: wordsOf(witness, other) }];
}

function wordsOf({ chars }: SourceText, [start, end]: [number, number]): string {
  return chars
    .slice(start, end)
    .map(({ char }) => char)
    .join('');
}

const lengthOf = ([start, end]: [number, number]): number => end - start;

/**
 * Divides a part by ties of a length: `inner` has the parts between neighbouring ties, `before` and `after` the one before the first tie and the one
 * after the last. Parts that are empty in both texts are left out; without ties there are none.
 */
function divided(
  base: SourceText,
  witness: SourceText,
  part: Stretch,
  length: number,
): Record<'before' | 'inner' | 'after', Stretch[]> {
  const ties = inOrder(tiesOf(base, witness, part, length));
  const [first, last] = [ties[0], ties.at(-1)];
  if (!first || !last) return { before: [], inner: [], after: [] };
  const between = ties.slice(1).map((next, index): Stretch => {
    const [own, other] = ties[index] as [number, number];
    // Neighbouring ties overlap. If words are missing in one of the two texts, they overlap by different lengths there.
    const overlap = Math.max(0, own + length - next[0], other + length - next[1]);
    return { base: [own + length - overlap, next[0]], witness: [other + length - overlap, next[1]] };
  });
  const before: Stretch = { base: [part.base[0], first[0]], witness: [part.witness[0], first[1]] };
  const after: Stretch = { base: [last[0] + length, part.base[1]], witness: [last[1] + length, part.witness[1]] };
  return { before: [before].filter(isFilled), inner: between.filter(isFilled), after: [after].filter(isFilled) };
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
  const { before, inner, after } = divided(base, witness, stretch, length);
  const parts = [...before, ...inner, ...after];
  return (parts.length > 0 ? parts : [stretch]).flatMap((part) => researched(base, witness, part, shorter));
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
      return { at, until: at, start: first.start + by, end: first.end + by };
  }
  return { at: first.at + from, until: first.at + from, start: first.start + from, end: first.end + from };
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
    const lengths = [end - start, Array.from(reading).length];
    const words = wordsOf(base, [start, end]) + reading;
    return WORDS.test(words) && (Math.min(...lengths) > 0 || Math.max(...lengths) <= LONGEST);
  });
}
