/**
 * Finds which block of the present report is which passage of the former version. A pair is made only on evidence: the text is the same, or it is
 * similar and the neighbours support the pair. What is doubtful stays unpaired.
 */
import { distance } from 'fastest-levenshtein';
import { longestRise } from '../../../src/anchors/longest-rise.ts';
import type { Fingerprint } from '../../../src/anchors/registry.ts';

/** The passages of one version in reading order. */
export type Sequence = readonly Fingerprint[];

/** `newOf[i]` is the new place of old passage `i`; `oldOf[j]` is the old place of new block `j`. -1 means that there is none. */
export interface Pairs {
  newOf: Int32Array;
  oldOf: Int32Array;
}

/**
 * The evidence for a pair beside its similarity: none; its place between the nearest pairs; one neighbour that is paired likewise; both neighbours.
 */
type PairEvidence = 'none' | 'place' | 'one' | 'both';

const NEVER = Number.POSITIVE_INFINITY;

/**
 * The least similarity of a changed passage and its successor (1 - edit distance / greater length), by the length of the shorter text and by the
 * evidence. A passage of which at most 30 % was changed has a similarity of at least 0.67 to its former text. Two passages on different subjects of
 * 40 or more characters rarely reach 0.4. Short headings of one report, however, often have half their characters in common, so they need neighbours
 * as evidence.
 */
const ENOUGH: ({ from: number } & Record<PairEvidence, number>)[] = [
  { from: 40, none: 0.65, place: 0.65, one: 0.62, both: 0.6 },
  { from: 24, none: NEVER, place: 0.67, one: 0.64, both: 0.6 },
  { from: 16, none: NEVER, place: 0.75, one: 0.64, both: 0.6 },
  { from: 6, none: NEVER, place: 0.8, one: 0.66, both: 0.6 },
  { from: 0, none: NEVER, place: NEVER, one: NEVER, both: 0.6 },
];

/** The score of a pair must exceed the score of every other pair of either of its two passages by this much. */
const MARGIN = 0.1;
/** The similarity of a passage of which at most 30 % was changed. */
const STILL_THERE = 0.67;
/** Added to the similarity for each paired neighbour, when possible pairs are compared. */
const SUPPORT = 0.1;
/** A block counts as a part of a passage if at least this share of its runs of letters occurs in the passage. */
const PIECE = 0.8;
/** At most this many candidates are compared for one passage. The right one is the first or second, unless the text repeats itself all the time. */
const SHORTLIST = 6;
const GRAM = 3;

/** The similarity of two traces, from 0 to 1. */
export const similarity = (a: string, b: string): number =>
  a === b ? 1 : 1 - distance(a, b) / Math.max(a.length, b.length, 1);

/** Pairs old and new passages. `fixed` are pairs that an editor decided; they are not changed. */
export function matchPassages(old: Sequence, now: Sequence, fixed: [number, number][] = []): Pairs {
  const pairs: Pairs = { newOf: new Int32Array(old.length).fill(-1), oldOf: new Int32Array(now.length).fill(-1) };
  for (const [i, j] of fixed) pair(pairs, i, j);
  pairUnique(old, now, pairs);
  const stands = new Set(fixed.map(([i]) => i));
  // This is repeated because every new pair may be the neighbour that another pair needs as evidence.
  do recallCopied(old, now, pairs, stands);
  while (pairSimilar(old, now, pairs));
  return pairs;
}

function pair({ newOf, oldOf }: Pairs, i: number, j: number): void {
  newOf[i] = j;
  oldOf[j] = i;
}

/** Pairs texts that occur once in the old version and once in the new one, wherever they stand. */
function pairUnique(old: Sequence, now: Sequence, pairs: Pairs): void {
  const placesByHash = (sequence: Sequence, taken: Int32Array) => {
    const byHash = new Map<string, number[]>();
    sequence.forEach(({ hash }, at) => {
      if (taken[at] !== -1) return;
      const places = byHash.get(hash);
      if (places) places.push(at);
      else byHash.set(hash, [at]);
    });
    return byHash;
  };
  const nowPlaces = placesByHash(now, pairs.oldOf);
  for (const [hash, [i, ...others]] of placesByHash(old, pairs.newOf)) {
    const [j, ...more] = nowPlaces.get(hash) ?? [];
    if (i !== undefined && j !== undefined && others.length === 0 && more.length === 0) pair(pairs, i, j);
  }
}

/**
 * A passage whose words turn up elsewhere need not have moved: its old place may hold a corrected version, and the words elsewhere may be a pasted
 * copy, as on newspaper pages. If the text at the old place is similar enough, the passage is paired with that text.
 */
function recallCopied(old: Sequence, now: Sequence, pairs: Pairs, fixed: ReadonlySet<number>): void {
  const inOrder = pairsInOrder(pairs.newOf);
  const moved = old.flatMap((_, i) => (pairs.newOf[i] !== -1 && !inOrder.has(i) && !fixed.has(i) ? [i] : []));
  const byLength = moved.sort((a, b) => (old[b]?.trace.length ?? 0) - (old[a]?.trace.length ?? 0) || a - b);
  for (const i of byLength) {
    const { trace } = old[i] as Fingerprint;
    const before = old.findLastIndex((_, k) => k < i && inOrder.has(k));
    const after = old.findIndex((_, k) => k > i && inOrder.has(k));
    const from = before < 0 ? 0 : (pairs.newOf[before] as number) + 1;
    const to = after < 0 ? now.length : (pairs.newOf[after] as number);
    let best = { j: -1, alike: STILL_THERE };
    for (let j = from; j < to; j++) {
      if (pairs.oldOf[j] !== -1) continue;
      const other = now[j]?.trace ?? '';
      if (Math.min(trace.length, other.length) < STILL_THERE * Math.max(trace.length, other.length)) continue;
      const alike = similarity(trace, other);
      const isLong = trace.length >= 16;
      if (alike >= best.alike && (isLong || support({ old: i, now: j }, pairs) > 0)) best = { j, alike };
    }
    if (best.j < 0) continue;
    pairs.oldOf[pairs.newOf[i] as number] = -1;
    pair(pairs, i, best.j);
    inOrder.add(i);
  }
}

/** The old places of the longest chain of pairs that stand in the same order in both versions. */
function pairsInOrder(newOf: Int32Array): Set<number> {
  const paired = [...newOf.keys()].filter((i) => newOf[i] !== -1);
  return new Set(longestRise(paired.map((i) => newOf[i] as number)).map((index) => paired[index] as number));
}

interface PairCandidate {
  old: number;
  now: number;
  /** Similarity from 0 to 1; 1 for the same text. */
  alike: number;
  /** Number of characters of the shorter text. */
  length: number;
}

/** Lists for each unpaired old passage: the unpaired blocks with the same text, and those that have most runs of letters in common with it. */
function listCandidates(old: Sequence, now: Sequence, { newOf, oldOf }: Pairs): PairCandidate[] {
  const index = new Map<string, number[]>();
  now.forEach(({ trace }, j) => {
    if (oldOf[j] !== -1) return;
    for (const gram of grams(trace)) {
      const list = index.get(gram);
      if (list) list.push(j);
      else index.set(gram, [j]);
    }
  });
  return old.flatMap(({ hash, trace }, i): PairCandidate[] => {
    if (newOf[i] !== -1) return [];
    const shared = new Map<number, number>();
    for (const gram of grams(trace)) for (const j of index.get(gram) ?? []) shared.set(j, (shared.get(j) ?? 0) + 1);
    const likely = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([j]) => j);
    const twins = likely.filter((j) => now[j]?.hash === hash);
    const others = likely.filter((j) => now[j]?.hash !== hash).slice(0, SHORTLIST);
    return [...twins, ...others].map((j) => {
      const { trace: other } = now[j] as Fingerprint;
      return { old: i, now: j, alike: similarity(trace, other), length: Math.min(trace.length, other.length) };
    });
  });
}

/** The runs of letters by which a passage is looked up. A short text is also looked up by its single letters. */
function grams(trace: string): Set<string> {
  const pieces = new Set<string>();
  for (let at = 0; at + GRAM <= trace.length; at++) pieces.add(trace.slice(at, at + GRAM));
  if (trace.length < 4 * GRAM) for (const letter of trace) pieces.add(letter);
  return pieces;
}

/** Pairs the remaining passages by similarity and neighbours. Returns whether it made a pair. */
function pairSimilar(old: Sequence, now: Sequence, pairs: Pairs): boolean {
  const candidates = listCandidates(old, now, pairs);
  let found = false;
  while (pairBest(candidates, pairs, { old, now })) found = true;
  return found;
}

/** Makes every pair that is beyond doubt at this moment. Returns whether there was one. */
function pairBest(candidates: PairCandidate[], pairs: Pairs, texts: { old: Sequence; now: Sequence }): boolean {
  const open = candidates.filter((c) => pairs.newOf[c.old] === -1 && pairs.oldOf[c.now] === -1);
  const scored = open.map((c) => ({ ...c, support: support(c, pairs), score: 0 }));
  for (const c of scored) c.score = c.alike + SUPPORT * c.support;
  const bestTwo = { old: new Map<number, number[]>(), now: new Map<number, number[]>() };
  for (const side of ['old', 'now'] as const)
    for (const c of scored) {
      const best = [...(bestTwo[side].get(c[side]) ?? []), c.score].sort((a, b) => b - a).slice(0, 2);
      bestTwo[side].set(c[side], best);
    }
  const beatsRivals = (c: (typeof scored)[number]) =>
    (['old', 'now'] as const).every((side) => {
      const [first = 0, second = Number.NEGATIVE_INFINITY] = bestTwo[side].get(c[side]) ?? [];
      return c.score === first && first - second >= MARGIN - 1e-9;
    });
  const inPlace = placeTest(pairs);
  const sure = scored.filter((c) => isEnough(c, inPlace) && beatsRivals(c) && !isPieceOfAnother(c, scored, texts));
  for (const c of sure) pair(pairs, c.old, c.now);
  return sure.length > 0;
}

/**
 * Whether nearly all of the block occurs in another unpaired passage, and more of it than in this passage. Then it is a part of the other passage.
 */
function isPieceOfAnother(
  c: PairCandidate,
  all: PairCandidate[],
  { old, now }: { old: Sequence; now: Sequence },
): boolean {
  if (c.alike === 1) return false;
  const trace = now[c.now]?.trace ?? '';
  const own = shareIn(trace, old[c.old]?.trace ?? '');
  return all.some(
    (other) =>
      other.now === c.now &&
      other.old !== c.old &&
      shareIn(trace, old[other.old]?.trace ?? '') >= Math.max(PIECE, own + 0.02),
  );
}

/** The share of the runs of eight letters of `part` that occur in `whole`. A shorter `part` counts as one run. */
function shareIn(part: string, whole: string): number {
  const run = Math.min(8, part.length);
  let found = 0;
  for (let at = 0; at + run <= part.length; at++) if (whole.includes(part.slice(at, at + run))) found += 1;
  return found / Math.max(1, part.length - run + 1);
}

function isEnough(
  { alike, length, support, old, now }: PairCandidate & { support: number },
  inPlace: InPlace,
): boolean {
  // The same words occur several times. Only the neighbours show which occurrence is which.
  if (alike === 1) return support > 0;
  const row = ENOUGH.find(({ from }) => length >= from);
  const evidence: PairEvidence = support === 2 ? 'both' : support === 1 ? 'one' : inPlace(old, now) ? 'place' : 'none';
  return row !== undefined && alike >= row[evidence];
}

type InPlace = (old: number, now: number) => boolean;

/** Returns a test whether a new block stands between the nearest pairs before and after an old passage. */
function placeTest({ newOf, oldOf }: Pairs): InPlace {
  const before = new Int32Array(newOf.length);
  const after = new Int32Array(newOf.length);
  for (let i = 0, last = -1; i < newOf.length; i++) {
    before[i] = last;
    if (newOf[i] !== -1) last = newOf[i] as number;
  }
  for (let i = newOf.length - 1, next = oldOf.length; i >= 0; i--) {
    after[i] = next;
    if (newOf[i] !== -1) next = newOf[i] as number;
  }
  return (old, now) => (before[old] as number) < now && now < (after[old] as number);
}

/**
 * On how many of its two sides (0 to 2) a candidate has neighbours that are paired with each other. The beginnings of the two texts count as a pair,
 * and so do their ends.
 */
function support({ old, now }: Pick<PairCandidate, 'old' | 'now'>, { newOf, oldOf }: Pairs): number {
  const before = old === 0 || now === 0 ? old === now : newOf[old - 1] === now - 1;
  const last = [newOf.length - 1, oldOf.length - 1];
  const after = old === last[0] || now === last[1] ? old === last[0] && now === last[1] : newOf[old + 1] === now + 1;
  return Number(before) + Number(after);
}
