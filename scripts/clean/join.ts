import type { Passage } from '../pipeline.ts';
import { JOIN_RULES } from './join.rules.ts';
import { normalise } from './normalise.ts';
import { type Piece, passageOf } from './passages.ts';

/** Closes line breaks in mid-sentence, where the text shows that they are, and never across a gap. */
export function joinPieces(pieces: Piece[]): Passage[] {
  const pairs = seamPairs(pieces);
  const groups: Piece[][] = [];
  let text = '';
  for (const piece of pieces) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    const clean = normalise(piece.raw).text;
    if (group && previous && belongs(text, previous, clean, piece, pairs)) {
      group.push(piece);
      text += clean;
    } else {
      groups.push([piece]);
      text = clean;
    }
  }
  return groups.map(passageOf);
}

function belongs(text: string, previous: Piece, next: string, piece: Piece, pairs: Map<string, number>): boolean {
  // One half of a jump without the other: what stood between is not in this file.
  if (previous.continues !== piece.continued) return false;
  if (piece.layout.headingDepth > 0 || previous.layout.headingDepth > 0) return false;
  if (piece.layout.listItem || piece.layout.rows || previous.layout.rows) return false;
  const near = !piece.layout.blankBefore && !piece.furnitureBefore;
  const seam = (Array.from(text).at(-1) ?? '') + (Array.from(next)[0] ?? '');
  const fits = (pairs.get(seam) ?? 0) > 0;
  const rule = JOIN_RULES.find(
    ({ before, after, reach, fits: mustFit }) =>
      (reach === 'far' || near) && (!mustFit || fits) && before.test(text) && after.test(next),
  );
  return rule?.join ?? false;
}

/** How often each pair of neighbouring characters occurs inside the lines. */
function seamPairs(pieces: Piece[]): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const { raw } of pieces) {
    const points = Array.from(normalise(raw).text);
    for (let index = 1; index < points.length; index += 1) {
      const pair = `${points[index - 1]}${points[index]}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  }
  return pairs;
}
