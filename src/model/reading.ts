import type { Block, Note } from './report.ts';

/** A stretch of text that is either the source's or the editor's. */
export interface ReadingPiece {
  text: string;
  editor: boolean;
  /** Whether it is a character that the source blanks out (×). */
  redacted?: boolean;
}

/** A stretch of the edited text, with the stretch of the block's text that it stands for, in code points. */
export interface EditedPiece extends ReadingPiece {
  start: number;
  /** The code point after its last; the same as `start` for what the editor added. */
  end: number;
}

/**
 * The text of a block as the page shows it: corrections of high certainty replace the words of the source, and supplied text is added. Meant for
 * contents and other lists, which do not show notes.
 */
export function reading(block: Block, notes: Note[]): ReadingPiece[] {
  return piecesOf(block, notes, pieceOf)
    .filter(({ text }) => text !== '')
    .map(({ start: _, end: __, ...piece }) => piece);
}

/**
 * The text of a block in the edited text (整理本): as the page shows it, but without text that was pasted twice by mistake, and with `〔阙文〕` at each gap.
 * Label and closing mark are not included.
 */
export function editedText(block: Block, notes: Note[]): string {
  return editedPieces(block, notes)
    .map(({ text }) => text)
    .join('');
}

/** The pieces of `editedText`. What is left out is among them as a piece without text, and so are stretches that are empty. */
export function editedPieces(block: Block, notes: Note[]): EditedPiece[] {
  return piecesOf(block, notes, editedPieceOf);
}

function piecesOf(block: Block, notes: Note[], pieceFor: typeof pieceOf): EditedPiece[] {
  const points = [...block.text];
  const pieces: EditedPiece[] = [];
  const source = (start: number, end: number): EditedPiece => ({
    text: points.slice(start, end).join(''),
    editor: false,
    start,
    end,
  });
  let at = 0;
  for (const note of notes.filter((candidate) => candidate.block === block.id).sort(byStart)) {
    const piece = pieceFor(note, points);
    if (!piece || !('start' in note) || note.start < at) continue;
    pieces.push(source(at, note.start), { ...piece, start: note.start, end: note.end });
    at = note.end;
  }
  pieces.push(source(at, points.length));
  return pieces;
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
