/** The text of a block as a tree in which notes enclose the words that they are about. */
import { editedPieces } from '../../model/reading.ts';
import type { Block, Note } from '../../model/report.ts';

/** A note about a stretch of text. */
export type RangedNote = Extract<Note, { start: number }>;

/** A stretch of text, a note around what it is about, or a point to which a note refers that fits into no tree. */
export type Marked = string | { note: RangedNote; inside: Marked[] } | { point: string };

/** A note whose stretch crosses another one. It stands apart and refers to two points in the text. */
export interface ApartNote {
  note: RangedNote;
  from: string;
  to: string;
}

interface Range {
  start: number;
  end: number;
  note?: RangedNote;
  /** Id of a point. */
  point?: string;
}

/**
 * The tree of a block's text, from which both texts of the block follow: without any note it is what the source prints; with those that change the
 * edited text (整理本), it is that text. Notes that change it come first; each other note encloses its stretch if that crosses none of theirs.
 * Offsets of notes are code points from `shift`.
 */
export function markedText(
  block: Pick<Block, 'id' | 'text'>,
  notes: readonly RangedNote[],
): { tree: Marked[]; apart: ApartNote[] } {
  const points = [...block.text];
  const changing = new Set(notesThatChange(block as Block, notes));
  const ranges: Range[] = [...changing].map((note) => ({ start: note.start, end: note.end, note }));
  const apart: ApartNote[] = [];
  for (const note of notes) {
    if (changing.has(note)) continue;
    const range = { start: note.start, end: note.end, note };
    if (mayEnclose(note) && !ranges.some((other) => crosses(range, other))) ranges.push(range);
    else apart.push({ note, from: `${block.id}.${apart.length + 1}a`, to: `${block.id}.${apart.length + 1}z` });
  }
  for (const { note, from, to } of apart)
    ranges.push({ start: note.start, end: note.start, point: from }, { start: note.end, end: note.end, point: to });
  // At one place points come first, then the longer stretch, which encloses the others.
  const length = ({ start, end }: Range) => end - start;
  const order = (range: Range) => (length(range) === 0 ? Number.POSITIVE_INFINITY : length(range));
  const sorted = ranges
    .map((range, at) => ({ range, at }))
    .sort((a, b) => a.range.start - b.range.start || compare(order(b.range), order(a.range)) || a.at - b.at)
    .map(({ range }) => range);
  return { tree: treeOf(points, sorted, 0, points.length, points.length + 1), apart };
}

const compare = (one: number, other: number): number => (one === other ? 0 : one < other ? -1 : 1);

/** The notes by which the edited text differs from the text of the block. */
function notesThatChange(block: Block, notes: readonly RangedNote[]): RangedNote[] {
  const added = editedPieces(block, [...notes]).filter(({ editor, redacted }) => editor || redacted);
  const left = [...notes].sort((a, b) => a.start - b.start);
  return added.flatMap(({ start, end }) => {
    const at = left.findIndex((note) => wouldChange(note) && note.start === start && note.end === end);
    return at < 0 ? [] : left.splice(at, 1);
  });
}

/** Whether a note of this kind changes the edited text, if no other note is in its way. */
function wouldChange(note: RangedNote): boolean {
  return editedPieces(PROBE, [{ ...note, block: PROBE.id, start: 0, end: 0 }]).length > 1;
}

const PROBE: Block = { id: 'p1', type: 'paragraph', parent: null, text: '文', at: [[1, 0, 1]] };

/** Whether a note that does not change the edited text of its block may stand around its words. A hidden character is the same in both texts. */
const mayEnclose = (note: RangedNote): boolean => note.type === 'redaction' || !wouldChange(note);

/** Whether two stretches overlap and neither encloses the other. */
function crosses(one: Range, other: Range): boolean {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one];
  return first.start < second.start && second.start < first.end && first.end < second.end;
}

/** Takes from `ranges` all that begin before `limit`, and makes the tree of the text from `start` to `end`. */
function treeOf(points: string[], ranges: Range[], start: number, end: number, limit: number): Marked[] {
  const tree: Marked[] = [];
  const text = (from: number, to: number) => {
    if (from < to) tree.push(points.slice(from, to).join(''));
  };
  let at = start;
  for (let next = ranges[0]; next && next.start < limit; next = ranges[0]) {
    ranges.shift();
    text(at, next.start);
    at = next.end;
    if (next.point !== undefined) tree.push({ point: next.point });
    else if (next.note) tree.push({ note: next.note, inside: treeOf(points, ranges, next.start, next.end, next.end) });
  }
  text(at, end);
  return tree;
}
