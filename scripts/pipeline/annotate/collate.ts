/**
 * Compares two witnesses of one report, character by character. Only what both have in the same order is compared: a witness may be
 * a single page, and a page may be scrambled.
 */
import { diffArrays } from 'diff';
import { longestRise } from '../../../src/anchors/longest-rise.ts';
import type { SourceText } from '../../decisions/source-text.ts';

/** A place at which the witness reads differently; indexes into the characters of the base, end exclusive. */
export interface DifferentReading {
  start: number;
  end: number;
  reading: string;
}

/** Words of this length that each witness has once tie the two together. */
const TIE = 12;
/** What differs over a longer stretch is another text, a gap or a repeat, and no reading. */
const LONGEST = 40;
/** Marks are set anew by every transcriber; a difference in them alone is no reading. */
const WORDS = /[^\p{P}\p{S}\s]/u;

/** A stretch that stands between two ties, in both witnesses. */
interface Stretch {
  base: [start: number, end: number];
  witness: [start: number, end: number];
}

/** Readings of the witness that differ from the base, in the order of the base. */
export function collate(base: SourceText, witness: SourceText): DifferentReading[] {
  return stretches(base, witness).flatMap((stretch) => readingsOf(base, witness, stretch));
}

/** The stretches between neighbouring ties that are not the same. */
function stretches(base: SourceText, witness: SourceText): Stretch[] {
  const ties = inOrder(tiesOf(base, witness));
  return ties.flatMap(([own, other], index): Stretch[] => {
    const next = ties[index + 1];
    if (!next) return [];
    // Ties overlap; where one of them lacks words, they overlap by different lengths.
    const overlap = Math.max(0, own + TIE - next[0], other + TIE - next[1]);
    const stretch: Stretch = { base: [own + TIE - overlap, next[0]], witness: [other + TIE - overlap, next[1]] };
    const lengths = [stretch.base, stretch.witness].map(([from, to]) => to - from);
    const same = lengths.every((length) => length === 0);
    return same || lengths.some((length) => length > LONGEST + 2 * TIE) ? [] : [stretch];
  });
}

/** Places of the words that occur exactly once in each. */
function tiesOf(base: SourceText, witness: SourceText): [number, number][] {
  const inWitness = unique(witness);
  return [...unique(base)].flatMap(([words, place]): [number, number][] => {
    const other = inWitness.get(words);
    return other === undefined ? [] : [[place, other]];
  });
}

function unique({ chars }: SourceText): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (let at = 0; at + TIE <= chars.length; at += 1) {
    let words = '';
    for (let offset = 0; offset < TIE; offset += 1) words += chars[at + offset]?.char ?? '';
    if (places.has(words)) repeated.add(words);
    places.set(words, at);
  }
  for (const words of repeated) places.delete(words);
  return places;
}

/** The most ties that stand in the same order in both witnesses: what stands elsewhere in one of them is left out. */
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
