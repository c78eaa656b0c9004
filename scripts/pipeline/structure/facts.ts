import { numberOf } from '../../../src/chinese/numerals.ts';
import type { PatternRule } from '../../../src/chinese/rule.ts';
import type { Draft, DraftBlock, Fact } from '../types.ts';
import {
  BEFORE_MEETING,
  BROKEN_LINE,
  DATES,
  MEETING,
  NO_NAME,
  NO_PLACE,
  PLACES,
  SPEAKERS,
  TITLE_FACTS,
  YEARS,
  ZERO,
} from './facts.rules.ts';

type Facts = Pick<Draft, 'title' | 'year' | 'region' | 'date' | 'meeting' | 'speaker'>;

/** A line that may state facts, with the block it stands in (-1: the front matter). */
interface Source {
  text: string;
  block: number;
}

/** A title in the front matter that is longer than this is none. */
const FRONT_TITLE = 200;

/** Reads title, year, place, date, meeting and speaker where the report states them. */
export function readFacts(blocks: DraftBlock[], frontTitle: string): Facts {
  const lines = titleLines(blocks);
  const front: Source = { text: frontTitle.slice(0, FRONT_TITLE).replace(/\s+/gu, ' ').trim(), block: -1 };
  const sources = [...lines, ...(front.text ? [front] : [])];
  const meeting = first(sources, meetingIn);
  const date = first(sources, dateIn);
  const speaker = first(sources, speakerIn);
  const title = titleFrom(lines, front);
  return {
    title,
    date,
    meeting,
    speaker,
    year: yearFrom(title, front, date, blocks),
    region: regionFrom(sources, meeting, blocks),
  };
}

/** Title lines, and neighbours joined where a sentence was broken over two of them. */
function titleLines(blocks: DraftBlock[]): Source[] {
  const lines: Source[] = [];
  blocks.forEach((block, index) => {
    if (block.type !== 'title' || blocks.slice(0, index).some((b) => b.type !== 'title')) return;
    const before = lines.at(-1);
    if (before && BROKEN_LINE.before.pattern.test(before.text) && BROKEN_LINE.after.pattern.test(block.text)) {
      before.text += block.text;
    } else lines.push({ text: block.text, block: index });
  });
  return lines;
}

/** What the first rule that fits finds. */
function firstMatch(rules: PatternRule[], text: string): RegExpExecArray | null {
  for (const { pattern } of rules) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return null;
}

function first<T>(sources: Source[], read: (text: string) => T | null): Fact<T> | null {
  for (const { text, block } of sources) {
    const value = read(text);
    if (value !== null) return { value, block, basis: 'stated' };
  }
  return null;
}

/** An ISO date, or null. */
export function dateIn(text: string): string | null {
  const match = firstMatch(DATES, text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(numeral);
  if (!year || !month || !day || month > 12 || day > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function numeral(text: string): number {
  return numberOf(text) ?? numberOf(text.replace(new RegExp(`[${ZERO}]`, 'gu'), '零')) ?? 0;
}

/** The name of the assembly's session: `…第四届人民代表大会第二次会议`. */
export function meetingIn(text: string): string | null {
  const match = MEETING.pattern.exec(text);
  return match?.[1]?.replace(BEFORE_MEETING.pattern, '') || null;
}

/** The name of the speaker, after the office or after the date in brackets. */
export function speakerIn(text: string): string | null {
  const bare = text.replace(/\s+/gu, '').replace(/[*#]/gu, '');
  for (const { pattern } of SPEAKERS) {
    const name = pattern.exec(bare)?.[1];
    if (name && !NO_NAME.pattern.test(name)) return name;
  }
  return null;
}

/** The title as printed, else as the front matter has it. */
function titleFrom(lines: Source[], front: Source): Fact<string> | null {
  const index = lines.findIndex(
    ({ text }) => TITLE_FACTS.report.pattern.test(text) && !TITLE_FACTS.meeting.pattern.test(text),
  );
  const line = lines[index];
  if (line) {
    const before = lines[index - 1]?.text ?? '';
    const prefix = TITLE_FACTS.firstLine.pattern.test(before) ? before : '';
    const value = (prefix + line.text).replace(/^《(.*)》$/u, '$1').replace(TITLE_FACTS.remark.pattern, '');
    return { value, block: line.block, basis: 'stated' };
  }
  const value = front.text.replace(/[（(].*$/u, '').replace(/\s/gu, '');
  return TITLE_FACTS.report.pattern.test(value) ? { value: halved(value), block: -1, basis: 'stated' } : null;
}

/** `2017年广州市政府工作报告2017年广州市政府工作报告` -> once. */
function halved(text: string): string {
  const half = text.slice(0, text.length / 2);
  return half + half === text ? half : text;
}

/** The year of the report: the title, the chapter of tasks, the date, or the year after the one reviewed. */
function yearFrom(
  title: Fact<string> | null,
  front: Source,
  date: Fact<string> | null,
  blocks: DraftBlock[],
): Fact<number> | null {
  const titled = yearIn(title?.value ?? '');
  if (title && titled) return { value: titled, block: title.block, basis: 'stated' };
  const fronted = yearIn(front.text.replace(new RegExp(YEARS.dayOrMonth.pattern, 'gu'), ''));
  const delivered = date ? Number(date.value.slice(0, 4)) : 0;
  const planned = yearOfTasks(blocks);
  // Some who keep files name a report after the year it reviews; its own date and plan agree against them.
  const renamed = planned?.value === delivered && delivered === fronted + 1;
  if (fronted && !renamed) return { value: fronted, block: -1, basis: 'stated' };
  if (planned && (delivered === 0 || planned.value - delivered === 0 || planned.value - delivered === 1))
    return planned;
  if (date)
    return late(date.value)
      ? { value: delivered + 1, block: date.block, basis: 'inferred' }
      : { ...date, value: delivered };
  return yearFromReview(blocks);
}

function yearIn(text: string): number {
  return Number(/(?<!\d)((?:19|20)\d\d)(?!\d)/u.exec(text)?.[1] ?? 0);
}

/** A session in November or December hears the report for the year to come. */
function late(date: string): boolean {
  return Number(date.slice(5, 7)) >= 11;
}

/** The year of the chapter that says what is to be done: `三、2017年重点工作安排`. */
function yearOfTasks(blocks: DraftBlock[]): Fact<number> | null {
  for (const [block, { type, text }] of blocks.entries()) {
    if (type !== 'heading' || YEARS.review.pattern.test(text)) continue;
    const year = YEARS.plan.pattern.exec(text)?.[1];
    if (year) return { value: Number(year), block, basis: 'stated' };
  }
  return null;
}

/** The year after the one that the text looks back on. */
function yearFromReview(blocks: DraftBlock[]): Fact<number> | null {
  for (const [block, { text }] of blocks.entries()) {
    const year = YEARS.lookingBack.pattern.exec(text)?.[1];
    if (year) return { value: Number(year) + 1, block, basis: 'inferred' };
  }
  return null;
}

/** The place: from the meeting's name, the title, the speaker's office, the opening words. */
function regionFrom(sources: Source[], meeting: Fact<string> | null, blocks: DraftBlock[]): Fact<string> | null {
  const met = meeting && !NO_PLACE.class.pattern.test(meeting.value) && PLACES.meeting.pattern.exec(meeting.value)?.[1];
  if (met) return { value: met, block: meeting.block, basis: 'stated' };
  for (const { text, block } of sources) {
    const bare = text.replace(/\s/gu, '');
    const named = firstMatch([PLACES.title, PLACES.office, PLACES.stateCouncil], bare)?.[1];
    if (named && !NO_PLACE.title.pattern.test(named)) return { value: named, block, basis: 'stated' };
  }
  return regionFromOpening(blocks);
}

function regionFromOpening(blocks: DraftBlock[]): Fact<string> | null {
  for (const [block, { text }] of blocks.slice(0, 12).entries()) {
    const named = PLACES.opening.pattern.exec(text)?.[1];
    if (named && named.length >= 3 && !NO_PLACE.opening.pattern.test(named))
      return { value: named, block, basis: 'stated' };
  }
  return null;
}
