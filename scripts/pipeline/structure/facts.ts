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

/** A line that may state facts, with the index of its block (-1 for the front matter of the file). */
interface FactLine {
  text: string;
  block: number;
}

/** A title in the front matter of more characters than this is ignored. */
const FRONT_TITLE = 200;

/** A report names its place within this many blocks from its beginning. */
const OPENING_BLOCKS = 12;

/** Reads title, year, place, date, meeting and speaker, where the report states them. Their characters are those that the report prints. */
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

/** The words in the characters that the text prints (simplified, traditional …). If the text does not contain them, they are returned unchanged. */
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

/** The lines of the title block. Two lines are joined if a sentence was broken over them. */
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

/** The match of the first rule that fits; null if none fits. */
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

/** The date in a text, in the form YYYY-MM-DD; null if there is none. */
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

/** Only this many characters of a line are examined. A line that says where and when the report was given is shorter. */
const LONGEST_TITLE_LINE = 300;

/** The name of the assembly's session in a text: `…第四届人民代表大会第二次会议`. Null if there is none. */
export function meetingIn(text: string): string | null {
  const match = MEETING.pattern.exec(text.slice(0, LONGEST_TITLE_LINE));
  return match?.[1]?.replace(BEFORE_MEETING.pattern, '') || null;
}

/** The name of the speaker in a text, after the office or after the date in brackets. Null if there is none. */
export function speakerIn(text: string): string | null {
  const line = bare(text).replace(/[*#]/gu, '');
  for (const { pattern } of SPEAKERS) {
    const name = pattern.exec(line)?.[1];
    if (name && !NO_NAME.pattern.test(name)) return name;
  }
  return null;
}

/** The title that the text prints, else the title in the front matter. */
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

/** Halves a text that consists of the same words twice: `2017年广州市政府工作报告2017年广州市政府工作报告`. */
function halved(text: string): string {
  const half = text.slice(0, text.length / 2);
  return half + half === text ? half : text;
}

/**
 * The year of the report: from the title or the title in the front matter, else from the chapter of tasks, else from the date, else the year after
 * the year under review.
 */
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
  // Some collectors name the file after the year under review. Then the date and the plan of the report agree with each other against the file name.
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

/** Whether a date is in November or December. A session then hears the report for the coming year. */
function late(date: string): boolean {
  return Number(date.slice(5, 7)) >= 11;
}

/** The year in the heading of the chapter about the tasks: `三、2017年重点工作安排`. */
function yearOfTasks(blocks: DraftBlock[]): Fact<number> | null {
  for (const [block, { type, text }] of blocks.entries()) {
    if (type !== 'heading' || YEARS.review.pattern.test(text)) continue;
    const year = YEARS.plan.pattern.exec(text)?.[1];
    if (year) return { value: Number(year), block, basis: 'stated' };
  }
  return null;
}

/** The year after the year on which the text looks back. */
function yearFromReview(blocks: DraftBlock[]): Fact<number> | null {
  for (const [block, { text }] of blocks.entries()) {
    const year = YEARS.lookingBack.pattern.exec(text)?.[1];
    if (year) return { value: Number(year) + 1, block, basis: 'inferred' };
  }
  return null;
}

/** The place: from the name of the meeting, else from the title or the speaker's office, else from the opening words. */
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
