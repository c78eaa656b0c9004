import { numberOf } from '../../../src/chinese/numerals.ts';
import type { PatternRule } from '../../../src/chinese/rule.ts';
import { GLUED_RULES } from './glued.rules.ts';
import { type LabelKind, readLabel } from './labels.ts';
import { cut, type Unit } from './unit.ts';

const CHAPTERS_INSIDE = new RegExp(GLUED_RULES.chapterInside.pattern, 'gu');
const SECTIONS_INSIDE = new RegExp(GLUED_RULES.sectionInside.pattern, 'gu');

/** Cuts the lines in which the line break before or after a heading was lost. */
export function cutGlued(units: Unit[]): Unit[] {
  return cutSections(cutChapters(units)).flatMap(cutBeforeFirst);
}

/** Cuts before a chapter that follows the full stop of a paragraph, if its number is the next one: `…让人民放心。二、…`. */
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
  if (unit.source.ruling) return [unit];
  const own = readLabel(unit.text);
  const due = (own?.kind === 'chapter' ? own.number : last) + 1;
  for (const match of unit.text.matchAll(CHAPTERS_INSIDE)) {
    const endsLine = !/。/u.test(unit.text.slice(match.index));
    if (numberOf(match[1] ?? '') !== due || (due === 1 && !endsLine)) continue;
    const [left, right] = cut(unit, [match.index]);
    return left && right ? [left, ...cutChapter(right, due)] : [unit];
  }
  return [unit];
}

/** Cuts before sections inside a paragraph, if a later line begins with the next number of the same row: `…方面的工作：（一）…。（二）…`. */
function cutSections(units: Unit[]): Unit[] {
  let last = 0;
  return units.flatMap((unit, i) => {
    const label = readLabel(unit.text);
    if (label?.kind === 'chapter' || label?.kind === 'part') last = 0;
    if (label?.kind === 'section') last = label.number;
    const found = unit.source.ruling ? [] : dueSections(unit, last);
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

/** Offsets of the marks inside a unit that continue counting from `last`. Empty if the first mark does not have the next number. */
function dueSections(unit: Unit, last: number): number[] {
  const offsets: number[] = [];
  for (const match of unit.text.matchAll(SECTIONS_INSIDE)) {
    if (numberOf(match[1] ?? '') !== last + offsets.length + 1) break;
    offsets.push(match.index);
  }
  return offsets;
}

/** The number of the next section that begins a line before the next chapter; 0 if there is none. */
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

/** For each kind of mark, the first mark of the next lower kind. */
const NEXT_FIRST: Partial<Record<LabelKind, PatternRule>> = {
  chapter: GLUED_RULES.firstSection,
  section: GLUED_RULES.firstItem,
};

/** Cuts between a heading and the first heading of the next lower kind, if no text stands between them. */
function cutBeforeFirst(unit: Unit): Unit[] {
  const label = readLabel(unit.text);
  if (!label || unit.source.ruling) return [unit];
  const rest = unit.text.slice(label.text.length);
  const next = NEXT_FIRST[label.kind]?.pattern.exec(rest);
  if (!next || next.index < 4 || /[。；]/u.test(rest.slice(0, next.index))) return [unit];
  const [left, right] = cut(unit, [label.text.length + next.index]);
  return left && right ? [left, ...cutBeforeFirst(right)] : [unit];
}
