import type { Block, Note } from '../model/report.ts';

/** A stretch of text in one hand: the source's or the editor's. */
export interface Piece {
  text: string;
  editor: boolean;
  /** What the source blanks out. */
  redacted?: boolean;
}

/**
 * A block's text as the page shows it: sure corrections in place of the source's form, supplied text added. For lists
 * and titles; the page itself shows the same with both forms at hand.
 */
export function reading(block: Block, notes: Note[]): Piece[] {
  const points = [...block.text];
  const pieces: Piece[] = [];
  let at = 0;
  for (const note of notes.filter((candidate) => candidate.block === block.id).sort(byStart)) {
    const piece = pieceOf(note, points);
    if (!piece || !('start' in note) || note.start < at) continue;
    pieces.push({ text: points.slice(at, note.start).join(''), editor: false }, piece);
    at = note.end;
  }
  pieces.push({ text: points.slice(at).join(''), editor: false });
  return pieces.filter(({ text }) => text !== '');
}

function pieceOf(note: Note, points: string[]): Piece | undefined {
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
      return undefined;
  }
}

function byStart(a: Note, b: Note): number {
  return ('start' in a ? a.start : 0) - ('start' in b ? b.start : 0);
}
