/** Finds where the characters of the source stand in the blocks that were made of them. */

import { normalise } from '../../../src/chinese/normalise.ts';
import type { Block } from '../../../src/model/report.ts';
import { positionKey, positionsOf, type SourceChar, type SourceText, sourceText } from '../../decisions/source-text.ts';
import type { DraftBlock, Passage } from '../types.ts';

/** A part of the `text` of one block: offsets in code points, `end` exclusive. */
export interface BlockRange {
  /** Index of the block. */
  block: number;
  start: number;
  end: number;
}

/**
 * The block in which a character of the source stands now, and its offset in the block's `text`. The offset of a character in a label or a closing
 * mark lies before or after the text.
 */
interface BlockOffset {
  block: number;
  offset: number;
}

export interface BlockIndex {
  /** The source as one text. It is made when first asked for, because most reports have no decisions and need none. */
  source: () => SourceText;
  /** The place of each character now, by the key of its position in the source. */
  byPosition: () => Map<string, BlockOffset>;
  /** The code points of the `text` of each block. */
  texts: string[][];
  /** Offset in a block's `text` of a raw code point of its passage. For a code point that is not shown, the offset of the next shown one. */
  offsetOfRaw: (block: number, raw: number) => number;
}

/** A block, the draft block that it was made of, and the passage of both. */
interface Origin {
  block: Block;
  draft: DraftBlock;
  passage: Passage;
}

/** Makes the index that relates blocks to the source. `blocks[i]` was made of `draft[i]`. */
export function blockIndex(source: Passage[], blocks: Block[], draft: DraftBlock[], arranged: Passage[]): BlockIndex {
  const texts = blocks.map(({ text }) => Array.from(text));
  const rawTexts = arranged.map((passage) => once(() => Array.from(passage.raw)));
  const originOf = (number: number): Origin => {
    const [block, from] = [blocks[number], draft[number]];
    const passage = from && arranged[from.passage];
    if (!block || !from || !passage) throw new Error(`block number ${number} has no draft or no passage`);
    return { block, draft: from, passage };
  };
  const rawOffsets = blocks.map((_, number) =>
    once(() => {
      const { block, draft: from } = originOf(number);
      return rawOffsetsOf(block, from, rawTexts[from.passage]?.() ?? []);
    }),
  );
  const textOffsets = blocks.map((_, number) =>
    once(() => textOffsetsOf(originOf(number), rawOffsets[number]?.() ?? [], texts[number]?.length ?? 0)),
  );
  const offsetOfRaw = (number: number, raw: number) => {
    const offsets = textOffsets[number]?.() ?? [];
    const start = draft[number]?.start ?? 0;
    return offsets[Math.max(raw - start, 0)] ?? texts[number]?.length ?? 0;
  };
  const byPosition = () => {
    const index = new Map<string, BlockOffset>();
    const positions = arranged.map(({ at }) => positionsOf(at));
    for (const number of blocks.keys()) {
      const { block, draft: from } = originOf(number);
      const label = labelLength(block);
      for (const [offset, raw] of (rawOffsets[number]?.() ?? []).entries()) {
        const position = raw === undefined ? undefined : positions[from.passage]?.[raw];
        if (position) index.set(positionKey(position), { block: number, offset: offset - label });
      }
    }
    return index;
  };
  return { source: once(() => sourceText(source)), byPosition: once(byPosition), texts, offsetOfRaw };
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

/**
 * For each character of `label + text + tail`, the offset of its raw code point in the passage. Undefined for the white space that a table adds
 * between cells.
 */
function rawOffsetsOf(block: Block, from: DraftBlock, raw: string[]): (number | undefined)[] {
  const clean = normalise(raw.slice(from.start, from.end).join(''));
  const cleanChars = Array.from(clean.text);
  const label = 'label' in block ? (block.label ?? '') : '';
  const tail = 'tail' in block ? (block.tail ?? '') : '';
  let next = 0;
  return Array.from(label + block.text + tail).map((char) => {
    if (/^\s$/u.test(char) && cleanChars[next] !== char) return undefined;
    while (next < cleanChars.length && cleanChars[next] !== char) next += 1;
    const offset = clean.map[next];
    next += 1;
    return offset === undefined ? undefined : offset + from.start;
  });
}

/** For each raw code point of the block, the offset in its text of the first character that was made of it or of a later code point. */
function textOffsetsOf({ block, draft }: Origin, rawOffsets: (number | undefined)[], length: number): number[] {
  const label = labelLength(block);
  const offsets: number[] = new Array(draft.end - draft.start).fill(length);
  let filled = 0;
  for (const [index, raw] of rawOffsets.entries()) {
    if (raw === undefined) continue;
    const offset = Math.min(Math.max(index - label, 0), length);
    for (; filled <= raw - draft.start; filled += 1) offsets[filled] = offset;
  }
  return offsets;
}

/**
 * Finds the parts of blocks that the characters from `start` to `end` (exclusive) of the source became, in reading order. Characters in labels and
 * closing marks are left out.
 */
export function rangesOf(index: BlockIndex, start: number, end: number): BlockRange[] {
  return rangesOfChars(index, index.source().chars.slice(start, end));
}

/** Finds the parts of blocks that some characters of the source became, in reading order. */
export function rangesOfChars(index: BlockIndex, chars: readonly SourceChar[]): BlockRange[] {
  const ranges: BlockRange[] = [];
  /** The ranges so far, each under the block and offset at which a next character would continue it. */
  const growing = new Map<string, BlockRange>();
  for (const { position } of chars) {
    const at = index.byPosition().get(positionKey(position));
    const text = at && index.texts[at.block];
    if (!text || at.offset < 0 || at.offset >= text.length) continue;
    const here = `${at.block}:${at.offset}`;
    const range = growing.get(here) ?? { block: at.block, start: at.offset, end: at.offset };
    if (range.start === range.end) ranges.push(range);
    range.end = at.offset + 1;
    growing.set(`${at.block}:${nextVisible(text, range.end)}`, range);
  }
  return ranges.sort((a, b) => a.block - b.block || a.start - b.start);
}

/** The first offset, from the given one on, that has no white space: white space does not separate two characters. */
function nextVisible(text: string[], offset: number): number {
  let next = offset;
  while (next < text.length && /^\s$/u.test(text[next] ?? '')) next += 1;
  return next;
}

/**
 * The point right before or right after a character of the source. If the character is in a label or closing mark, the nearest end of the block's
 * text.
 */
export function pointAt(index: BlockIndex, char: number, side: 'before' | 'after'): BlockRange | undefined {
  return pointBeside(index, index.source().chars[char], side);
}

/** Like `pointAt`, for a character itself. */
export function pointBeside(
  index: BlockIndex,
  char: SourceChar | undefined,
  side: 'before' | 'after',
): BlockRange | undefined {
  const at = char && index.byPosition().get(positionKey(char.position));
  if (!at) return undefined;
  const length = index.texts[at.block]?.length ?? 0;
  const offset = Math.min(Math.max(at.offset + (side === 'after' ? 1 : 0), 0), length);
  return { block: at.block, start: offset, end: offset };
}
