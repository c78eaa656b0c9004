import { normalise } from '../../../src/chinese/normalise.ts';
import type { Passage } from '../types.ts';
import { type BreakEvidence, JOIN_RULES, type JoinRule } from './join.rules.ts';
import { type Piece, passageOf } from './passages.ts';

/** What the whole text tells about its line breaks. */
interface Habits {
  /** Whether a line is as wide as a machine lets lines grow; never when none wrapped them. */
  isFull: (piece: Piece) => boolean;
  /** Paragraphs begin with an indent, so that a line without one goes on. */
  indents: boolean;
  /** Whether two characters stand side by side inside a line. */
  together: (pair: string) => boolean;
}

/** Fewer lines do not show a habit. */
const ENOUGH_LINES = 20;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Closes line breaks in mid-sentence, where the text shows that they are, and never across a gap. */
export function joinPieces(pieces: Piece[]): Passage[] {
  const clean = pieces.map((piece) => normalise(piece.raw).text);
  const habits: Habits = { ...wrapping(pieces), together: pairsOf(clean) };
  const groups: Piece[][] = [];
  let text = '';
  pieces.forEach((piece, index) => {
    const next = clean[index] ?? '';
    const previous = pieces[index - 1];
    if (previous && belongs({ text, previous, next, piece }, habits)) {
      groups.at(-1)?.push(piece);
      text = condensed(text + next);
    } else {
      groups.push([piece]);
      text = condensed(next);
    }
  });
  return groups.map(passageOf);
}

/** The rules look no farther than this from either end of a paragraph. */
const LOOKED_AT = 120;

/** A paragraph as the rules see it: of a long one both ends, and whether a sentence was closed between them. */
function condensed(text: string): string {
  if (text.length <= 2 * LOOKED_AT) return text;
  const closed = /[。；！？]/u.exec(text.slice(LOOKED_AT, -LOOKED_AT))?.[0] ?? '';
  return text.slice(0, LOOKED_AT) + closed + text.slice(-LOOKED_AT);
}

/** Tells whether two characters stand side by side in a line. */
function pairsOf(lines: string[]): (pair: string) => boolean {
  let pairs: Set<string> | undefined;
  return (pair) => {
    pairs ??= new Set(
      lines.flatMap((line) => {
        const chars = Array.from(line);
        return chars.map((char, index) => char + (chars[index + 1] ?? ''));
      }),
    );
    return pairs.has(pair);
  };
}

interface Break {
  /** The paragraph so far, condensed. */
  text: string;
  previous: Piece;
  next: string;
  piece: Piece;
}

function belongs({ text, previous, next, piece }: Break, habits: Habits): boolean {
  // A lone “from page 1” hides what stood before it. A lone “to page 4” may be an oversight: only a comma overrules it.
  if (piece.continued && !previous.continues) return false;
  if (previous.continues && !piece.continued && !/[，、]$/u.test(text)) return false;
  if (piece.layout.headingDepth > 0 || previous.layout.headingDepth > 0) return false;
  if (piece.cells || previous.cells) return Boolean(piece.cells && previous.cells && !piece.layout.blankBefore);
  if (piece.layout.listItem) return false;
  const seam = `${Array.from(text.slice(-2)).at(-1)}${Array.from(next.slice(0, 2))[0]}`;
  const seen: Record<BreakEvidence, () => boolean> = {
    near: () => !piece.layout.blankBefore && !piece.furnitureBefore,
    'full-width': () =>
      habits.isFull(previous) && piece.layout.indent === 0 && (habits.indents || !/[：；]$/u.test(text)),
    word: () => crossesBreak(text, next),
    fits: () => habits.together(seam) || crossesBreak(text, next),
  };
  return ruleFor(text, next, (need) => seen[need]())?.join ?? false;
}

/** The first rule that fits a break. `known` is asked only for the evidence that a rule needs. */
export function ruleFor(text: string, next: string, known: (need: BreakEvidence) => boolean): JoinRule | undefined {
  return JOIN_RULES.find((rule) => rule.needs.every(known) && rule.before.test(text) && rule.after.test(next));
}

/** Whether a word of two or more characters of the language lies on both sides. */
function crossesBreak(text: string, next: string): boolean {
  const before = text.slice(-8);
  for (const { index, segment, isWordLike } of words.segment(before + next.slice(0, 8))) {
    if (index < before.length && index + segment.length > before.length) return isWordLike === true;
  }
  return false;
}

/** Ways to measure a line: by characters, and by columns, of which an ideograph takes two. */
const MEASURES: { of: (piece: Piece) => number; least: number; slack: number }[] = [
  { of: ({ raw, layout }) => layout.indent + Array.from(raw).length, least: 15, slack: 1 },
  { of: ({ raw, layout }) => 2 * layout.indent + columns(raw), least: 30, slack: 2 },
];

function columns(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + (char > '\u00ff' ? 2 : 1), 0);
}

/** Whether a machine wrapped the lines: then most are as wide as the widest, give or take a character. */
function wrapping(pieces: Piece[]): Pick<Habits, 'isFull' | 'indents'> {
  const indents = pieces.filter((piece) => piece.layout.indent > 0).length * 10 >= pieces.length;
  for (const { of, least, slack } of MEASURES) {
    const widths = pieces.map(of);
    const most = commonest(widths);
    const near = widths.filter((width) => Math.abs(width - most) <= slack).length;
    if (pieces.length >= ENOUGH_LINES && most >= least && most <= least * 8 && near * 2 >= pieces.length) {
      return { isFull: (piece) => of(piece) >= most - slack, indents };
    }
  }
  return { isFull: () => false, indents };
}

function commonest(values: number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}
