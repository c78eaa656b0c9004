/** Splits passages into single raw characters and puts them together again, so that text can be moved. */
import { normalise } from '../../../src/chinese/normalise.ts';
import { positionKey, positionsOf, type SourcePosition, spansOf } from '../../decisions/source-text.ts';
import type { Passage, Ruling } from '../types.ts';

/** One raw character of the source. */
export interface MovableChar {
  /** Number of the character among all raw characters of all passages, from 0 in the order of the source. */
  id: number;
  char: string;
  position: SourcePosition;
  bold: boolean;
  /** Whether a line break was closed before this character. */
  joined: boolean;
  /** Why the character was moved; empty if it stands where the source has it. */
  moved: string;
}

/** A passage whose characters can move. */
export interface MovablePassage {
  chars: MovableChar[];
  /** The passage of the source that it began as. If nothing changed, this passage is returned itself. */
  origin: Passage;
  lost: NonNullable<Passage['lost']>;
  under?: number;
  ruling?: Ruling;
}

/** Splits passages into characters. */
export function toMovable(passages: Passage[]): MovablePassage[] {
  let id = 0;
  return passages.map((passage) => {
    const positions = positionsOf(passage.at);
    const bold = new Set(passage.layout.bold.flatMap(([start, end]) => range(start, end)));
    const joins = new Set(passage.joins);
    const chars = Array.from(passage.raw).map((char, index): MovableChar => {
      const position = positions[index];
      if (!position) throw new Error(`a passage has fewer positions than characters: ${passage.raw.slice(0, 20)}`);
      return { id: id++, char, position, bold: bold.has(index), joined: joins.has(index), moved: '' };
    });
    return { chars, origin: passage, lost: passage.lost ?? [] };
  });
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, offset) => start + offset);
}

/** Makes a passage of the characters. It keeps the layout of the original passage. */
export function toPassage({ chars, origin, lost, under, ruling }: MovablePassage): Passage {
  const moved = runs(chars, (char) => char.moved).map(({ start, end, value }) => ({ start, end, detail: value }));
  const extra = {
    ...(lost.length > 0 ? { lost } : {}),
    ...(under === undefined ? {} : { under }),
    ...(ruling === undefined ? {} : { ruling }),
    ...(moved.length > 0 ? { moved } : {}),
  };
  if (isUnchanged(chars, origin)) return { ...origin, ...extra };
  const raw = chars.map(({ char }) => char).join('');
  const first = chars[0];
  const [line, start, , source = 0] = origin.at[0] ?? [0, 0, 0];
  const beginsAsBefore =
    first !== undefined && positionKey(first.position) === positionKey({ source, line, column: start });
  return {
    at: spansOf(chars.map(({ position }) => position)),
    raw,
    clean: normalise(raw),
    layout: {
      headingDepth: beginsAsBefore ? origin.layout.headingDepth : 0,
      bold: runs(chars, ({ bold }) => (bold ? 'bold' : '')).map(({ start: from, end }) => [from, end]),
      listItem: beginsAsBefore && origin.layout.listItem,
      blankBefore: beginsAsBefore ? origin.layout.blankBefore : false,
      indent: beginsAsBefore ? origin.layout.indent : 0,
      ...(beginsAsBefore && origin.layout.note ? { note: true } : {}),
    },
    joins: chars.flatMap(({ joined }, index) => (joined && index > 0 ? [index] : [])),
    ...extra,
  };
}

/**
 * The first of two passages that an editor joins. It keeps the rank that the markup gives it as a heading only if the second has the same rank: words
 * in the middle of a sentence are no heading.
 */
export function demoted(first: MovablePassage, second: MovablePassage): MovablePassage {
  const { origin } = first;
  if (origin.layout.headingDepth === second.origin.layout.headingDepth) return first;
  return { ...first, origin: { ...origin, layout: { ...origin.layout, headingDepth: 0 } } };
}

/** Whether the characters are those of the passage, in the same order and with the same line breaks closed. */
function isUnchanged(chars: MovableChar[], origin: Passage): boolean {
  const positions = positionsOf(origin.at);
  const joins = new Set(origin.joins);
  return (
    positions.length === chars.length &&
    chars.every(({ position, joined }, index) => {
      const own = positions[index];
      return own && positionKey(own) === positionKey(position) && joined === joins.has(index);
    })
  );
}

/** Finds the runs of neighbouring characters that have the same value. Runs with an empty value are left out. */
function runs(
  chars: MovableChar[],
  labelOf: (char: MovableChar) => string,
): { start: number; end: number; value: string }[] {
  const result: { start: number; end: number; value: string }[] = [];
  chars.forEach((char, index) => {
    const value = labelOf(char);
    const open = result.at(-1);
    if (!value) return;
    if (open && open.end === index && open.value === value) open.end = index + 1;
    else result.push({ start: index, end: index + 1, value });
  });
  return result;
}
