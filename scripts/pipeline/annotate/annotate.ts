/** Makes the notes of a report: those that the editor decided and those that the program itself can tell. */
import type { Block, Note } from '../../../src/model/report.ts';
import type { Decisions } from '../../decisions/decisions.ts';
import type { Message } from '../types.ts';
import { automaticNotes } from './automatic-notes.ts';
import { placeIndex } from './block-places.ts';
import { decidedNotes } from './editor-notes.ts';
import type { AnnotateContext, Desk } from './note-context.ts';

export interface Annotation {
  notes: Note[];
  messages: Message[];
}

/** All notes of the report in the order of the blocks, then of their place. */
export function annotate(blocks: Block[], decisions: Decisions, context: AnnotateContext): Annotation {
  const index = placeIndex(context.source, blocks, context.draft, context.arranged);
  const desk: Desk = { blocks, index, context };
  const decided = decidedNotes(desk, decisions);
  const automatic = automaticNotes(desk, decisions, decided.notes);
  return {
    notes: inOrder([...decided.notes, ...automatic.notes], blocks),
    messages: [...decided.messages, ...automatic.messages],
  };
}

/** Points before stretches and outer stretches before inner ones at the same place. */
function inOrder(notes: Note[], blocks: Block[]): Note[] {
  const rank = new Map(blocks.map(({ id }, index) => [id, index]));
  const place = (note: Note) => {
    if (!('start' in note)) return { start: 0, length: Number.POSITIVE_INFINITY };
    const length = note.end - note.start;
    return { start: note.start, length: length === 0 ? Number.POSITIVE_INFINITY : length };
  };
  return [...notes].sort((a, b) => {
    const [left, right] = [place(a), place(b)];
    const byLength = left.length === right.length ? 0 : right.length - left.length;
    return (rank.get(a.block) ?? 0) - (rank.get(b.block) ?? 0) || left.start - right.start || byLength;
  });
}
