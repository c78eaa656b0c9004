/**
 * Converts between positions in the page and offsets in a block's printed text. Offsets count code points of what the source prints, so they are the
 * same in every variant, and whatever the editor corrects. Where the page shows other words than the source, `data-base` has those of the source.
 */
import { type Piece, printedPieces } from '../../browser/pieces.ts';

/** First and last offset of the printed text that a range covers in a block. Of a correction that it touches, the whole is covered. */
export function offsetsIn(block: Element, range: Range): [start: number, end: number] {
  let before = 0;
  let start: number | undefined;
  let end = 0;
  for (const piece of printedPieces(block)) {
    if (range.intersectsNode(piece.node)) {
      const [first, last] = coveredPart(piece, range);
      if (last > first || piece.node instanceof Element) {
        start ??= before + length(piece.text.slice(0, first));
        end = before + length(piece.text.slice(0, last));
      }
    }
    before += length(piece.text);
  }
  return [start ?? 0, end];
}

/** The part of a piece that a range covers, in UTF-16 units. */
function coveredPart(
  { node, text }: Piece,
  { startContainer, startOffset, endContainer, endOffset }: Range,
): [number, number] {
  return [node === startContainer ? startOffset : 0, node === endContainer ? endOffset : text.length];
}

/** The range in the page that covers the code points from `start` to `end` of the block's printed text; null if the text is shorter. */
export function rangeIn(block: Element, start: number, end: number): Range | null {
  const range = document.createRange();
  let count = 0;
  let open = false;
  for (const { node, text } of printedPieces(block)) {
    const chars = Array.from(text);
    const unit = (point: number) => chars.slice(0, point - count).join('').length;
    if (!open && start < count + chars.length) {
      if (node instanceof Element) range.setStartBefore(node);
      else range.setStart(node, unit(start));
      open = true;
    }
    if (open && end <= count + chars.length) {
      if (node instanceof Element) range.setEndAfter(node);
      else range.setEnd(node, unit(end));
      return range;
    }
    count += chars.length;
  }
  return null;
}

const length = (text: string): number => Array.from(text).length;
