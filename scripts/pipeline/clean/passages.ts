import { type Clean, normalise } from '../../../src/chinese/normalise.ts';
import type { Span } from '../../../src/model/report.ts';
import { firstIndex } from '../first-index.ts';
import type { SourceLine } from '../read/source.ts';
import type { Layout, Passage } from '../types.ts';

/** What a line leaves when its cuts are taken out, and how it meets the line before. */
export interface Piece {
  at: Span[];
  raw: string;
  layout: Layout;
  /** Furniture was taken out between this piece and the one before. */
  furnitureBefore: boolean;
  /** `(上接第一版)` stood before it. */
  continued: boolean;
  /** `(下转第四版)` stood after it. */
  continues: boolean;
  /** Cells of a table row, in code points of `raw`. */
  cells?: [start: number, end: number][];
}

/** The lines of one copy as pieces of text, furniture and markup taken out. */
export function piecesOf(lines: SourceLine[]): Piece[] {
  const pieces: Piece[] = [];
  let blank = false;
  let furniture = false;
  let jump = false;
  for (const line of lines) {
    if (line.cuts.some((cut) => cut.kind === 'duplicateCopies')) continue;
    const piece = pieceOf(line);
    const reasons = line.cuts.map((cut) => cut.reason);
    if (piece === null) {
      if (line.cuts.some((cut) => cut.kind === 'furniture')) furniture = true;
      // The line under a table's head is no break: the rows go on.
      else if (!reasons.includes('table')) blank = true;
      if (reasons.includes('continued-from')) jump = true;
      const last = pieces.at(-1);
      if (last && reasons.includes('continued-on')) last.continues = true;
      continue;
    }
    pieces.push({
      ...piece,
      layout: { ...piece.layout, blankBefore: blank },
      furnitureBefore: furniture,
      continued: jump || reasons.includes('continued-from'),
      continues: reasons.includes('continued-on'),
    });
    blank = false;
    furniture = false;
    jump = false;
  }
  return pieces;
}

function pieceOf(line: SourceLine): Pick<Piece, 'at' | 'raw' | 'layout' | 'cells'> | null {
  const at: Span[] = [];
  const kept: number[] = [];
  let start = 0;
  for (const cut of [...line.cuts, { start: line.points.length, end: line.points.length }]) {
    const span = trimmed(line.points, start, cut.start);
    if (span) {
      at.push([line.number, ...span]);
      for (let index = span[0]; index < span[1]; index += 1) kept.push(index);
    }
    start = cut.end;
  }
  if (at.length === 0) return null;
  const first = kept[0] ?? 0;
  const indent = line.points.slice(0, first).filter((char) => /\p{White_Space}/u.test(char)).length;
  const local = (offset: number) => countBelow(kept, offset);
  const bold = line.layout.bold.map(([from, to]): [number, number] => [local(from), local(to)]);
  return {
    at,
    raw: kept.map((index) => line.points[index]).join(''),
    layout: { ...line.layout, bold, indent, blankBefore: false },
    ...(line.layout.rows ? { cells: cellsOf(line, local) } : {}),
  };
}

function countBelow(rising: number[], bound: number): number {
  return firstIndex(rising.length, (index) => (rising[index] ?? bound) >= bound);
}

/** What lies between the separators of a table row; a separator at the edge has no cell outside it. */
function cellsOf(line: SourceLine, local: (offset: number) => number): [number, number][] {
  const marks = line.cuts.filter((cut) => cut.reason === 'table');
  const visible = (from: number, to: number) => line.points.slice(from, to).some((char) => char.trim() !== '');
  const edges = [0, ...marks.flatMap((mark) => [mark.start, mark.end]), line.points.length];
  const cells: [number, number][] = [];
  for (let index = 0; index < edges.length; index += 2) {
    const [from = 0, to = 0] = edges.slice(index, index + 2);
    const outside = index === 0 || index + 2 >= edges.length;
    if (!outside || visible(from, to)) cells.push([local(from), local(to)]);
  }
  return cells;
}

/** A span without the white space at its edges; null when nothing is left. */
function trimmed(points: string[], start: number, end: number): [number, number] | null {
  const visible = (index: number) => !/[\p{White_Space}\p{Cc}\p{Cf}]/u.test(points[index] ?? '');
  let from = start;
  let to = end;
  while (from < to && !visible(from)) from += 1;
  while (to > from && !visible(to - 1)) to -= 1;
  return from < to ? [from, to] : null;
}

/** One paragraph from the pieces that belong together. */
export function passageOf(pieces: Piece[]): Passage {
  const [first] = pieces;
  if (!first) throw new Error('a passage needs a piece');
  const joins: number[] = [];
  const bold: [number, number][] = [];
  const cells: [number, number][][] = [];
  let raw = '';
  let length = 0;
  for (const piece of pieces) {
    if (piece.cells) cells.push(piece.cells.map(([start, end]) => [start + length, end + length]));
    else if (length > 0) joins.push(length);
    for (const [start, end] of piece.layout.bold) bold.push([start + length, end + length]);
    raw += piece.raw;
    length += Array.from(piece.raw).length;
  }
  const at = pieces.flatMap((piece) => piece.at);
  const clean = normalise(raw);
  const layout: Layout = { ...first.layout, bold };
  if (first.cells) {
    const textOf = cellTexts(clean);
    const placeOf = cellPlaces(at);
    layout.rows = cells.map((row) => row.map((cell) => ({ at: placeOf(cell), text: textOf(cell) })));
  }
  return { at, raw, clean, layout, joins };
}

/** Looks up the clean text that a raw range became. */
function cellTexts({ text, map }: Clean): (range: [number, number]) => string {
  const chars = Array.from(text);
  return ([start, end]) => chars.slice(countBelow(map, start), countBelow(map, end)).join('').trim();
}

/** Looks up where a raw range lies in the source, from its first to its last character. */
function cellPlaces(at: Span[]): (range: [number, number]) => Span {
  const starts: number[] = [];
  let length = 0;
  for (const [, first, last] of at) {
    starts.push(length);
    length += last - first;
  }
  return ([start, end]) => {
    let hull: Span | undefined;
    for (let index = Math.max(countBelow(starts, start + 1) - 1, 0); index < at.length; index += 1) {
      const [line, first, last] = at[index] ?? [0, 0, 0];
      const offset = starts[index] ?? 0;
      if (offset >= end) break;
      const low = Math.max(start, offset);
      const high = Math.min(end, offset + last - first);
      if (low < high) hull = [line, hull?.[1] ?? first + low - offset, first + high - offset];
    }
    return hull ?? [at[0]?.[0] ?? 1, 0, 0];
  };
}
