/** White space that only spreads a text out, as scanners and justified lines do: 各 位 代 表, 2 0 1 9年. */
import { SPREAD_GAPS, type SpreadGap } from './normalise.rules.ts';

/** A visible code point on its way to clean text. */
export interface Point {
  char: string;
  /** Its raw code point. */
  from: number;
}

/** Class of such white space in the ledger. */
export const SPREAD: SpreadGap['id'] = 'spread';

/** In a spread-out text single spaces stand between so many of its signs; a shorter text tells nothing. */
const LEAST_SIGNS = 12;
const SPREAD_SHARE = 0.7;

/** Signs of a number or term, and what it can lean on. */
const TERM = /[0-9A-Z.]/u;
const LEANING = /[\p{Script=Han}%‰℃]/u;

/** Which gaps of a text, each told by the point behind it, are no white space that a writer set. */
export interface Spread {
  /** Inside one number or term. */
  insideTerm: (index: number) => boolean;
  /** Between two signs of a text that is spread out as a whole. */
  betweenSigns: (index: number) => boolean;
}

const NEVER = () => false;

/**
 * Looks for such gaps. In a text that is not spread out as a whole only numbers and terms have them, and only those that lean on a Chinese
 * word or a unit: `1 6日`, but not columns of figures.
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
    // The gap before a Chinese word goes anyway: a term leans over it.
    if (gapBefore(points, index) === 0 || !TERM.test(own)) leans = TERM.test(own) ? leans : LEANING.test(own);
    else if (isTerm && isInsideTerm(points, index)) {
      if (isWholeText || leans) found.add(index);
    } else leans = false;
    if (!isTerm) leans = false;
  }
  return found;
}

/** Whether a gap can lie inside one number or term, by the two signs that touch on each side of it. */
function isInsideTerm(points: Point[], index: number): boolean {
  const charAt = (at: number) => points[at]?.char ?? '';
  const before = (gapBefore(points, index - 1) === 0 ? charAt(index - 2) : '') + charAt(index - 1);
  const after = charAt(index) + (gapBefore(points, index + 1) === 0 ? charAt(index + 1) : '');
  return SPREAD_GAPS.some((gap) => gap.before.test(before) && gap.after.test(after));
}
