import type { Note, NoteType } from '../model/report.ts';

/**
 * Where notes of a type are shown. `text`: in the text and on the provenance page. `provenance`: on that page only. `number`: on that page, only as a
 * count.
 */
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

/** Whether the note is shown in the text. */
export function isVisible(note: Note): boolean {
  return SHOWN[note.type] === 'text' && !isSilent(note);
}

/** Whether the provenance page lists the note. */
export function isListed(note: Note): boolean {
  return SHOWN[note.type] !== 'number' && !isSilent(note);
}

/** Whether the text that the note is about is folded away. */
export function isFolded(note: Note): boolean {
  return note.type === 'repeat' && note.status === 'artifact';
}

/** Whether the note is a repeat that the speaker intended, which is shown nowhere. */
function isSilent(note: Note): boolean {
  return note.type === 'repeat' && note.status === 'rhetorical';
}
