import { readLabel } from './labels.ts';
import { cut, type Unit } from './unit.ts';

const CHAPTER_IN_TEXT = /(?<=[。！？；”])([一二三四五六七八九十]{1,2})、(?=[^。；]{2,30}(?:$|。|[（(][一1]))/gu;

/** Cuts a line in which a heading is stuck to what stands before or after it. */
export function cutGlued(units: Unit[]): Unit[] {
  const chapters: number[] = [];
  return units.flatMap((unit) => {
    const pieces = cutInside(unit, chapters.at(-1) ?? 0).flatMap(cutBeforeFirst);
    for (const piece of pieces) {
      const label = readLabel(piece.text);
      if (label?.kind === 'chapter') chapters.push(label.number);
    }
    return pieces;
  });
}

/** `…让人民放心。二、…`: a chapter after the full stop of a paragraph, if it is the one that is due. */
function cutInside(unit: Unit, last: number): Unit[] {
  const own = readLabel(unit.text);
  const due = (own?.kind === 'chapter' ? own.number : last) + 1;
  for (const match of unit.text.matchAll(CHAPTER_IN_TEXT)) {
    const label = readLabel(match[0]);
    if (match.index > 0 && label?.number === due && due > 1) {
      const [left, right] = cut(unit, match.index);
      return [left, ...cutInside(right, due)];
    }
  }
  return [unit];
}

/** A heading directly followed by the first heading of the next kind, or by its own text, without any mark. */
function cutBeforeFirst(unit: Unit): Unit[] {
  const label = readLabel(unit.text);
  if (!label) return [unit];
  const rest = unit.text.slice(label.text.length);
  const next = NEXT_FIRST[label.kind]?.exec(rest);
  if (next && next.index >= 4 && !/[。；]/u.test(rest.slice(0, next.index))) {
    const [left, right] = cut(unit, label.text.length + next.index);
    return [left, ...cutBeforeFirst(right)];
  }
  return [unit];
}

/** The first mark of the next lower kind. */
const NEXT_FIRST: Record<string, RegExp> = {
  chapter: /(?<![（(、，])[（(]一[）)](?=[^，。]{2})/u,
  section: /(?<=[^\d.．、（(，])1[.．、](?!\d)/u,
};
