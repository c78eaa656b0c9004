import type { ReadSource } from '../read/source.ts';
import type { Passage } from '../types.ts';
import { chooseCopy, cutOtherCopies, findCopies } from './copies.ts';
import { cutFurniture } from './furniture.ts';
import { joinPieces } from './join.ts';
import { piecesOf } from './passages.ts';

/** A source reduced to its passages (paragraphs). */
export interface CleanSource {
  /** The source as it was read, with each line's cuts: what was removed from it, and why. */
  source: ReadSource;
  copies: number;
  /** Numbers of the first and last line of the chosen copy, blank lines at its edges not counted. */
  lines: [first: number, last: number];
  /** The passages, in the order of the source. */
  passages: Passage[];
}

/** Makes passages of lines: other copies and furniture are cut out, broken lines are joined, characters are normalised. */
export function cleanSource(read: ReadSource): CleanSource {
  const copies = findCopies(read.lines);
  const chosen = copies[chooseCopy(read.lines, copies)];
  if (!chosen) throw new Error('a file holds at least one copy');
  const lines = cutFurniture(cutOtherCopies(read.lines, chosen));
  const written = lines
    .slice(chosen.start, chosen.end)
    .filter((line) => line.points.some((char) => !/\p{White_Space}/u.test(char)));
  return {
    source: { ...read, lines },
    copies: copies.length,
    lines: [written[0]?.number ?? 1, written.at(-1)?.number ?? 1],
    passages: joinPieces(piecesOf(lines)),
  };
}
