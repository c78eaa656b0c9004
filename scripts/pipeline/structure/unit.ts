import type { BlockType } from '../../../src/model/report.ts';
import type { DraftBlock, Passage } from '../types.ts';

/**
 * A piece of one passage that becomes one block or a heading and its body. Offsets are code points of the clean text;
 * `text` holds one UTF-16 unit for each code point (rarer ones are shown as 〓), so that regular expressions count alike.
 */
export interface Unit {
  passage: number;
  start: number;
  end: number;
  text: string;
  /** Length of the bold run at the start of the piece. */
  bold: number;
  /** Depth of the Markdown or HTML heading it stands in; 0 for none. */
  depth: number;
  /** Offsets in `text` before which the source has white space. */
  gaps: Set<number>;
  /** Cut off from text before it in the same line. */
  glued: boolean;
  source: Passage;
}

/** The whole of a passage as one unit. */
export function unitOf(passage: Passage, index: number): Unit {
  const chars = [...passage.clean.text];
  return piece(passage, index, 0, chars.length);
}

/** Cuts a unit at rising offsets of its text. */
export function cut(unit: Unit, offsets: number[]): Unit[] {
  const { source, passage, start, end } = unit;
  const edges = [start, ...offsets.map((offset) => start + offset), end];
  return edges.slice(1).map((edge, i) => {
    const part = piece(source, passage, edges[i] ?? start, edge);
    return i === 0 ? { ...part, glued: unit.glued } : { ...part, glued: true, depth: 0 };
  });
}

function piece(source: Passage, passage: number, start: number, end: number): Unit {
  const { map, text } = source.clean;
  const flat = [...text].slice(start, end).map((c) => (c.length > 1 ? '〓' : c));
  const gaps = new Set<number>();
  const seams = spacedSeams(source);
  for (let i = Math.max(start, 1); i < end; i++) {
    const raw = map[i] ?? 0;
    if (seams.has(raw) || source.clean.fates[raw - 1] === 'whitespace') gaps.add(i - start);
  }
  return {
    passage,
    start,
    end,
    text: flat.join(''),
    bold: boldPrefix(source, start, end),
    depth: source.layout.headingDepth,
    gaps,
    glued: false,
    source,
  };
}

/** Raw offsets at which two spans of one line meet with white space, not only markup, between them. */
function spacedSeams({ at }: Passage): Set<number> {
  const seams = new Set<number>();
  let offset = 0;
  at.forEach(([line, start, end], i) => {
    const before = at[i - 1];
    if (before && before[0] === line && start - before[2] > MARKUP) seams.add(offset);
    offset += end - start;
  });
  return seams;
}

/** Spans no farther apart than this are parted by the mark of bold text alone. */
const MARKUP = 2;

/** Code points from `start` on that the source sets in bold without a break (white space aside). */
function boldPrefix(source: Passage, start: number, end: number): number {
  const { map } = source.clean;
  let length = 0;
  while (start + length < end) {
    const raw = map[start + length] ?? -1;
    if (!source.layout.bold.some(([from, to]) => raw >= from && raw < to)) break;
    length++;
  }
  return length;
}

/** Where a block begins in its unit's text, and the lengths of its parts. */
export interface BlockParts {
  from: number;
  label: number;
  text: number;
  tail: number;
}

/** Makes the block for a stretch of a unit. */
export function blockOf(unit: Unit, type: BlockType, parts: BlockParts, more: Partial<DraftBlock> = {}): DraftBlock {
  const chars = [...unit.source.clean.text];
  const a = unit.start + parts.from;
  const b = a + parts.label;
  const c = b + parts.text;
  const d = c + parts.tail;
  return {
    type,
    passage: unit.passage,
    start: rawStart(unit.source, a),
    end: rawEnd(unit.source, d),
    label: chars.slice(a, b).join(''),
    text: chars.slice(b, c).join(''),
    tail: chars.slice(c, d).join(''),
    level: 0,
    runIn: false,
    ...more,
  };
}

/** A block that takes the whole stretch as text. */
export function plainBlock(unit: Unit, type: BlockType, from = 0, more: Partial<DraftBlock> = {}): DraftBlock {
  return blockOf(unit, type, { from, label: 0, text: unit.text.length - from, tail: 0 }, more);
}

function rawStart(source: Passage, clean: number): number {
  return source.clean.map[clean] ?? 0;
}

/** The raw end of clean text that ends at `clean`: up to the next kept character, less the white space between. */
function rawEnd(source: Passage, clean: number): number {
  const { map, fates } = source.clean;
  let end = map[clean] ?? fates.length;
  while (end > 0 && fates[end - 1] === 'whitespace') end--;
  return end;
}
