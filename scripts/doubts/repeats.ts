/** Finds texts that occur twice in one report, even if a few characters differ. */
import type { SourceText } from '../decisions/source-text.ts';
import type { Doubt, Finder, Material, Weight } from './doubt.ts';
import { CLOSING, COUNT, SENTENCE_END } from './repeats.rules.ts';

/** A repeat is looked for where at least this many characters in a row are equal. */
const SEED = 8;
/** A run of `SEED` characters that occurs at more places than this is a set phrase and is ignored. */
const MOST_PLACES = 6;
/** If two repeats follow each other within this many characters in both copies, they are joined to one repeat in which a few characters differ. */
const VARIANT = 8;
/** Repeats shorter than this are common words of work reports and are ignored, unless they hold a number of things. */
const SHORTEST = 20;
/** Repeats of at least this length are proposed as artifacts of transcription, because nobody writes so long a sentence twice. */
const SUSPICIOUS = 30;
/** An end of a sentence lies well inside a copy if at least this many characters of the copy stand on both sides. */
const WELL_INSIDE = 8;
/** Added to the number of word pairs around a copy, so that one or two shared pairs in a short paragraph do not decide. */
const FEW = 20;

/** At most this many characters of the paragraph on each side of a copy are compared with it. */
const AROUND = 2000;

interface Pair {
  first: number;
  second: number;
  /** Length of the first copy and length of the second copy. They differ if the copies differ. */
  lengths: [number, number];
  /** Length of the longest part that is the same in both copies, character by character. Equal to the lengths if the copies do not differ. */
  longest: number;
  /** Index of the first character of that longest part in the first copy. */
  core: number;
}

export const findRepeats: Finder = (material) =>
  merged(exactPairs(material.text))
    .filter((pair) => worthWhile(material, pair))
    .map((pair) => doubtOf(material, pair));

/** Finds pairs of texts that are the same, character by character, each as long as it can be without overlapping its copy. */
function exactPairs({ chars }: SourceText): Pair[] {
  const places = new Map<string, number[]>();
  const pairs: Pair[] = [];
  for (let at = 0; at + SEED <= chars.length; at += 1) {
    const seed = words(chars, at, at + SEED);
    const before = places.get(seed) ?? [];
    for (const first of before.length > MOST_PLACES ? [] : before) {
      if (first > 0 && chars[first - 1]?.char === chars[at - 1]?.char) continue;
      let length = SEED;
      while (
        first + length < at &&
        at + length < chars.length &&
        chars[first + length]?.char === chars[at + length]?.char
      )
        length += 1;
      if (first + length <= at)
        pairs.push({ first, second: at, lengths: [length, length], longest: length, core: first });
    }
    if (before.length <= MOST_PLACES) before.push(at);
    places.set(seed, before);
  }
  return pairs;
}

function words(chars: SourceText['chars'], start: number, end: number): string {
  let result = '';
  for (let at = start; at < end; at += 1) result += chars[at]?.char ?? '';
  return result;
}

/** Joins pairs that follow each other closely in both copies: only a few characters between them differ. */
function merged(pairs: Pair[]): Pair[] {
  const result: Pair[] = [];
  /** The pairs so far, each under the two indexes at which its copies end. */
  const byEnds = new Map<string, Pair>();
  for (const pair of [...pairs].sort((a, b) => a.first - b.first || a.second - b.second)) {
    const open = neighbourOf(pair, byEnds);
    if (!open) result.push(pair);
    else {
      byEnds.delete(endsOf(open));
      open.lengths = [pair.first + pair.lengths[0] - open.first, pair.second + pair.lengths[1] - open.second];
      if (pair.longest > open.longest) Object.assign(open, { longest: pair.longest, core: pair.core });
    }
    byEnds.set(endsOf(open ?? pair), open ?? pair);
  }
  return result.filter(({ first, second, lengths }) => first + lengths[0] <= second);
}

/** Finds the pair whose two copies end a little before the two copies of the given pair. If several do, the first in the text is taken. */
function neighbourOf({ first, second }: Pair, byEnds: Map<string, Pair>): Pair | undefined {
  let neighbour: Pair | undefined;
  for (let gap = 0; gap <= VARIANT; gap += 1) {
    for (let other = 0; other <= VARIANT; other += 1) {
      const open = byEnds.get(`${first - gap} ${second - other}`);
      if (open && (!neighbour || isBefore(open, neighbour))) neighbour = open;
    }
  }
  return neighbour;
}

function isBefore(one: Pair, other: Pair): boolean {
  return one.first < other.first || (one.first === other.first && one.second < other.second);
}

function endsOf({ first, second, lengths }: Pair): string {
  return `${first + lengths[0]} ${second + lengths[1]}`;
}

/** A repeat is worth a doubt if it is long or holds a number of things, and if its longest equal part occurs in no other report. */
function worthWhile({ text: { chars }, counts }: Material, { first, lengths, core, longest }: Pair): boolean {
  const formula = counts.others(words(chars, core, core + longest)) > 0;
  return !formula && (lengths[0] >= SHORTEST || COUNT.pattern.test(words(chars, first, first + lengths[0])));
}

/**
 * A copy is likely to be an artifact if an end of a sentence lies well inside the part that is the same: slogans, names of projects and formulas return
 * within sentences, but nobody writes the end of one sentence and the beginning of the next twice.
 */
function weightOf({ text: { chars }, counts }: Material, { core, longest }: Pair): Weight {
  if (longest < SUSPICIOUS) return 'possible';
  for (let at = core + WELL_INSIDE; at < core + longest - WELL_INSIDE; at += 1) {
    const ends = SENTENCE_END.pattern.test(chars[at]?.char ?? '') || chars[at]?.passage !== chars[at + 1]?.passage;
    const around = words(chars, at - WELL_INSIDE, at + 1 + WELL_INSIDE);
    if (ends && counts.others(around) === 0) return 'likely';
  }
  return 'possible';
}

function doubtOf(material: Material, pair: Pair): Doubt {
  const { text } = material;
  const { first, second, lengths, longest } = pair;
  const exact = longest === lengths[0];
  const copies = [
    { start: first, end: first + lengths[0] },
    { start: second, end: second + lengths[1] },
  ] as const;
  const [one, other] = copies;
  // The copy that fits its surroundings better is the natural one; its counterpart is doubted. If both fit equally, the later copy counts as natural.
  const naturalFirst = naturalness(text, one.start, one.end) > naturalness(text, other.start, other.end);
  const [natural, copy] = naturalFirst ? copies : [other, one];
  const line = text.chars[natural.start]?.position.line;
  const status = longest >= SUSPICIOUS ? 'artifact' : 'rhetorical';
  return {
    rule: exact ? 'doubt/repeat' : 'doubt/near-repeat',
    weight: weightOf(material, pair),
    ...copy,
    text: `${copy.end - copy.start} characters also stand at line ${line}${exact ? '' : ', a little different'}; an artifact of transcription, or rhetoric?`,
    decision: { repeat: '', of: '', status },
    quotes: { of: natural },
  };
}

/**
 * How well a copy fits where it stands: how many pairs of characters it shares with the rest of its paragraph. It counts as bad if the paragraph ends
 * there without a final mark.
 */
function naturalness({ chars }: SourceText, start: number, end: number): number {
  const passage = chars[start]?.passage;
  let first = start;
  while (first > Math.max(0, start - AROUND) && chars[first - 1]?.passage === passage) first -= 1;
  let last = end;
  while (last < end + AROUND && chars[last]?.passage === passage) last += 1;
  const inside = new Set(pairsOf(chars, start, end));
  const around = new Set([...pairsOf(chars, first, start), ...pairsOf(chars, end, last)]);
  const shared = [...around].filter((pair) => inside.has(pair)).length;
  const cut = last === end && !CLOSING.pattern.test(chars[end - 1]?.char ?? '');
  return shared / Math.sqrt(around.size + FEW) - (cut ? 10 : 0);
}

/** Lists each two neighbouring Chinese characters in a part of the text. */
function pairsOf(chars: SourceText['chars'], start: number, end: number): string[] {
  const pairs: string[] = [];
  for (let at = start; at + 1 < end; at += 1) {
    const pair = words(chars, at, at + 2);
    if (/^\p{Script=Han}{2}$/u.test(pair)) pairs.push(pair);
  }
  return pairs;
}
