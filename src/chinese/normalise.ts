import { CHANGING, NORMALISE_RULES, type NormaliseRule, UNPRINTED, WORD_GAPS } from './normalise.rules.ts';
import { type Point, SPREAD, spreadOf } from './spread.ts';

const { invisible, space } = UNPRINTED;

/** What became of one character of raw text. */
export type CharFate = 'kept' | 'normalised' | 'whitespace';

/** A raw string after normalising. `map[i]` is the index of the raw code point that became clean code point `i`. */
export interface Clean {
  text: string;
  map: number[];
  /** What became of each raw code point, in order. */
  fates: CharFate[];
  /** How many code points each rule changed, by the rule's id. */
  classes: Record<string, number>;
}

/**
 * Normalises raw text: drops white space, changes characters as `NORMALISE_RULES` says, leaves all else untouched.
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
    } else if (space.pattern.test(char)) fates.push('whitespace');
    else if (invisible.pattern.test(char)) {
      fates.push('normalised');
      count(classes, invisible.id);
    } else {
      fates.push('kept');
      points.push({ char, from });
    }
    from += 1;
  }
  return points;
}

/** A quick test for most characters of a report, without a regular expression. */
function isIdeograph(char: string): boolean {
  return char >= '\u4e00' && char <= '\u9fff';
}

/** Rounds after which the text stays as it is then. Prose needs only a few, but `发(a)(a)(a)…` gains one pair of Chinese parentheses per round. */
const MOST_ROUNDS = 50;

/** Applies all rules again and again until nothing changes, since a changed character can make a rule match beside it. */
function changePoints(points: Point[], fates: CharFate[], classes: Record<string, number>): void {
  let text = join(points);
  const chinese = /\p{Script=Han}/u.test(text);
  let before = '';
  for (let round = 0; round < MOST_ROUNDS && before !== text && CHANGING.pattern.test(text); round += 1) {
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
    for (const point of points.slice(first, toPoint(match.index + match[0].length))) {
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

/** Returns a function that converts UTF-16 offsets to code point indexes. Its calls must come with growing offsets, so that one pass is enough. */
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
  const { insideTerm, betweenSigns } = spreadOf(points);
  points.forEach(({ char, from }, index) => {
    const before = points[index - 1];
    const gap = before && before.from + 1 < from ? firstSpace(fates, before.from + 1, from) : -1;
    const parts = gap >= 0 && !insideTerm(index) && partsWords(text.slice(-2).join(''), char);
    if (parts) {
      text.push(' ');
      map.push(gap);
      fates[gap] = raw[gap] === ' ' ? 'kept' : 'normalised';
      if (raw[gap] !== ' ') count(classes, space.id);
    } else if (gap >= 0 && (insideTerm(index) || betweenSigns(index))) {
      fates[gap] = 'normalised';
      count(classes, SPREAD);
    }
    text.push(char);
    map.push(from);
  });
  return { text: text.join(''), map, fates, classes };
}

function firstSpace(fates: CharFate[], start: number, end: number): number {
  for (let index = start; index < end; index += 1) if (fates[index] === 'whitespace') return index;
  return -1;
}

function partsWords(before: string, after: string): boolean {
  return WORD_GAPS.some((gap) => gap.before.test(before) && gap.after.test(after));
}

function count(classes: Record<string, number>, id: string): void {
  classes[id] = (classes[id] ?? 0) + 1;
}
