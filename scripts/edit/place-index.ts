/** Finds the characters of the source again in the blocks that were made of them. */
import type { Block } from '../../src/model/report.ts';
import { normalise } from '../clean/normalise.ts';
import type { DraftBlock, Passage } from '../pipeline.ts';
import { placeKey, placesOf, type SourceText } from './source-text.ts';

/** A stretch of one block's `text`. */
export interface BlockRange {
  /** Index of the block. */
  block: number;
  start: number;
  end: number;
}

export interface PlaceIndex {
  source: SourceText;
  /** Block and offset in its `text` by place; a character of a label or closing mark has an offset before or after the text. */
  byPlace: Map<string, { block: number; offset: number }>;
  /** Code points of each block's `text`. */
  texts: string[][];
  /** `draftOffsets[block]` gives the offset in `text` of a raw code point of the block's passage, or of the next one that shows. */
  offsetOfRaw: ((raw: number) => number)[];
}

/** Lines up blocks with the source. `draft[i]` is what `blocks[i]` was made of. */
export function placeIndex(source: SourceText, blocks: Block[], draft: DraftBlock[], arranged: Passage[]): PlaceIndex {
  const index: PlaceIndex = { source, byPlace: new Map(), texts: [], offsetOfRaw: [] };
  blocks.forEach((block, number) => {
    const from = draft[number];
    const passage = from && arranged[from.passage];
    if (!from || !passage) throw new Error(`block ${block.id} has no draft or no passage`);
    const places = placesOf(passage.at);
    const raws = rawOffsets(block, from, passage);
    const label = 'label' in block ? Array.from(block.label ?? '').length : 0;
    raws.forEach((raw, offset) => {
      const place = raw === undefined ? undefined : places[raw];
      if (place) index.byPlace.set(placeKey(place), { block: number, offset: offset - label });
    });
    const length = Array.from(block.text).length;
    index.texts.push(Array.from(block.text));
    index.offsetOfRaw.push((raw) => {
      const next = raws.findIndex((candidate) => candidate !== undefined && candidate >= raw);
      return next < 0 ? length : Math.min(Math.max(next - label, 0), length);
    });
  });
  return index;
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
  for (const { place } of index.source.chars.slice(start, end)) {
    const at = index.byPlace.get(placeKey(place));
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
  const place = index.source.chars[char]?.place;
  const at = place && index.byPlace.get(placeKey(place));
  if (!at) return undefined;
  const length = index.texts[at.block]?.length ?? 0;
  const offset = Math.min(Math.max(at.offset + (side === 'after' ? 1 : 0), 0), length);
  return { block: at.block, start: offset, end: offset };
}
