/** Stretches that stand twice in one report, also where a few characters differ. */
import type { SourceText } from '../decisions/source-text.ts';
import type { Doubt, Finder, Material } from './doubt.ts';
import { CLOSING, COUNT } from './repeats.rules.ts';

/** Length of the seeds that a repeat grows from. */
const SEED = 8;
/** A seed that occurs more often is a set phrase. */
const MOST_PLACES = 6;
/** Exact stretches so near to each other on both sides are one repeat with a variant inside. */
const VARIANT = 8;
/** Shorter repeats are the common words of the genre, unless they count something. */
const SHORTEST = 20;
/** Repeats from here on are proposed as artifacts: nobody writes so long a sentence twice. */
const SUSPICIOUS = 30;
/** Keeps a short rest of a paragraph from deciding by a word or two. */
const FEW = 20;

interface Pair {
  first: number;
  second: number;
  /** Lengths on both sides; they differ where the copies do. */
  lengths: [number, number];
  /** The longest stretch that is the same in both, character by character: all of it, if they do not differ. */
  longest: number;
  /** Where that begins in the first copy. */
  core: number;
}

export const findRepeats: Finder = (material) =>
  merged(exactPairs(material.text))
    .filter((pair) => worthWhile(material, pair))
    .map((pair) => doubtOf(material, pair));

/** Maximal exact repeats that do not overlap themselves. */
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
    places.set(seed, [...before, at]);
  }
  return pairs;
}

function words(chars: SourceText['chars'], start: number, end: number): string {
  let result = '';
  for (let at = start; at < end; at += 1) result += chars[at]?.char ?? '';
  return result;
}

/** Puts neighbouring exact pairs together. */
function merged(pairs: Pair[]): Pair[] {
  const result: Pair[] = [];
  for (const pair of [...pairs].sort((a, b) => a.first - b.first || a.second - b.second)) {
    const open = result.find(({ first, second, lengths }) => {
      const gaps = [pair.first - first - lengths[0], pair.second - second - lengths[1]];
      return gaps.every((gap) => gap >= 0 && gap <= VARIANT);
    });
    if (!open) result.push(pair);
    else {
      open.lengths = [pair.first + pair.lengths[0] - open.first, pair.second + pair.lengths[1] - open.second];
      if (pair.longest > open.longest) Object.assign(open, { longest: pair.longest, core: pair.core });
    }
  }
  return result.filter(({ first, second, lengths }) => first + lengths[0] <= second);
}

/** Long, or a count of things; what other reports say too is a formula of the genre. */
function worthWhile({ text: { chars }, counts }: Material, { first, lengths, core, longest }: Pair): boolean {
  const formula = counts.others(words(chars, core, core + longest)) > 0;
  return !formula && (lengths[0] >= SHORTEST || COUNT.pattern.test(words(chars, first, first + lengths[0])));
}

function doubtOf({ text }: Material, { first, second, lengths, longest }: Pair): Doubt {
  const exact = longest === lengths[0];
  const copies = [
    { start: first, end: first + lengths[0] },
    { start: second, end: second + lengths[1] },
  ] as const;
  const [one, other] = copies;
  // The natural place is often the later one.
  const naturalFirst = naturalness(text, one.start, one.end) > naturalness(text, other.start, other.end);
  const [natural, copy] = naturalFirst ? copies : [other, one];
  const line = text.chars[natural.start]?.position.line;
  const status = longest >= SUSPICIOUS ? 'artifact' : 'rhetorical';
  return {
    rule: exact ? 'doubt/repeat' : 'doubt/near-repeat',
    ...copy,
    text: `${copy.end - copy.start} characters also stand at line ${line}${exact ? '' : ', a little different'}; an artifact of transcription, or rhetoric?`,
    decision: { repeat: '', of: '', status },
    quotes: { of: natural },
  };
}

/** How well a copy fits where it stands: the words it shares with the rest of its paragraph, and a proper end. */
function naturalness({ chars }: SourceText, start: number, end: number): number {
  const passage = chars[start]?.passage;
  let first = start;
  while (first > 0 && chars[first - 1]?.passage === passage) first -= 1;
  let last = end;
  while (chars[last]?.passage === passage) last += 1;
  const inside = new Set(pairsOf(chars, start, end));
  const around = new Set([...pairsOf(chars, first, start), ...pairsOf(chars, end, last)]);
  const shared = [...around].filter((pair) => inside.has(pair)).length;
  const cut = last === end && !CLOSING.pattern.test(chars[end - 1]?.char ?? '');
  return shared / Math.sqrt(around.size + FEW) - (cut ? 10 : 0);
}

/** Pairs of neighbouring Chinese characters. */
function pairsOf(chars: SourceText['chars'], start: number, end: number): string[] {
  const pairs: string[] = [];
  for (let at = start; at + 1 < end; at += 1) {
    const pair = words(chars, at, at + 2);
    if (/^\p{Script=Han}{2}$/u.test(pair)) pairs.push(pair);
  }
  return pairs;
}
