import type { Block, Note } from './report.ts';

/** A stretch of text that is either the source's or the editor's. */
export interface ReadingPiece {
  text: string;
  editor: boolean;
  /** Whether it is a character that the source blanks out (×). */
  redacted?: boolean;
}

/**
 * The text of a block as the page shows it: corrections of high certainty replace the words of the source, and supplied text is added. Meant for
 * contents and other lists, which do not show notes.
 */
export function reading(block: Block, notes: Note[]): ReadingPiece[] {
  return piecesOf(block, notes, pieceOf);
}

/**
 * The text of a block in the edited text (整理本): as the page shows it, but without text that was pasted twice by mistake, and with `〔阙文〕` at each gap.
 * Label and closing mark are not included.
 */
export function editedText(block: Block, notes: Note[]): string {
  return piecesOf(block, notes, editedPieceOf)
    .map(({ text }) => text)
    .join('');
}

function piecesOf(block: Block, notes: Note[], pieceFor: typeof pieceOf): ReadingPiece[] {
  const points = [...block.text];
  const pieces: ReadingPiece[] = [];
  let at = 0;
  for (const note of notes.filter((candidate) => candidate.block === block.id).sort(byStart)) {
    const piece = pieceFor(note, points);
    if (!piece || !('start' in note) || note.start < at) continue;
    pieces.push({ text: points.slice(at, note.start).join(''), editor: false }, piece);
    at = note.end;
  }
  pieces.push({ text: points.slice(at).join(''), editor: false });
  return pieces.filter(({ text }) => text !== '');
}

/** The text of a block as the page shows it, as one string. */
export function readingText(block: Block, notes: Note[]): string {
  return reading(block, notes)
    .map(({ text }) => text)
    .join('');
}

function pieceOf(note: Note, points: string[]): ReadingPiece | undefined {
  switch (note.type) {
    case 'correction':
      return note.certainty === 'high' ? { text: note.corr, editor: true } : undefined;
    case 'supplied':
      return { text: `〔${note.text}〕`, editor: true };
    case 'redaction':
      return { text: points.slice(note.start, note.end).join(''), editor: false, redacted: true };
    case 'gap':
    case 'repeat':
    case 'move':
    case 'join':
    case 'numbering':
    case 'witness':
    case 'query':
      return undefined;
  }
}

function editedPieceOf(note: Note, points: string[]): ReadingPiece | undefined {
  if (note.type === 'gap') return { text: '〔阙文〕', editor: true };
  if (note.type === 'repeat' && note.status === 'artifact') return { text: '', editor: true };
  return pieceOf(note, points);
}

function byStart(a: Note, b: Note): number {
  return ('start' in a ? a.start : 0) - ('start' in b ? b.start : 0);
}
