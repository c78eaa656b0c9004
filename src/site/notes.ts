import type { Note, NoteType } from '../model/report.ts';

/** Whether the provenance page lists notes of a type; it only counts the others. */
const LISTED: Record<NoteType, boolean> = {
  correction: true,
  supplied: true,
  redaction: false,
  gap: true,
  repeat: true,
  move: true,
  join: true,
  numbering: true,
  witness: true,
  query: true,
};

/** Whether the provenance page lists the note. */
export function isListed(note: Note): boolean {
  return LISTED[note.type] && !isSilent(note);
}

/** Whether the note is a repeat that the speaker intended, which is shown nowhere. */
function isSilent(note: Note): boolean {
  return note.type === 'repeat' && note.status === 'rhetorical';
}
