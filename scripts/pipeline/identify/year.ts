import { numberOf } from '../../../src/chinese/numerals.ts';
import type { DraftBlock, Fact, YearFact } from '../types.ts';
import { bare, type FactLine } from './fact-lines.ts';
import { ZERO } from './facts.rules.ts';
import { DAY_OR_MONTH, LONG_TERM, REVIEW, WRITTEN_YEAR, YEAR_SIGNS } from './year.rules.ts';

/** A sign for a year. */
interface Sign {
  /** What it was read from, in words for messages. */
  what: string;
  year: number;
  block: number;
  /** How much it counts. */
  weight: number;
  /** Whether the text names this year itself. A review names the year before. */
  direct: boolean;
}

/** Reports are of these years. Other numbers are goals or misprints. */
const EARLIEST = 1949;
const LATEST = 2100;
/** The review begins within this many blocks. */
const OPENING_BLOCKS = 16;

/**
 * The year of the report: the one for which title, chapters, first words and date speak most. If something speaks for another year, the fact says so,
 * and is only inferred.
 */
export function yearFrom(
  title: Fact<string> | null,
  front: FactLine,
  date: Fact<string> | null,
  blocks: DraftBlock[],
): YearFact | null {
  const chapters = headings(blocks);
  const signs = [
    ...(title && title.block >= 0 ? titleSigns('title', title, 4) : []),
    // Whoever kept the file may have named it after the year under review.
    ...titleSigns('title in the front matter', { ...front, value: front.text }, 2),
    ...(date ? [] : sessionSigns(blocks)),
    ...planSigns(chapters),
    ...reviewSigns(chapters),
    ...openingSigns(blocks),
  ].filter(({ year }) => year >= EARLIEST && year <= LATEST);
  return decide(signs, date);
}

function decide(signs: Sign[], date: Fact<string> | null): YearFact | null {
  const dated = date ? dateSign(date) : null;
  const all = dated ? [...signs, dated] : signs;
  const near = all.filter(({ year }) => !dated || Math.abs(year - dated.year) <= 2);
  const weights = new Map<number, number>();
  for (const { year, weight } of near) weights.set(year, (weights.get(year) ?? 0) + weight);
  const [best] = [...weights].toSorted((one, other) => other[1] - one[1]);
  if (!best) return null;
  const [value] = best;
  const own = near.filter(({ year }) => year === value);
  const against = all.filter(
    ({ year, weight, what }) => year !== value && weight > 1 && !isOtherEnd(what, date, value),
  );
  const named = own.find(({ direct }) => direct);
  return {
    value,
    block: (named ?? own[0])?.block ?? -1,
    basis: named && against.length === 0 ? 'stated' : 'inferred',
    ...(against.length > 0 ? { against: against.map(({ what, year }) => ({ what, year })) } : {}),
  };
}

/** A session at the end of a year may be counted to that year or to the next. */
function isOtherEnd(what: string, date: Fact<string> | null, value: number): boolean {
  return what === 'date' && date !== null && isLate(date.value) && Number(date.value.slice(0, 4)) === value;
}

function dateSign({ value, block }: Fact<string>): Sign {
  const late = isLate(value);
  return { what: 'date', year: Number(value.slice(0, 4)) + (late ? 1 : 0), block, weight: 2, direct: !late };
}

/** Whether a date is in November or December. A session then hears the report for the coming year. */
function isLate(date: string): boolean {
  return Number(date.slice(5, 7)) >= 11;
}

function titleSigns(what: string, title: { value: string; block: number } | null, weight: number): Sign[] {
  const words = inDigits(title?.value ?? '').replace(new RegExp(DAY_OR_MONTH.pattern, 'gu'), '');
  const year = Number(/(?<!\d)((?:19|20)\d\d)(?!\d)/u.exec(words)?.[1] ?? 0);
  return title && year ? [{ what, year, block: title.block, weight, direct: true }] : [];
}

/** The headings of chapters; those of all levels if chapters name no year. */
function headings(blocks: DraftBlock[]): FactLine[] {
  const all = blocks.flatMap(({ type, level, text }, block) =>
    type === 'heading' ? [{ text: inDigits(bare(text)), block, level }] : [],
  );
  const chapters = all.filter(({ level }) => level === 1);
  return chapters.some(({ text }) => /(?:19|20)\d\d年/u.test(text)) ? chapters : all;
}

/** The heading of the chapter about the tasks: `三、2017年重点工作安排`. The latest year counts, because earlier chapters may name the past year. */
function planSigns(chapters: FactLine[]): Sign[] {
  const ahead = chapters.filter(({ text }) => !LONG_TERM.pattern.test(text) && !isReview(text));
  const years = (name: 'plan' | 'work') =>
    ahead.flatMap(({ text, block }) => yearsIn(name, text).map((year) => ({ year, block })));
  const plans = years('plan');
  const works = years('work');
  const found = latest(plans) ?? latest(works);
  if (!found) return [];
  // `2013年主要工作` alone may be the chapter of review.
  const sure = plans.length > 0 || new Set(works.map(({ year }) => year)).size > 1;
  return [{ what: 'chapter of tasks', ...found, weight: sure ? 3 : 1, direct: sure }];
}

function reviewSigns(chapters: FactLine[]): Sign[] {
  const found = latest(
    chapters
      .filter(({ text }) => isReview(text))
      .flatMap(({ text, block }) => yearsIn('any', text).map((year) => ({ year: year + 1, block }))),
  );
  return found ? [{ what: 'chapter of review', ...found, weight: 2, direct: false }] : [];
}

/** Whether a heading is about past years only: `1996年工作回顾和1997年工作要求` is not. */
function isReview(heading: string): boolean {
  if (!REVIEW.pattern.test(heading)) return false;
  const past = Math.min(...yearsIn('any', heading));
  return !yearsIn('plan', heading).some((year) => year > past);
}

/** The year of the session, where the line about it gives no day: `——2012年在柳泉市…会议上`. */
function sessionSigns(blocks: DraftBlock[]): Sign[] {
  return blocks
    .slice(0, OPENING_BLOCKS)
    .flatMap(({ type, text }, block) =>
      type === 'title' ? yearsIn('session', inDigits(bare(text).slice(0, 400))).map((year) => ({ year, block })) : [],
    )
    .slice(0, 1)
    .map((found): Sign => ({ what: 'line of the session', ...found, weight: 2, direct: true }));
}

/** The words with which the report begins: `刚刚过去的2021年`, `2003年是极不平凡的一年`. */
function openingSigns(blocks: DraftBlock[]): Sign[] {
  const lines = blocks
    .slice(0, OPENING_BLOCKS)
    .map(({ type, text }, block) => ({ type, text: inDigits(bare(text).slice(0, 400)), block }));
  const signs = (name: 'lookingBack' | 'opens', weight: number) =>
    lines
      .filter(({ type }) => type !== 'title')
      .flatMap(({ text, block }) => yearsIn(name, text).map((year) => ({ year: year + 1, block })))
      .slice(0, 1)
      .map((found): Sign => ({ what: 'first words', ...found, weight, direct: false }));
  const [sure] = signs('lookingBack', 2);
  return sure ? [sure] : signs('opens', 1);
}

function yearsIn(name: keyof typeof YEAR_SIGNS, text: string): number[] {
  return [...text.matchAll(new RegExp(YEAR_SIGNS[name].pattern, 'gu'))].map(([, year]) => Number(year));
}

function latest<T extends { year: number }>(found: T[]): T | undefined {
  return found.toSorted((one, other) => other.year - one.year)[0];
}

/** Writes years in Chinese numerals in digits. @example inDigits('一九九〇年') // '1990年' */
function inDigits(text: string): string {
  return text.replace(new RegExp(WRITTEN_YEAR.pattern, 'gu'), (written) =>
    String(numberOf(written.replace(new RegExp(`[${ZERO}]`, 'gu'), '零')) ?? written),
  );
}
