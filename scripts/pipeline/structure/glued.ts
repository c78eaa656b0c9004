import { numberOf } from '../../../src/chinese/numerals.ts';
import { readLabel } from './labels.ts';
import { cut, type Unit } from './unit.ts';

/** A chapter's mark after a full stop, with a title that ends the line, ends at a stop or is followed by `（一）`. */
const CHAPTER_INSIDE = /(?<=[。！？；”])([一二三四五六七八九十]{1,2})、(?=[^。；]{2,30}(?:$|。|[（(][一1]))/gu;

/** A section's mark after a stop or colon. */
const SECTION_INSIDE = /(?<=[。！？；：”])[（(]([一二三四五六七八九十]{1,3})[）)](?=[^，。；：]{4})/gu;

/** Cuts lines in which a heading is stuck to what stands before or after it. */
export function cutGlued(units: Unit[]): Unit[] {
  return cutSections(cutChapters(units)).flatMap(cutBeforeFirst);
}

/** `…让人民放心。二、…`: a chapter after the full stop of a paragraph, if it is the one that is due. */
function cutChapters(units: Unit[]): Unit[] {
  let last = 0;
  return units.flatMap((unit) => {
    const pieces = cutChapter(unit, last);
    for (const piece of pieces) {
      const label = readLabel(piece.text);
      if (label?.kind === 'chapter') last = label.number;
    }
    return pieces;
  });
}

function cutChapter(unit: Unit, last: number): Unit[] {
  const own = readLabel(unit.text);
  const due = (own?.kind === 'chapter' ? own.number : last) + 1;
  for (const match of unit.text.matchAll(CHAPTER_INSIDE)) {
    const endsLine = !/。/u.test(unit.text.slice(match.index));
    if (numberOf(match[1] ?? '') !== due || (due === 1 && !endsLine)) continue;
    const [left, right] = cut(unit, [match.index]);
    return left && right ? [left, ...cutChapter(right, due)] : [unit];
  }
  return [unit];
}

/** `…方面的工作：（一）…。（二）…`: sections inside a paragraph, if the row goes on at the start of a later line. */
function cutSections(units: Unit[]): Unit[] {
  let last = 0;
  return units.flatMap((unit, i) => {
    const label = readLabel(unit.text);
    if (label?.kind === 'chapter' || label?.kind === 'part') last = 0;
    if (label?.kind === 'section') last = label.number;
    const found = dueSections(unit, last);
    if (found.length === 0) return [unit];
    const next = nextSection(units, i);
    const end = last + found.length;
    const goesOn = next === end + 1;
    const closesRow =
      found.length === 1 && last > 0 && (next === 0 || next === 1) && hasShortTitle(unit, found[0] ?? 0);
    if (!goesOn && !closesRow) return [unit];
    last = end;
    return cut(unit, found);
  });
}

/** Offsets of the marks inside a unit that go on counting from `last`; none if the first is not the one that is due. */
function dueSections(unit: Unit, last: number): number[] {
  const offsets: number[] = [];
  for (const match of unit.text.matchAll(SECTION_INSIDE)) {
    if (numberOf(match[1] ?? '') !== last + offsets.length + 1) break;
    offsets.push(match.index);
  }
  return offsets;
}

/** The number of the next section that opens a line before the next chapter; 0 if there is none. */
function nextSection(units: Unit[], from: number): number {
  for (const unit of units.slice(from + 1)) {
    const label = readLabel(unit.text);
    if (label?.kind === 'section') return label.number;
    if (label?.kind === 'chapter' || label?.kind === 'part') return 0;
  }
  return 0;
}

function hasShortTitle(unit: Unit, offset: number): boolean {
  return /^[^。；]{4,44}(?:。|$)/u.test(unit.text.slice(offset));
}

/** The first mark of the next lower kind. */
const NEXT_FIRST: Record<string, RegExp> = {
  chapter: /(?<![（(、，])[（(]一[）)](?=[^，。]{2})/u,
  section: /(?<=[^\d.．、（(，])1[.．、](?!\d)/u,
};

/** A heading directly followed by the first heading of the next kind, without any mark. */
function cutBeforeFirst(unit: Unit): Unit[] {
  const label = readLabel(unit.text);
  if (!label) return [unit];
  const rest = unit.text.slice(label.text.length);
  const next = NEXT_FIRST[label.kind]?.exec(rest);
  if (!next || next.index < 4 || /[。；]/u.test(rest.slice(0, next.index))) return [unit];
  const [left, right] = cut(unit, [label.text.length + next.index]);
  return left && right ? [left, ...cutBeforeFirst(right)] : [unit];
}
