/**
 * Finding twins without comparing all pairs. Of the hashes of a text's five-character shingles only those below a fixed bound are
 * kept (FracMinHash). Unlike a MinHash signature of fixed length such a sketch grows with its text, so that the share of a small
 * text's sketch that a large one has estimates containment: a page of a newspaper finds the full report. An inverted index of the
 * sketches gives the candidates; only those are compared in full.
 */
import { wordsOf } from './words.ts';

/** Characters of a shingle, a stretch that is compared. */
export const SHINGLE = 5;
/** Of so many shingles one is kept: some 800 of a report, 60 of a newspaper page. */
const SPARSITY = 16;
const BOUND = 2 ** 32 / SPARSITY;
/** A shingle that more texts have is a ceremonial phrase and tells nothing. */
const CEREMONY = 40;
/** A text with fewer kept hashes (some 400 letters) is no witness: a few ceremonial sentences stand in many reports. */
const SHORTEST_WITNESS = 25;
/** Texts that share this much by their sketches are compared in full. A sketch errs by up to the difference to `MOSTLY_SHARED`. */
const CANDIDATE = 0.3;

export type Sketch = number[];

/** The kept hashes of a text, without repeats. */
export function sketchOf(words: string): Sketch {
  const kept = new Set<number>();
  for (let start = 0; start + SHINGLE <= words.length; start += 1) {
    const hash = hashAt(words, start);
    if (hash < BOUND) kept.add(hash);
  }
  return [...kept];
}

/** FNV-1a over the code units of a shingle, mixed further so that all values are equally likely. */
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

/** Puts a text into the index under its name. */
export function addToIndex({ postings, sizes }: TwinIndex, name: string, sketch: Sketch): void {
  sizes.set(name, sketch.length);
  for (const hash of sketch) {
    const list = postings.get(hash);
    if (list) list.push(name);
    else postings.set(hash, [name]);
  }
}

/** Names of texts that may hold this one, or be held by it; the likeliest first. */
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

/** The letters and digits that sketches and containment are made of. */
export function wordsIn(text: string): string {
  return wordsOf(text).text;
}
