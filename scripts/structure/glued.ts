import { readLabel } from './labels.ts';
import { cut, type Unit } from './unit.ts';

const CHAPTER_IN_TEXT = /(?<=[。！？；”])([一二三四五六七八九十]{1,2})、(?=[^。；]{2,30}(?:$|。|[（(][一1]))/gu;

/** Ends of a chapter's title, and what its first paragraph opens with when nothing stands between them. */
const TITLE_THEN_BODY =
  /^([一二三四五六七八九十]+、[^。，；：]{2,24}?(?:回顾|总结|安排|任务|建议|目标|要求|重点|部署|成效|工作))(?=(?:过去|刚刚|各位|今年是|一年来|五年来|20\d\d年[，是]|面对|做好))/u;

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

export { TITLE_THEN_BODY };
