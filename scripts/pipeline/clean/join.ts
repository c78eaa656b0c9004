import { normalise } from '../../../src/chinese/normalise.ts';
import type { Passage } from '../types.ts';
import { type BreakEvidence, JOIN_RULES, type JoinRule } from './join.rules.ts';
import { type Piece, passageOf } from './passages.ts';

/** Facts about the line breaks of the whole text. */
interface Habits {
  /** Whether a line is as wide as the program that wrapped the text makes its lines. Always false if no program wrapped it. */
  isFull: (piece: Piece) => boolean;
  /** Whether paragraphs begin with an indent, so that a line without one continues the line before. */
  indents: boolean;
  /** Whether paragraphs begin behind a blank line, so that a line without one continues the line before. */
  spaced: boolean;
  /** Whether two characters stand side by side within a line somewhere. */
  together: (pair: string) => boolean;
}

/** A text of fewer lines than this does not show how it was wrapped. */
const ENOUGH_LINES = 20;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Joins lines whose break is in mid-sentence, as far as the text shows it. Lines are never joined across a gap. */
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

/** The rules look at this many UTF-16 units at each end of a paragraph. */
const LOOKED_AT = 120;

/** A paragraph as the rules see it. A long paragraph is reduced to both ends, with a mark between them if a sentence ends in the part left out. */
function condensed(text: string): string {
  if (text.length <= 2 * LOOKED_AT) return text;
  const closed = /[。；！？]/u.exec(text.slice(LOOKED_AT, -LOOKED_AT))?.[0] ?? '';
  return text.slice(0, LOOKED_AT) + closed + text.slice(-LOOKED_AT);
}

/** Returns a test whether two characters stand side by side in a line. The pairs are collected when first asked for. */
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
  /** The paragraph before the break, condensed. */
  text: string;
  previous: Piece;
  next: string;
  piece: Piece;
}

function belongs({ text, previous, next, piece }: Break, habits: Habits): boolean {
  // A “from page 1” without a “to page 4” before it means that text is missing, so the lines are not joined. A “to page 4” alone may be an oversight:
  // the lines are joined if a comma stands before it.
  if (piece.continued && !previous.continues) return false;
  if (previous.continues && !piece.continued && !/[，、]$/u.test(text)) return false;
  if (piece.layout.headingDepth > 0 || previous.layout.headingDepth > 0) return false;
  if (piece.cells || previous.cells) return Boolean(piece.cells && previous.cells && !piece.layout.blankBefore);
  if (piece.layout.listItem || piece.layout.note) return false;
  const seam = `${Array.from(text.slice(-2)).at(-1)}${Array.from(next.slice(0, 2))[0]}`;
  const fills = () => habits.isFull(previous) && piece.layout.indent === 0;
  const seen: Record<BreakEvidence, () => boolean> = {
    near: () => !piece.layout.blankBefore && !piece.furnitureBefore,
    'full-width': () => fills() && (habits.indents || habits.spaced || !/[：；]$/u.test(text)),
    'full-page': () => piece.furnitureBefore && fills(),
    inside: () => (habits.indents ? piece.layout.indent === 0 : habits.spaced && !piece.layout.blankBefore),
    word: () => crossesBreak(text, next),
    fits: () => habits.together(seam) || crossesBreak(text, next),
  };
  return ruleFor(text, next, (need) => seen[need]())?.join ?? false;
}

/** Finds the first rule that fits a break. `known` is called only for the evidence that a rule needs. */
export function ruleFor(text: string, next: string, known: (need: BreakEvidence) => boolean): JoinRule | undefined {
  return JOIN_RULES.find((rule) => rule.needs.every(known) && rule.before.test(text) && rule.after.test(next));
}

/** Whether a word of two or more characters extends across the break. */
function crossesBreak(text: string, next: string): boolean {
  const before = text.slice(-8);
  for (const { index, segment, isWordLike } of words.segment(before + next.slice(0, 8))) {
    if (index < before.length && index + segment.length > before.length) return isWordLike === true;
  }
  return false;
}

/**
 * Two ways to measure the width of a line: in characters, and in columns (an ideograph takes two). `least` is the smallest width that counts as
 * wrapped, `slack` the difference that still counts as equal.
 */
const MEASURES: { of: (piece: Piece) => number; least: number; slack: number }[] = [
  { of: ({ raw, layout }) => layout.indent + Array.from(raw).length, least: 15, slack: 1 },
  { of: ({ raw, layout }) => 2 * layout.indent + columns(raw), least: 30, slack: 2 },
];

function columns(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + (char > '\u00ff' ? 2 : 1), 0);
}

/** Tells whether a program wrapped the lines: then at least half of them are equally wide, within `slack`. */
function wrapping(pieces: Piece[]): Pick<Habits, 'isFull' | 'indents' | 'spaced'> {
  const isCommon = (test: (piece: Piece) => boolean): boolean => pieces.filter(test).length * 10 >= pieces.length;
  const indents = isCommon((piece) => piece.layout.indent > 0);
  const spaced = isCommon((piece) => piece.layout.blankBefore && !piece.furnitureBefore);
  for (const { of, least, slack } of MEASURES) {
    const widths = pieces.map(of);
    const most = commonest(widths);
    const near = widths.filter((width) => Math.abs(width - most) <= slack).length;
    if (pieces.length >= ENOUGH_LINES && most >= least && most <= least * 8 && near * 2 >= pieces.length) {
      return { isFull: (piece) => of(piece) >= most - slack, indents, spaced };
    }
  }
  return { isFull: () => false, indents, spaced };
}

function commonest(values: number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}
