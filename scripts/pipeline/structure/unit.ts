import type { BlockType } from '../../../src/model/report.ts';
import { firstIndex } from '../first-index.ts';
import type { DraftBlock, Passage } from '../types.ts';

/**
 * A part of one passage that becomes one block, or a heading and its paragraph. Offsets are code points of the clean text. `text` has one UTF-16 unit
 * for each code point (characters of two units are replaced by 〓), so that offsets of regular expressions are code points, too.
 */
export interface Unit {
  passage: number;
  start: number;
  end: number;
  text: string;
  /** Number of bold characters at the beginning of the unit. */
  bold: number;
  /** Rank of the Markdown or HTML heading in which it stands; 0 if it stands in none. */
  depth: number;
  /** Offsets in `text` before which the source has white space. */
  gaps: Set<number>;
  /** Offsets in `text` at which a line break was closed. No heading ends there, because its sentence goes on. */
  joins: Set<number>;
  /** Whether it was cut off from text before it in the same line. */
  glued: boolean;
  source: Passage;
}

/** Makes one unit of a whole passage. */
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
  const joins = new Set<number>();
  const seams = spacedSeams(source);
  let next = firstIndex(source.joins.length, (index) => (source.joins[index] ?? 0) > (map[start] ?? 0));
  for (let i = Math.max(start, 1); i < end; i++) {
    const raw = map[i] ?? 0;
    for (; (source.joins[next] ?? Number.POSITIVE_INFINITY) <= raw; next++) joins.add(i - start);
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
    joins,
    glued: false,
    source,
  };
}

/** Raw offsets at which two spans of the same line meet with white space between them, not only markup. */
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

/** If at most this many characters lie between two spans, they are only the mark for bold text. */
const MARKUP = 2;

/** Number of code points from `start` on that are bold in the source without interruption (white space does not count). */
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

/** Where a block begins in its unit's text, and the lengths of its label, text and tail. */
export interface BlockParts {
  from: number;
  label: number;
  text: number;
  tail: number;
}

/** Makes a block of a part of a unit. */
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

/** Makes a block whose text is the whole unit, from offset `from` on, without label and tail. */
export function plainBlock(unit: Unit, type: BlockType, from = 0, more: Partial<DraftBlock> = {}): DraftBlock {
  return blockOf(unit, type, { from, label: 0, text: unit.text.length - from, tail: 0 }, more);
}

function rawStart(source: Passage, clean: number): number {
  return source.clean.map[clean] ?? 0;
}

/** The raw offset at which clean text that ends at `clean` ends: before the next kept character, without the white space before that. */
function rawEnd(source: Passage, clean: number): number {
  const { map, fates } = source.clean;
  let end = map[clean] ?? fates.length;
  while (end > 0 && fates[end - 1] === 'whitespace') end--;
  return end;
}
