/** Makes the notes of a report: the notes that the editor decided, and the notes that the program itself can tell. */
import type { Block, Note } from '../../../src/model/report.ts';
import type { Decisions } from '../../decisions/decisions.ts';
import { sourceText } from '../../decisions/source-text.ts';
import type { Message } from '../types.ts';
import { automaticNotes } from './automatic-notes.ts';
import { type BlockIndex, blockIndex } from './block-index.ts';
import { collate } from './collate.ts';
import { withCovers } from './covered-gaps.ts';
import { editorNotes } from './editor-notes.ts';
import type { AnnotateInput, NoteContext } from './note-context.ts';
import { readText } from './read-text.ts';

export interface Annotation {
  notes: Note[];
  messages: Message[];
}

/** Makes all notes of the report, in the order of the blocks and, within a block, of their places. */
export function annotate(blocks: Block[], decisions: Decisions, input: AnnotateInput): Annotation {
  const index = blockIndex(input.source, blocks, input.draft, input.arranged);
  const editor = editorNotes({ ...input, blocks, index }, decisions);
  const context: NoteContext = {
    ...input,
    blocks,
    index,
    collations: collationsOf(input, index, blocks, editor.notes),
  };
  const automatic = automaticNotes(context, decisions, editor.notes);
  const covered = withCovers([...editor.notes, ...automatic.notes], context);
  return {
    notes: inOrder(covered.notes, blocks),
    messages: [...editor.messages, ...automatic.messages, ...covered.messages],
  };
}

/** Compares the base, as the editor lets it be read, with each witness. */
function collationsOf({ arranged, witnesses = [] }: AnnotateInput, index: BlockIndex, blocks: Block[], notes: Note[]) {
  if (witnesses.length === 0) return [];
  const base = readText(arranged, index, blocks, notes);
  return witnesses.map((passages) => collate(base, sourceText(passages)));
}

/** Sorts notes by block and place. At the same offset, notes at a point come before notes on words, and notes on more words before notes on fewer. */
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
