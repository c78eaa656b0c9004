import type { Passage } from '../pipeline.ts';
import { type Evidence, JOIN_RULES } from './join.rules.ts';
import { normalise } from './normalise.ts';
import { type Piece, passageOf } from './passages.ts';

/** What the whole text tells about its line breaks. */
interface Habits {
  /** Width at which a machine wrapped the lines; infinite when none did. */
  width: number;
  /** Whether two characters stand side by side inside a line. */
  together: (pair: string) => boolean;
}

/** Fewer lines do not show a habit. */
const ENOUGH_LINES = 20;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Closes line breaks in mid-sentence, where the text shows that they are, and never across a gap. */
export function joinPieces(pieces: Piece[]): Passage[] {
  const clean = pieces.map((piece) => normalise(piece.raw).text);
  const whole = clean.join('\n');
  const habits: Habits = { width: wrapWidth(clean), together: (pair) => whole.includes(pair) };
  const groups: Piece[][] = [];
  let text = '';
  pieces.forEach((piece, index) => {
    const next = clean[index] ?? '';
    const previous = pieces[index - 1];
    if (previous && belongs({ text, previous, last: clean[index - 1] ?? '', next, piece }, habits)) {
      groups.at(-1)?.push(piece);
      text += next;
    } else {
      groups.push([piece]);
      text = next;
    }
  });
  return groups.map(passageOf);
}

interface Break {
  /** The paragraph so far, and its last line alone. */
  text: string;
  last: string;
  previous: Piece;
  next: string;
  piece: Piece;
}

function belongs({ text, last, previous, next, piece }: Break, habits: Habits): boolean {
  // A lone “from page 1” hides what stood before it. A lone “to page 4” may be an oversight: only a comma overrules it.
  if (piece.continued && !previous.continues) return false;
  if (previous.continues && !piece.continued && !/[，、]$/u.test(text)) return false;
  if (piece.layout.headingDepth > 0 || previous.layout.headingDepth > 0) return false;
  if (piece.cells || previous.cells) return Boolean(piece.cells && previous.cells && !piece.layout.blankBefore);
  if (piece.layout.listItem) return false;
  const seam = `${Array.from(text).at(-1)}${Array.from(next)[0]}`;
  const seen: Record<Evidence, () => boolean> = {
    near: () => !piece.layout.blankBefore && !piece.furnitureBefore,
    'full-width': () => Array.from(last).length >= habits.width - 1 && piece.layout.indent === 0,
    word: () => crossesBreak(text, next),
    fits: () => habits.together(seam) || crossesBreak(text, next),
  };
  const rule = JOIN_RULES.find(
    ({ before, after, needs }) => needs.every((need) => seen[need]()) && before.test(text) && after.test(next),
  );
  return rule?.join ?? false;
}

/** Whether a word of two or more characters of the language lies on both sides. */
function crossesBreak(text: string, next: string): boolean {
  const before = text.slice(-8);
  for (const { index, segment, isWordLike } of words.segment(before + next.slice(0, 8))) {
    if (index < before.length && index + segment.length > before.length) return isWordLike === true;
  }
  return false;
}

/** The width most lines have, if most lines have it. */
function wrapWidth(lines: string[]): number {
  if (lines.length < ENOUGH_LINES) return Number.POSITIVE_INFINITY;
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(Array.from(line).length, (counts.get(Array.from(line).length) ?? 0) + 1);
  const near = (width: number) => [-1, 0, 1].reduce((sum, off) => sum + (counts.get(width + off) ?? 0), 0);
  const width = [...counts.keys()].reduce((best, candidate) => (near(candidate) > near(best) ? candidate : best));
  return width >= 15 && width <= 120 && near(width) * 2 >= lines.length ? width : Number.POSITIVE_INFINITY;
}
