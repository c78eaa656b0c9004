import { CHANGING, NORMALISE_RULES, type NormaliseRule, UNPRINTED, WORD_GAPS } from './normalise.rules.ts';

const { invisible, space } = UNPRINTED;

/** What one character of raw text became. */
export type CharFate = 'kept' | 'normalised' | 'whitespace';

/** The clean form of a raw string. `map[i]` is the raw code point that gave clean code point `i`. */
export interface Clean {
  text: string;
  map: number[];
  /** One fate per raw code point. */
  fates: CharFate[];
  /** Code points per normalisation class. */
  classes: Record<string, number>;
}

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

/** The common case, decided without a pattern. */
function isIdeograph(char: string): boolean {
  return char >= '\u4e00' && char <= '\u9fff';
}

/** Applies the table until nothing changes: one rule's result can be the neighbour that another looks for. */
function changePoints(points: Point[], fates: CharFate[], classes: Record<string, number>): void {
  let text = join(points);
  const chinese = /\p{Script=Han}/u.test(text);
  for (let before = ''; before !== text && CHANGING.pattern.test(text); ) {
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
  const changes = [...text.matchAll(pattern)];
  const toPoint = pointIndex(text);
  for (const { index } of changes) {
    const point = points[toPoint(index)];
    if (!point) continue;
    point.char = to(point.char);
    if (fates[point.from] === 'kept') count(classes, id);
    fates[point.from] = 'normalised';
  }
  return changes.length > 0;
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
  points.forEach(({ char, from }, index) => {
    const before = points[index - 1];
    const gap = before && before.from + 1 < from ? firstSpace(fates, before.from + 1, from) : -1;
    if (before && gap >= 0 && partsWords(text.slice(-2).join(''), char)) {
      text.push(' ');
      map.push(gap);
      fates[gap] = raw[gap] === ' ' ? 'kept' : 'normalised';
      if (raw[gap] !== ' ') count(classes, space.id);
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
