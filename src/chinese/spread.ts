/** Finds white space that only spreads a text out, as in scans and justified lines: 各 位 代 表, 2 0 1 9年. */
import { SPREAD_GAPS, type SpreadGap } from './normalise.rules.ts';

/** A visible code point of a raw text that is being normalised. */
export interface Point {
  char: string;
  /** Index of the code point in the raw text. */
  from: number;
}

/** Id under which the ledger counts such white space. */
export const SPREAD: SpreadGap['id'] = 'spread';

/**
 * A text counts as spread out if it has at least `LEAST_SIGNS` visible characters and at least the share `SPREAD_SHARE` of its neighbours have a gap
 * between them. A shorter text never does.
 */
const LEAST_SIGNS = 12;
const SPREAD_SHARE = 0.7;

/** `TERM` matches the characters of a number or a Latin term. `LEANING` matches the Chinese characters and units that may follow one. */
const TERM = /[0-9A-Z.]/u;
const LEANING = /[\p{Script=Han}%‰℃]/u;

/** Tells which gaps of a text are white space that the writer did not set. A gap is named by the index of the point after it. */
export interface Spread {
  /** Whether the gap is inside one number or term. */
  insideTerm: (index: number) => boolean;
  /** Whether the gap is between two characters of a text that is spread out as a whole. */
  betweenSigns: (index: number) => boolean;
}

const NEVER = () => false;

/**
 * Finds such gaps. If the text is not spread out as a whole, only gaps in numbers and terms count, and only if a Chinese word or a unit follows: `1
 * 6日` has such a gap, a column of figures has none.
 */
export function spreadOf(points: Point[]): Spread {
  const hasGaps = (points.at(-1)?.from ?? -1) - (points[0]?.from ?? 0) >= points.length;
  if (!hasGaps) return { insideTerm: NEVER, betweenSigns: NEVER };
  const isWholeText = isSpreadOut(points);
  const terms = termGaps(points, isWholeText);
  return {
    insideTerm: (index) => terms.has(index),
    betweenSigns: isWholeText ? (index) => gapBefore(points, index) === 1 : NEVER,
  };
}

/** How many raw code points lie between a point and the one before it. */
function gapBefore(points: Point[], index: number): number {
  const [before, own] = [points[index - 1], points[index]];
  return before && own ? own.from - before.from - 1 : 0;
}

function isSpreadOut(points: Point[]): boolean {
  if (points.length < LEAST_SIGNS) return false;
  const gaps = points.filter((_, index) => gapBefore(points, index) > 0).length;
  return gaps >= (points.length - 1) * SPREAD_SHARE;
}

function termGaps(points: Point[], isWholeText: boolean): Set<number> {
  const found = new Set<number>();
  let leans = false;
  for (let index = points.length - 1; index > 0; index -= 1) {
    const own = points[index]?.char ?? '';
    const isTerm = TERM.test(points[index - 1]?.char ?? '');
    // White space before a Chinese word is dropped anyway, so a term may be followed by such a word across a gap.
    if (gapBefore(points, index) === 0 || !TERM.test(own)) leans = TERM.test(own) ? leans : LEANING.test(own);
    else if (isTerm && isInsideTerm(points, index)) {
      if (isWholeText || leans) found.add(index);
    } else leans = false;
    if (!isTerm) leans = false;
  }
  return found;
}

/** Whether a gap can be inside one number or term, judged by up to two characters on each side of it. */
function isInsideTerm(points: Point[], index: number): boolean {
  const charAt = (at: number) => points[at]?.char ?? '';
  const before = (gapBefore(points, index - 1) === 0 ? charAt(index - 2) : '') + charAt(index - 1);
  const after = charAt(index) + (gapBefore(points, index + 1) === 0 ? charAt(index + 1) : '');
  return SPREAD_GAPS.some((gap) => gap.before.test(before) && gap.after.test(after));
}
