/**
 * Finds where the text of an unpaired passage went: into another block, into several blocks, or away. It compares runs of letters of the traces,
 * because these stay whole when passages are merged or split.
 */
import type { Fate, Fingerprint } from '../../../src/anchors/registry.ts';
import { type Sequence, similarity } from './same-passage.ts';

/** Number of letters of a run. Eight characters in a row seldom occur twice in a report by chance. */
const RUN = 8;
/** If at least this share of a passage is found in other blocks, it was merged or split. */
const FOUND = 0.7;
/** A block that contains a passage and is longer than it by at least this factor contains more than the passage. */
const MORE = 1.4;
/** If at least this share is found again, the place is likely, but not certain. */
const TRACED = 0.25;
/** A block is named only if it contains at least this much of a passage, in characters and as a share of the passage. */
const PIECE = { chars: 6, share: 0.1 };
/** A block with at least this similarity to a lost passage may be the passage. */
const MAYBE = 0.3;

export interface Trail {
  fate: Exclude<Fate, 'live' | 'moved'>;
  /** Indexes of blocks in the new version, the best first. */
  to: number[];
}

/** Returns the blocks that contain a run of letters. */
export type RunIndex = (run: string) => readonly number[];

/** Makes an index of all runs of a version. The index is built only when the first passage has to be traced. */
export function indexRuns(now: Sequence): RunIndex {
  let index: Map<string, number[]> | undefined;
  const build = () => {
    const places = new Map<string, number[]>();
    now.forEach(({ trace }, at) => {
      for (let k = 0; k + RUN <= trace.length; k++) {
        const list = places.get(trace.slice(k, k + RUN));
        if (!list) places.set(trace.slice(k, k + RUN), [at]);
        else if (list.at(-1) !== at) list.push(at);
      }
    });
    return places;
  };
  return (run) => {
    if (run.length < RUN) return now.flatMap(({ trace }, at) => (trace.includes(run) ? [at] : []));
    index ??= build();
    return index.get(run) ?? [];
  };
}

/**
 * How many letters of `trace` occur in each block, the block with most letters first. A letter is counted only for the best of the blocks that have
 * it.
 */
function shares(trace: string, runs: RunIndex, wanted: (at: number) => boolean): { at: number; chars: number }[] {
  const length = Math.min(RUN, trace.length);
  const places = new Map<number, Set<number>>();
  for (let from = 0; from + length <= trace.length; from++)
    for (const at of runs(trace.slice(from, from + length))) {
      if (!wanted(at)) continue;
      const letters = places.get(at) ?? new Set();
      for (let k = from; k < from + length; k++) letters.add(k);
      places.set(at, letters);
    }
  const claimed = new Set<number>();
  return [...places]
    .sort((a, b) => b[1].size - a[1].size || a[0] - b[0])
    .map(([at, letters]) => {
      const own = [...letters].filter((letter) => !claimed.has(letter));
      for (const letter of own) claimed.add(letter);
      return { at, chars: own.length };
    });
}

/**
 * Traces a passage that was not paired.
 * @param beside blocks between which the passage would stand if it were still there, and blocks with the very same text
 */
export function trail({ trace, hash }: Fingerprint, now: Sequence, runs: RunIndex, beside: number[]): Trail {
  const near = new Set(beside);
  const twins = now.flatMap((block, at) => (block.hash === hash ? [at] : []));
  if (twins.length > 0)
    return { fate: 'uncertain', to: twins.sort((a, b) => Number(near.has(b)) - Number(near.has(a)) || a - b) };
  // A short text may occur anywhere in the report by chance. It counts only at its own place.
  const found = shares(trace, runs, (at) => trace.length >= 2 * RUN || near.has(at));
  const pieces = found.filter(
    ({ chars }) => chars >= Math.min(PIECE.chars, trace.length) && chars >= PIECE.share * trace.length,
  );
  const total = pieces.reduce((sum, { chars }) => sum + chars, 0);
  const [best] = pieces;
  if (best && best.chars >= FOUND * trace.length) {
    const isPartOfMore = (now[best.at]?.trace.length ?? 0) >= MORE * trace.length;
    return { fate: isPartOfMore ? 'merged' : 'uncertain', to: [best.at] };
  }
  if (total >= FOUND * trace.length) return { fate: 'split', to: pieces.map(({ at }) => at).sort((a, b) => a - b) };
  if (total >= TRACED * trace.length) return { fate: 'uncertain', to: pieces.map(({ at }) => at) };
  const likely = beside.filter((at) => similarity(trace, now[at]?.trace ?? '') >= MAYBE);
  return likely.length > 0 ? { fate: 'uncertain', to: likely } : { fate: 'removed', to: [] };
}

/** Finds the blocks among `open` that have taken over a part of a passage, while the rest of the passage lives on in block `own`. */
export function partsElsewhere(trace: string, runs: RunIndex, own: number, open: ReadonlySet<number>): number[] {
  return shares(trace, runs, (at) => at === own || open.has(at))
    .filter(({ at, chars }) => at !== own && chars >= 2 * PIECE.chars && chars >= PIECE.share * trace.length)
    .map(({ at }) => at)
    .sort((a, b) => a - b);
}
