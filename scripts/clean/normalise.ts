import type { CharFate, Clean } from '../pipeline.ts';
import {
  CHANGING,
  INVISIBLE,
  NORMALISE_RULES,
  type NormaliseRule,
  SPACE,
  SPREAD,
  SPREAD_OUT,
  WORD_GAP,
} from './normalise.rules.ts';

const INVISIBLE_CLASS = 'invisible';
const SPACE_CLASS = 'space';
const SPREAD_CLASS = 'spread';

/** A visible code point on its way to clean text. */
interface Point {
  char: string;
  /** Its raw code point. */
  from: number;
}

/**
 * The clean form of raw text: white space out, signs and punctuation as `NORMALISE_RULES` says, all else untouched.
 * @example normalise('１０２５．３ 亿元').text // '1025.3亿元'
 */
export function normalise(raw: string): Clean {
  const fates: CharFate[] = [];
  const classes: Record<string, number> = {};
  const points = visible(raw, fates, classes);
  changePoints(points, fates, classes);
  return assemble(points, Array.from(raw), fates, classes);
}

function visible(raw: string, fates: CharFate[], classes: Record<string, number>): Point[] {
  const points: Point[] = [];
  let from = 0;
  for (const char of raw) {
    if (isIdeograph(char)) {
      fates.push('kept');
      points.push({ char, from });
    } else if (SPACE.test(char)) fates.push('whitespace');
    else if (INVISIBLE.test(char)) {
      fates.push('normalised');
      count(classes, INVISIBLE_CLASS);
    } else {
      fates.push('kept');
      points.push({ char, from });
    }
    from += 1;
  }
  return points;
}

/** The common case, decided without a pattern. */
function isIdeograph(char: string): boolean {
  return char >= '\u4e00' && char <= '\u9fff';
}

/** Applies the table until nothing changes: one rule's result can be the neighbour that another looks for. */
function changePoints(points: Point[], fates: CharFate[], classes: Record<string, number>): void {
  let text = join(points);
  const chinese = /\p{Script=Han}/u.test(text);
  for (let before = ''; before !== text && CHANGING.test(text); ) {
    before = text;
    for (const rule of NORMALISE_RULES) {
      if (rule.chinese && !chinese) continue;
      if (applyRule(rule, text, points, fates, classes)) text = join(points);
    }
  }
}

function applyRule(
  { id, pattern, to }: NormaliseRule,
  text: string,
  points: Point[],
  fates: CharFate[],
  classes: Record<string, number>,
): boolean {
  let changed = false;
  const toPoint = pointIndex(text);
  for (const match of text.matchAll(pattern)) {
    const first = toPoint(match.index);
    const last = toPoint(match.index + match[0].length);
    for (const point of points.slice(first, last)) {
      const char = to(point.char);
      if (char === point.char) continue;
      point.char = char;
      if (fates[point.from] === 'kept') count(classes, id);
      fates[point.from] = 'normalised';
      changed = true;
    }
  }
  return changed;
}

function join(points: Point[]): string {
  return points.map((point) => point.char).join('');
}

/** Maps growing code unit offsets to code point indexes in one pass. */
function pointIndex(text: string): (offset: number) => number {
  let unit = 0;
  let index = 0;
  return (offset) => {
    while (unit < offset) {
      unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
      index += 1;
    }
    return index;
  };
}

function assemble(points: Point[], raw: string[], fates: CharFate[], classes: Record<string, number>): Clean {
  const text: string[] = [];
  const map: number[] = [];
  const spreadOut = isSpreadOut(points);
  const spread = spreadGaps(points, spreadOut);
  points.forEach(({ char, from }, index) => {
    const before = points[index - 1];
    const gap = before && before.from + 1 < from ? firstSpace(fates, before.from + 1, from) : -1;
    if (before && gap >= 0) {
      if (spread.has(index)) spend(gap, fates, classes);
      else if (partsWords(text.slice(-2).join(''), char)) {
        text.push(' ');
        map.push(gap);
        fates[gap] = raw[gap] === ' ' ? 'kept' : 'normalised';
        if (raw[gap] !== ' ') count(classes, SPACE_CLASS);
      } else if (spreadOut && from - before.from === 2) spend(gap, fates, classes);
    }
    text.push(char);
    map.push(from);
  });
  return { text: text.join(''), map, fates, classes };
}

/** White space that only spreads a text out is normalised away, and counted. */
function spend(gap: number, fates: CharFate[], classes: Record<string, number>): void {
  fates[gap] = 'normalised';
  count(classes, SPREAD_CLASS);
}

/** Whether white space stands between most signs of a text. */
function isSpreadOut(points: Point[]): boolean {
  if (points.length < SPREAD_OUT.least) return false;
  const gaps = points.filter(({ from }, index) => index > 0 && from - (points[index - 1]?.from ?? 0) > 1).length;
  return gaps >= (points.length - 1) * SPREAD_OUT.share;
}

/**
 * Points before which a gap lies inside one number or term. In a text that is not spread out as a whole the term must lean on a
 * Chinese word or a unit: `1 6日`, but not columns of figures.
 */
function spreadGaps(points: Point[], spreadOut: boolean): Set<number> {
  const found = new Set<number>();
  let leans = false;
  for (let index = points.length - 1; index > 0; index -= 1) {
    const own = points[index] as Point;
    const before = points[index - 1] as Point;
    const joined = own.from - before.from === 1;
    const term = TERM.test(before.char);
    // The gap before a Chinese word goes, so it is no gap to lean over.
    if (joined || !TERM.test(own.char)) leans = TERM.test(own.char) ? leans : LEANING.test(own.char);
    else if (term && isSpread(points, index)) {
      if (spreadOut || leans) found.add(index);
    } else leans = false;
    if (!term) leans = false;
  }
  return found;
}

/** Signs of a number or term, and what it can lean on. */
const TERM = /[0-9A-Z.]/u;
const LEANING = /[\p{Script=Han}%‰℃]/u;

/** Whether a gap can lie inside one number or term, by the two signs that touch on each side without a gap. */
function isSpread(points: Point[], index: number): boolean {
  const beside = (first: number, second: number, wanted: number): string => {
    const [one, other] = [points[first], points[second]];
    return one && other && other.from - one.from === 1 ? (points[wanted]?.char ?? '') : '';
  };
  const before = beside(index - 2, index - 1, index - 2) + (points[index - 1]?.char ?? '');
  const after = (points[index]?.char ?? '') + beside(index, index + 1, index + 1);
  return SPREAD.some((rule) => rule.before.test(before) && rule.after.test(after));
}

function firstSpace(fates: CharFate[], start: number, end: number): number {
  for (let index = start; index < end; index += 1) if (fates[index] === 'whitespace') return index;
  return -1;
}

function partsWords(before: string, after: string): boolean {
  return WORD_GAP.some((gap) => gap.before.test(before) && gap.after.test(after));
}

function count(classes: Record<string, number>, id: string): void {
  classes[id] = (classes[id] ?? 0) + 1;
}
