import { isDay } from '../../../src/chinese/dates.ts';
import { numberOf } from '../../../src/chinese/numerals.ts';
import type { PatternRule } from '../../../src/chinese/rule.ts';
import { inRuleForms } from '../../../src/chinese/rule-forms.ts';
import type { DraftBlock, Fact, Facts } from '../types.ts';
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

/** A line that may state facts, with the block it stands in (-1: the front matter). */
interface FactLine {
  text: string;
  block: number;
}

/** A title in the front matter that is longer than this is none. */
const FRONT_TITLE = 200;

/** A report says whose it is in its first blocks. */
const OPENING_BLOCKS = 12;

/** Reads title, year, place, date, meeting and speaker where the report states them, in the forms that it prints. */
export function readFacts(blocks: DraftBlock[], frontTitle: string): Facts {
  const inForms = blocks.map((block) => ({ ...block, text: inRuleForms(block.text) }));
  const found = factsIn(inForms, inRuleForms(frontTitle));
  const printed = bare([...blocks.slice(0, OPENING_BLOCKS).map(({ text }) => text), frontTitle].join(''));
  const asPrinted = (fact: Fact<string> | null) => fact && { ...fact, value: printedForm(fact.value, printed) };
  const { title, region, meeting, speaker } = found;
  return {
    ...found,
    title: asPrinted(title),
    region: asPrinted(region),
    meeting: asPrinted(meeting),
    speaker: asPrinted(speaker),
  };
}

/** Words as a text prints them; as they are if it has no other form of them. */
function printedForm(words: string, printed: string): string {
  if (printed.includes(bare(words))) return words;
  const at = inRuleForms(printed).indexOf(bare(words));
  return at < 0 ? words : printed.slice(at, at + bare(words).length);
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}

function factsIn(blocks: DraftBlock[], frontTitle: string): Facts {
  const lines = titleLines(blocks);
  const front: FactLine = { text: frontTitle.slice(0, FRONT_TITLE).replace(/\s+/gu, ' ').trim(), block: -1 };
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
function titleLines(blocks: DraftBlock[]): FactLine[] {
  const lines: FactLine[] = [];
  const end = blocks.findIndex(({ type }) => type !== 'title');
  blocks.slice(0, end < 0 ? blocks.length : end).forEach((block, index) => {
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

function first<T>(sources: FactLine[], read: (text: string) => T | null): Fact<T> | null {
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
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}

function numeral(text: string): number {
  return numberOf(text) ?? numberOf(text.replace(new RegExp(`[${ZERO}]`, 'gu'), '零')) ?? 0;
}

/** A line that says where and when the report was given is shorter; what follows is not read. */
const LONGEST_TITLE_LINE = 300;

/** The name of the assembly's session: `…第四届人民代表大会第二次会议`. */
export function meetingIn(text: string): string | null {
  const match = MEETING.pattern.exec(text.slice(0, LONGEST_TITLE_LINE));
  return match?.[1]?.replace(BEFORE_MEETING.pattern, '') || null;
}

/** The name of the speaker, after the office or after the date in brackets. */
export function speakerIn(text: string): string | null {
  const line = bare(text).replace(/[*#]/gu, '');
  for (const { pattern } of SPEAKERS) {
    const name = pattern.exec(line)?.[1];
    if (name && !NO_NAME.pattern.test(name)) return name;
  }
  return null;
}

/** The title as printed, else as the front matter has it. */
function titleFrom(lines: FactLine[], front: FactLine): Fact<string> | null {
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
  front: FactLine,
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
function regionFrom(sources: FactLine[], meeting: Fact<string> | null, blocks: DraftBlock[]): Fact<string> | null {
  const met = meeting && !NO_PLACE.class.pattern.test(meeting.value) && PLACES.meeting.pattern.exec(meeting.value)?.[1];
  if (met) return { value: met, block: meeting.block, basis: 'stated' };
  for (const { text, block } of sources) {
    const line = bare(text);
    const named = firstMatch([PLACES.title, PLACES.office, PLACES.stateCouncil], line)?.[1];
    if (named && !NO_PLACE.title.pattern.test(named)) return { value: named, block, basis: 'stated' };
  }
  return regionFromOpening(blocks);
}

function regionFromOpening(blocks: DraftBlock[]): Fact<string> | null {
  for (const [block, { text }] of blocks.slice(0, OPENING_BLOCKS).entries()) {
    const named = PLACES.opening.pattern.exec(text)?.[1];
    if (named && named.length >= 3 && !NO_PLACE.opening.pattern.test(named))
      return { value: named, block, basis: 'stated' };
  }
  return null;
}
