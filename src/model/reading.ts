import type { Block, Note } from './report.ts';

/** A piece of text that is either the source's or the editor's. */
export interface ReadingPiece {
  text: string;
  editor: boolean;
  /** Whether it is a character that the source blanks out. */
  redacted?: boolean;
}

/**
 * A block's text as the page shows it: sure corrections replace the source's form, supplied text is added. It is
 * meant for contents and other lists, which show no notes.
 */
export function reading(block: Block, notes: Note[]): ReadingPiece[] {
  const points = [...block.text];
  const pieces: ReadingPiece[] = [];
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

/** A block's text as the page shows it, in one piece. */
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
      return undefined;
  }
}

function byStart(a: Note, b: Note): number {
  return ('start' in a ? a.start : 0) - ('start' in b ? b.start : 0);
}
