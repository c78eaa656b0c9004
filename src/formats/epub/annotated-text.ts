/** The edited text of a block with marks where the editor has something to say: what a book prints. */
import { editedPieces } from '../../model/reading.ts';
import type { Block, Note } from '../../model/report.ts';

/** A stretch of text, or a mark that leads to a note. */
export type Printed = { text: string; editor: boolean } | { mark: Note };

/**
 * The edited text (整理本) of a block, with each note of `told` where its stretch ends. A note about a stretch that another note has replaced or left
 * out stands behind that note.
 */
export function annotated(block: Block, notes: Note[], told: readonly Note[]): Printed[] {
  const points = [...block.text];
  const waiting = told
    .filter((note) => note.block === block.id)
    .map((note) => ({ mark: note, at: 'end' in note ? note.end : 0 }))
    .sort((one, other) => one.at - other.at);
  const marksUpTo = (end: number) => {
    const ripe = waiting.findIndex(({ at }) => at > end);
    return waiting.splice(0, ripe < 0 ? waiting.length : ripe);
  };
  const pieces = editedPieces(block, notes);
  const printed = pieces.flatMap((piece, index): Printed[] => {
    if (piece.editor) return [{ text: piece.text, editor: true }, ...marksUpTo(piece.end)];
    const next = pieces[index + 1];
    // What the editor adds at the end of the piece comes before the marks of that place.
    const added = next?.editor === true && next.end === piece.end;
    let from = piece.start;
    const cut = marksUpTo(added ? piece.end - 1 : piece.end).flatMap(({ mark, at }): Printed[] => {
      const text = points.slice(from, at).join('');
      from = Math.max(from, at);
      return [{ text, editor: false }, { mark }];
    });
    return [...cut, { text: points.slice(from, piece.end).join(''), editor: false }];
  });
  return printed.filter((part) => 'mark' in part || part.text !== '');
}
