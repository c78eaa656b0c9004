import { numberOf } from '../../../src/chinese/numerals.ts';
import type { Draft, DraftBlock, Fact } from '../types.ts';

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

/** The line that names date and meeting, broken in two: its halves. */
const BROKEN = {
  before: /^(?:——|[（(])?(?:\d{4}年|[〇零○一二三四五六七八九]{4}年|在).*[^上）)]$/u,
  after: /^[^，。：]{0,26}(?:会议|大会|会)上?[）)]?$/u,
};

/** Title lines, and neighbours joined where a sentence was broken over two of them. */
function titleLines(blocks: DraftBlock[]): Source[] {
  const lines: Source[] = [];
  blocks.forEach((block, index) => {
    if (block.type !== 'title' || blocks.slice(0, index).some((b) => b.type !== 'title')) return;
    const before = lines.at(-1);
    if (before && BROKEN.before.test(before.text) && BROKEN.after.test(block.text)) {
      before.text += block.text;
    } else lines.push({ text: block.text, block: index });
  });
  return lines;
}

function first<T>(sources: Source[], read: (text: string) => T | null): Fact<T> | null {
  for (const { text, block } of sources) {
    const value = read(text);
    if (value !== null) return { value, block, basis: 'stated' };
  }
  return null;
}

/** What stands for the zero in a year written out, by whoever typed it. */
const ZERO = '〇零○◯OΟОo0';
const YEAR = `(\\d{4}|[${ZERO}一二三四五六七八九]{4})`;
const DAY_OF_YEAR = new RegExp(
  `${YEAR}年(\\d{1,2}|[一二三四五六七八九十]{1,3})月(\\d{1,2}|[一二三四五六七八九十]{1,3})日`,
  'u',
);
const NUMERIC_DATE = /(\d{4})[-./](\d{1,2})[-./](\d{1,2})/u;

/** An ISO date, or null. */
export function dateIn(text: string): string | null {
  const match = DAY_OF_YEAR.exec(text) ?? NUMERIC_DATE.exec(text);
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
  const match =
    /(?:日(?:和\d+日)?，?)?在?((?:[^，。；：（）()—在]*?)(?:第[一二三四五六七八九十百\d]+届|[一二三四五六七八九十]+届)[^，。；：（）()]*?(?:人民代表大会|人大)[^，。；：（）()]*?第?[一二三四五六七八九十\d]+次(?:全体)?会议)/u.exec(
      text,
    );
  return match?.[1]?.replace(/^.*[日在]/u, '') || null;
}

const OFFICE = '(?:代理?)?(?:省长|市长|州长|县长|区长|盟长|旗长|主席|总理|专员|行政长官)';
const NAME = '[\\u3400-\\u9fff〓]{1,4}(?:[·•・.][\\u3400-\\u9fff]{1,8})+|[\\u3400-\\u9fff〓]{2,4}';

/** The name of the speaker, after the office or after the date in brackets. */
export function speakerIn(text: string): string | null {
  const bare = text.replace(/\s+/gu, '').replace(/[*#]/gu, '');
  const rules = [
    new RegExp(`(?:${OFFICE})(?:（代）|\\(代\\))?[：:、，]?(${NAME})[）)]?(?=$|[（(])`, 'u'),
    new RegExp(`日[，、：—]*(?:[^，。（）()]*${OFFICE})?(${NAME})[）)]`, 'u'),
    new RegExp(`${OFFICE}([\\u3400-\\u9fff〓]{2,4}?)(?:同志|代表|向|作|所作)`, 'u'),
    new RegExp(`^[（(]?(${NAME})[）)]?$`, 'u'),
  ];
  for (const rule of rules) {
    const name = rule.exec(bare)?.[1];
    if (name && !NOT_A_NAME.test(name)) return name;
  }
  return null;
}

const NOT_A_NAME = /报告|政府|工作|会议|大会|人民|代表|全文|公报|日报|省长|市长|名词|目录|年|月|[省市县区州盟旗]$/u;

const REPORT = /工作报告/u;

/** The title as printed, else as the front matter has it. */
function titleFrom(lines: Source[], front: Source): Fact<string> | null {
  const index = lines.findIndex(({ text }) => REPORT.test(text) && !/会议|大会/u.test(text));
  const line = lines[index];
  if (line) {
    const before = lines[index - 1]?.text ?? '';
    const prefix = /^(?:\d{4}年?|[^。，：]{2,16}(?:省|市|县|区|州|盟|旗|政府))$/u.test(before) ? before : '';
    const value = (prefix + line.text).replace(/^《(.*)》$/u, '$1').replace(/[（(]\d{4}年.*[）)]$/u, '');
    return { value, block: line.block, basis: 'stated' };
  }
  const value = front.text.replace(/[（(].*$/u, '').replace(/\s/gu, '');
  return REPORT.test(value) ? { value: halved(value), block: -1, basis: 'stated' } : null;
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
  const fronted = yearIn(front.text.replace(/\d{4}年\d{1,2}月(?:\d{1,2}日)?/gu, ''));
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
    if (type !== 'heading' || /回顾|总结|成就|成效/u.test(text)) continue;
    const year = /((?:19|20)\d\d)年[^，。]{0,12}(?:安排|任务|重点|目标|建议|打算|部署|工作|要求|思路)/u.exec(text)?.[1];
    if (year) return { value: Number(year), block, basis: 'stated' };
  }
  return null;
}

/** The year after the one that the text looks back on. */
function yearFromReview(blocks: DraftBlock[]): Fact<number> | null {
  for (const [block, { text }] of blocks.entries()) {
    const year =
      /(?:刚刚过去的|过去的)((?:19|20)\d\d)年|((?:19|20)\d\d)年(?:政府)?工作(?:的)?(?:回顾|总结)|对((?:19|20)\d\d)年(?:政府)?工作/u.exec(
        text,
      );
    const found = year?.slice(1).find(Boolean);
    if (found) return { value: Number(found) + 1, block, basis: 'inferred' };
  }
  return null;
}

const PLACE = '[\\u3400-\\u9fff]{2,14}?(?:自治区|自治州|自治县|自治旗|省|市|县|区|盟|旗|州|地区)';

/** The place: from the meeting's name, the title, the speaker's office, the opening words. */
function regionFrom(sources: Source[], meeting: Fact<string> | null, blocks: DraftBlock[]): Fact<string> | null {
  const met =
    meeting &&
    !/^(?:自治区|[省市州县区])/u.test(meeting.value) &&
    new RegExp(`^(${PLACE})(?=第|[一二三四五六七八九十]+届|人民)`, 'u').exec(meeting.value)?.[1];
  if (met) return { value: met, block: meeting.block, basis: 'stated' };
  for (const { text, block } of sources) {
    const bare = text.replace(/\s/gu, '');
    const named =
      new RegExp(`^(?:\\d{4}年)?(${PLACE})(?=人民政府|政府|\\d{4}年|工作报告)`, 'u').exec(bare)?.[1] ??
      new RegExp(`^(${PLACE})(?:人民政府)?${OFFICE}`, 'u').exec(bare)?.[1] ??
      (/国务院/u.test(bare) ? '国务院' : undefined);
    if (named && !/^(?:省|市|县|区|人民|自治)/u.test(named)) return { value: named, block, basis: 'stated' };
  }
  return regionFromOpening(blocks);
}

function regionFromOpening(blocks: DraftBlock[]): Fact<string> | null {
  for (const [block, { text }] of blocks.slice(0, 12).entries()) {
    const named = new RegExp(`代表(${PLACE})(?=第?[一二三四五六七八九十]*届?(?:人民)?政府|人民政府)`, 'u').exec(
      text,
    )?.[1];
    if (named && named.length >= 3 && !/^[本市省县区]/u.test(named)) return { value: named, block, basis: 'stated' };
  }
  return null;
}
