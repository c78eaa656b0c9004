/** Makes the notes of a report: those that the editor decided and those that the program itself can tell. */
import type { Block, Note } from '../../../src/model/report.ts';
import type { Decisions } from '../../decisions/decisions.ts';
import type { Message } from '../types.ts';
import { automaticNotes } from './automatic-notes.ts';
import { blockIndex } from './block-index.ts';
import { editorNotes } from './editor-notes.ts';
import type { AnnotateInput, NoteContext } from './note-context.ts';

export interface Annotation {
  notes: Note[];
  messages: Message[];
}

/** All notes of the report in the order of the blocks, then of their place. */
export function annotate(blocks: Block[], decisions: Decisions, input: AnnotateInput): Annotation {
  const index = blockIndex(input.source, blocks, input.draft, input.arranged);
  const context: NoteContext = { ...input, blocks, index };
  const editor = editorNotes(context, decisions);
  const automatic = automaticNotes(context, decisions, editor.notes);
  return {
    notes: inOrder([...editor.notes, ...automatic.notes], blocks),
    messages: [...editor.messages, ...automatic.messages],
  };
}

/** Notes in the order of their blocks and places. At one place points come before stretches, and outer stretches before inner ones. */
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
