/** Links between the marks of the body (`〔1〕`) and the notes of the report that print the same number. */
import { noteMarkers } from '../chinese/note-markers.ts';
import { ordinalOf } from '../chinese/numerals.ts';
import type { BlockType } from './report.ts';

/** A block, as far as links need it. Blocks without a label may lack it. */
interface Linkable {
  type: BlockType;
  label?: string;
  text: string;
}

/** Whether a block of each type may point to a note. */
const REFERS: Record<BlockType, boolean> = {
  title: false,
  salutation: true,
  heading: true,
  paragraph: true,
  list: true,
  table: true,
  note: false,
};

/** Whether the text of a block may point to a note of the report. */
export function refersToNotes({ type }: Pick<Linkable, 'type'>): boolean {
  return REFERS[type];
}

/** The notes of a report by their printed number, the first of each number. */
export function numberedNotes<B extends Linkable>(blocks: readonly B[]): Map<number, B> {
  const notes = new Map<number, B>();
  for (const block of blocks) {
    const number = block.type === 'note' ? (ordinalOf(block.label ?? '') ?? 0) : 0;
    if (number > 0 && !notes.has(number)) notes.set(number, block);
  }
  return notes;
}

/** For each note that the body points to, the first block that does so. */
export function firstReferences<B extends Linkable>(blocks: readonly B[]): Map<B, B> {
  const notes = numberedNotes(blocks);
  const first = new Map<B, B>();
  if (notes.size === 0) return first;
  for (const block of blocks) {
    if (!refersToNotes(block)) continue;
    for (const { number } of noteMarkers(block.text)) {
      const note = notes.get(number);
      if (note && !first.has(note)) first.set(note, block);
    }
  }
  return first;
}
