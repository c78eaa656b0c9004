/**
 * Finds texts that may be the same report, without comparing all pairs. Each text gets a sketch: of the hashes of its five-character shingles, only
 * those below a fixed bound are kept (FracMinHash). Unlike a MinHash signature of fixed length, such a sketch grows with its text. So the part of a
 * small text's sketch that a large text's sketch contains estimates how much of the text it contains: a page of a newspaper finds the full report. An
 * inverted index of the sketches gives the candidates, and only these are compared in full.
 */
import { wordsOf } from './words.ts';

/** Length of a shingle (a run of letters and digits that is compared), in UTF-16 units. */
export const SHINGLE = 5;
/** One of this many shingles is kept: about 800 for a report, 60 for a newspaper page. */
const SPARSITY = 16;
const BOUND = 2 ** 32 / SPARSITY;
/** A shingle that more texts than this contain belongs to a ceremonial phrase and is ignored. */
const CEREMONY = 40;
/** A text with fewer kept hashes than this (some 400 letters) is never matched, because a few ceremonial sentences occur in many reports. */
const SHORTEST_WITNESS = 25;
/** Texts whose sketches share at least this much are compared in full. The bound lies below `MOSTLY_SHARED`, because a sketch only estimates. */
const CANDIDATE = 0.3;

export type Sketch = number[];

/** The kept hashes of a text, each once. */
export function sketchOf(words: string): Sketch {
  const kept = new Set<number>();
  for (let start = 0; start + SHINGLE <= words.length; start += 1) {
    const hash = hashAt(words, start);
    if (hash < BOUND) kept.add(hash);
  }
  return [...kept];
}

/** The FNV-1a hash of the UTF-16 units of a shingle, mixed further so that all values are equally likely. */
function hashAt(words: string, start: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < start + SHINGLE; index += 1) {
    hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** An index of sketches: which texts have a hash, and how many hashes a text has. */
export interface TwinIndex {
  postings: Map<number, string[]>;
  sizes: Map<string, number>;
}

export function newIndex(): TwinIndex {
  return { postings: new Map(), sizes: new Map() };
}

/** Adds a text to the index under its name. */
export function addToIndex({ postings, sizes }: TwinIndex, name: string, sketch: Sketch): void {
  sizes.set(name, sketch.length);
  for (const hash of sketch) {
    const list = postings.get(hash);
    if (list) list.push(name);
    else postings.set(hash, [name]);
  }
}

/** Names of the texts that may contain this text or be contained in it, the likeliest first. */
export function candidates({ postings, sizes }: TwinIndex, sketch: Sketch): string[] {
  if (sketch.length < SHORTEST_WITNESS) return [];
  const shared = new Map<string, number>();
  for (const hash of sketch) {
    const list = postings.get(hash) ?? [];
    if (list.length > CEREMONY) continue;
    for (const name of list) shared.set(name, (shared.get(name) ?? 0) + 1);
  }
  const share = (name: string) => (shared.get(name) ?? 0) / Math.max(1, Math.min(sketch.length, sizes.get(name) ?? 0));
  const long = (name: string) => (sizes.get(name) ?? 0) >= SHORTEST_WITNESS;
  return [...shared.keys()]
    .filter((name) => long(name) && share(name) >= CANDIDATE)
    .sort((one, other) => share(other) - share(one));
}

/** The letters and digits of a text. Sketches and comparisons use nothing else. */
export function wordsIn(text: string): string {
  return wordsOf(text).text;
}
