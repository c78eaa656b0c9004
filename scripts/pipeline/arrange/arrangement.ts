/**
 * The passages of a source while the editor's decisions change them. Finds where a character stands now, cuts passages, and takes text out of them.
 */
import type { Span } from '../../../src/model/report.ts';
import type { QuotedRange } from '../../decisions/quotation.ts';
import { type SourceText, sourceText } from '../../decisions/source-text.ts';
import type { Passage } from '../types.ts';
import { type MovableChar, type MovablePassage, toMovable } from './movable-passage.ts';

/** The state on which the decisions work, one after another in the order of the YAML. */
export interface Arrangement {
  text: SourceText;
  /** The id of each character of `text`. */
  ids: number[];
  /** By id: whether a raw character is shown in the clean text. A character that is not shown moves with the character before it. */
  shows: boolean[];
  passages: MovablePassage[];
  /** By id: where a character stands now. Undefined after a change; computed again when it is asked for. */
  indexes: (CharIndex | undefined)[] | undefined;
  furniture: { at: Span; reason: string }[];
}

/** Where a raw character stands now: index of the passage, and index of the character in the passage. */
export interface CharIndex {
  passage: number;
  char: number;
}

/** Makes an arrangement in which the passages stand as in the source. */
export function newArrangement(passages: Passage[]): Arrangement {
  const text = sourceText(passages);
  const movable = toMovable(passages);
  const ids = text.chars.map(({ passage, raw }) => movable[passage]?.chars[raw]?.id ?? -1);
  const shows: boolean[] = [];
  for (const id of ids) shows[id] = true;
  return { text, ids, shows, passages: movable, indexes: undefined, furniture: [] };
}

/** Replaces the passages of an arrangement, and forgets where characters stood. */
export function replacePassages(arrangement: Arrangement, passages: MovablePassage[]): void {
  arrangement.passages = passages;
  arrangement.indexes = undefined;
}

/** Where a character of the text stands now; undefined if it has been taken out. */
export function indexOfChar(arrangement: Arrangement, char: number): CharIndex | undefined {
  const id = arrangement.ids[char];
  if (id === undefined) return undefined;
  arrangement.indexes ??= indexesOf(arrangement.passages);
  return arrangement.indexes[id];
}

function indexesOf(passages: MovablePassage[]): (CharIndex | undefined)[] {
  const indexes: (CharIndex | undefined)[] = [];
  passages.forEach(({ chars }, passage) => {
    chars.forEach(({ id }, char) => {
      indexes[id] = { passage, char };
    });
  });
  return indexes;
}

/**
 * The character before which a point lies now. If the quotation has words on one side only, the point stays with these words. If it has words on both
 * sides, they must still be neighbours, else an error text is returned.
 */
export function pointOf(arrangement: Arrangement, range: QuotedRange): CharIndex | string {
  const left = range.before || !range.after ? indexOfChar(arrangement, range.start - 1) : undefined;
  const right = range.after || !range.before ? indexOfChar(arrangement, range.start) : undefined;
  if (left && right && left.passage === right.passage && nextShown(arrangement, left) === right.char) return right;
  if (left && right) return borderOf(arrangement, left, right);
  if (right) return right;
  if (left) return { passage: left.passage, char: nextShown(arrangement, left) };
  return 'the place has been taken out by another decision';
}

function borderOf(arrangement: Arrangement, left: CharIndex, right: CharIndex): CharIndex | string {
  const leftEnds = nextShown(arrangement, left) === arrangement.passages[left.passage]?.chars.length;
  if (leftEnds && right.passage === left.passage + 1) return right;
  return 'the words before and after the point no longer stand together; give the words of one side only';
}

/** Index of the next shown character of the passage, or the end of the passage. Characters that are not shown stay with the character before them. */
function nextShown({ passages, shows }: Arrangement, { passage, char }: CharIndex): number {
  const chars = passages[passage]?.chars ?? [];
  let next = char + 1;
  while (next < chars.length && !shows[chars[next]?.id ?? -1]) next += 1;
  return next;
}

/** Cuts a passage in two. At the beginning or the end of a passage nothing is cut. Returns the index of the passage that begins at the cut. */
export function cutAt(arrangement: Arrangement, { passage, char }: CharIndex): number {
  const whole = arrangement.passages[passage];
  if (!whole || char <= 0) return passage;
  if (char >= whole.chars.length) return passage + 1;
  const halves: MovablePassage[] = [
    { ...whole, chars: whole.chars.slice(0, char) },
    { ...whole, chars: whole.chars.slice(char), lost: [] },
  ];
  replacePassages(arrangement, arrangement.passages.toSpliced(passage, 1, ...halves));
  return passage + 1;
}

/** Takes the characters of a quoted range out of their passages. Returns one new passage for each passage that held some of them. */
export function takeOut(arrangement: Arrangement, range: QuotedRange): MovablePassage[] | string {
  const wanted = idsBetween(arrangement, range);
  if (wanted.size === 0) return 'the quotation marks a point, not words';
  const taken: MovablePassage[] = [];
  const rest: MovablePassage[] = [];
  for (const passage of arrangement.passages) {
    const inside = passage.chars.filter(({ id }) => wanted.has(id));
    if (inside.length === 0) rest.push(passage);
    else if (inside.length === passage.chars.length) taken.push(passage);
    else {
      taken.push({ ...passage, chars: inside, lost: [] });
      rest.push({ ...passage, chars: passage.chars.filter(({ id }) => !wanted.has(id)) });
    }
  }
  replacePassages(arrangement, rest);
  return taken;
}

/**
 * The ids of the shown characters of a range, and of the characters beside them that are not shown: those after a shown character, and those before
 * the first shown character of a passage.
 */
function idsBetween({ ids, shows, passages }: Arrangement, { start, end }: QuotedRange): Set<number> {
  const wanted = new Set(ids.slice(start, end));
  for (const { chars } of passages) {
    let inside = wanted.has(firstShown(chars, shows));
    for (const { id } of chars) {
      if (shows[id]) inside = wanted.has(id);
      else if (inside) wanted.add(id);
    }
  }
  return wanted;
}

function firstShown(chars: MovableChar[], shows: boolean[]): number {
  return chars.find(({ id }) => shows[id])?.id ?? -1;
}
