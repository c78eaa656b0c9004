import type { Note, NoteType } from '../model/report.ts';

/** Where readers meet the notes of a type: in the text and on the provenance page, there only, or there as a number. */
const SHOWN: Record<NoteType, 'text' | 'provenance' | 'number'> = {
  correction: 'text',
  supplied: 'text',
  redaction: 'number',
  gap: 'text',
  repeat: 'text',
  move: 'text',
  join: 'provenance',
  numbering: 'provenance',
  witness: 'text',
};

/** Whether a reader meets the note in the text. */
export function isVisible(note: Note): boolean {
  return SHOWN[note.type] === 'text' && !isSilent(note);
}

/** Whether the provenance page says what the note says. */
export function isListed(note: Note): boolean {
  return SHOWN[note.type] !== 'number' && !isSilent(note);
}

/** Whether the text that the note is about is folded away. */
export function isFolded(note: Note): boolean {
  return note.type === 'repeat' && note.status === 'artifact';
}

/** A repeat that the speaker meant is only known to the program. */
function isSilent(note: Note): boolean {
  return note.type === 'repeat' && note.status === 'rhetorical';
}
