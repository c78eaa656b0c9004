/** Finds the characters of the source again in the blocks that were made of them. */

import { normalise } from '../../../src/chinese/normalise.ts';
import type { Block } from '../../../src/model/report.ts';
import { placeKey, placesOf, type SourceText, sourceText } from '../../decisions/source-text.ts';
import type { DraftBlock, Passage } from '../types.ts';

/** A stretch of one block's `text`. */
export interface BlockRange {
  /** Index of the block. */
  block: number;
  start: number;
  end: number;
}

/** Where a character of the source stands now: a block and an offset in its `text`, outside of it for labels and marks. */
interface BlockOffset {
  block: number;
  offset: number;
}

export interface PlaceIndex {
  /** Built when first asked for: most reports have no decisions. */
  source: () => SourceText;
  byPlace: () => Map<string, BlockOffset>;
  /** Code points of each block's `text`. */
  texts: string[][];
  /** The offset in a block's `text` of a raw code point of its passage, or of the next one that shows. */
  offsetOfRaw: (block: number, raw: number) => number;
}

/** Lines up blocks with the source. `draft[i]` is what `blocks[i]` was made of. */
export function placeIndex(source: Passage[], blocks: Block[], draft: DraftBlock[], arranged: Passage[]): PlaceIndex {
  const texts = blocks.map(({ text }) => Array.from(text));
  const made = (block: number): { block: Block; from: DraftBlock; passage: Passage } => {
    const [one, from] = [blocks[block], draft[block]];
    const passage = from && arranged[from.passage];
    if (!one || !from || !passage) throw new Error(`block number ${block} has no draft or no passage`);
    return { block: one, from, passage };
  };
  const offsetOfRaw = (number: number, raw: number) => {
    const { block, from, passage } = made(number);
    const next = rawOffsets(block, from, passage).findIndex((candidate) => candidate !== undefined && candidate >= raw);
    const length = texts[number]?.length ?? 0;
    return next < 0 ? length : Math.min(Math.max(next - labelLength(block), 0), length);
  };
  const byPlace = () => {
    const index = new Map<string, BlockOffset>();
    const places = arranged.map(({ at }) => placesOf(at));
    for (const number of blocks.keys()) {
      const { block, from, passage } = made(number);
      rawOffsets(block, from, passage).forEach((raw, offset) => {
        const place = raw === undefined ? undefined : places[from.passage]?.[raw];
        if (place) index.set(placeKey(place), { block: number, offset: offset - labelLength(block) });
      });
    }
    return index;
  };
  return { source: once(() => sourceText(source)), byPlace: once(byPlace), texts, offsetOfRaw };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function labelLength(block: Block): number {
  return 'label' in block ? Array.from(block.label ?? '').length : 0;
}

/** The raw code point of the passage for each character of `label + text + tail`; none for what a table adds between cells. */
function rawOffsets(block: Block, from: DraftBlock, passage: Passage): (number | undefined)[] {
  const clean = normalise(Array.from(passage.raw).slice(from.start, from.end).join(''));
  const cleanChars = Array.from(clean.text);
  const label = 'label' in block ? (block.label ?? '') : '';
  const tail = 'tail' in block ? (block.tail ?? '') : '';
  let next = 0;
  return Array.from(label + block.text + tail).map((char) => {
    if (/^\s$/u.test(char) && cleanChars[next] !== char) return undefined;
    while (next < cleanChars.length && cleanChars[next] !== char) next += 1;
    const raw = clean.map[next];
    next += 1;
    return raw === undefined ? undefined : raw + from.start;
  });
}

/** The blocks' stretches that the characters `[start, end)` of the source became, in reading order; labels and marks left out. */
export function rangesOf(index: PlaceIndex, start: number, end: number): BlockRange[] {
  const ranges: BlockRange[] = [];
  for (const { place } of index.source().chars.slice(start, end)) {
    const at = index.byPlace().get(placeKey(place));
    if (!at || at.offset < 0 || at.offset >= (index.texts[at.block]?.length ?? 0)) continue;
    const open = ranges.find(
      (range) => range.block === at.block && range.end <= at.offset && gapless(index, range, at.offset),
    );
    if (open) open.end = at.offset + 1;
    else ranges.push({ block: at.block, start: at.offset, end: at.offset + 1 });
  }
  return ranges.sort((a, b) => a.block - b.block || a.start - b.start);
}

/** Only white space lies between the range and the offset. */
function gapless(index: PlaceIndex, range: BlockRange, offset: number): boolean {
  const between = index.texts[range.block]?.slice(range.end, offset) ?? [];
  return between.every((char) => /^\s$/u.test(char));
}

/** The point before (`after: false`) or after a character of the source, kept within the block's text. */
export function pointAt(index: PlaceIndex, char: number, side: 'before' | 'after'): BlockRange | undefined {
  const place = index.source().chars[char]?.place;
  const at = place && index.byPlace().get(placeKey(place));
  if (!at) return undefined;
  const length = index.texts[at.block]?.length ?? 0;
  const offset = Math.min(Math.max(at.offset + (side === 'after' ? 1 : 0), 0), length);
  return { block: at.block, start: offset, end: offset };
}
