/** Reads the facts that a report states about itself: title, year, place, date, meeting, speaker. */
import { simplified } from '../../../src/variants/simplified.ts';
import type { Draft, DraftBlock, Fact, Facts } from '../types.ts';
import { dateFrom, meetingIn } from './delivered.ts';
import { bare, type FactLine, first, headLines } from './fact-lines.ts';
import { OPENINGS, TITLE_FACTS } from './facts.rules.ts';
import { regionFrom } from './region.ts';
import { speakerFrom } from './speaker.ts';
import { yearFrom } from './year.ts';

/** Facts in the file that stand outside the text of the report. */
export interface Surroundings {
  /** The facts at the top of the file. The `title` among them often states place, year, date and speaker. */
  frontMatter?: Record<string, unknown>;
}

/** A title in the front matter of more characters than this is ignored. */
const FRONT_TITLE = 200;

/** A report names itself within this many blocks from its beginning. */
const OPENING_BLOCKS = 12;

/** Meeting and speaker are looked for in this many characters of the first paragraphs. */
const OPENING_WORDS = 160;

/** Blocks after these are not read, headings aside. */
const READ_BLOCKS = 20;

/** Reads title, year, place, date, meeting and speaker, where a draft states them. Their characters are those that the report prints. */
export function factsOf({ blocks }: Pick<Draft, 'blocks'>, { frontMatter }: Surroundings = {}): Facts {
  const frontTitle = typeof frontMatter?.title === 'string' ? frontMatter.title : '';
  const facts = factsIn(
    blocks.map((block, index) => (isRead(block, index) ? { ...block, text: simplified(block.text) } : block)),
    simplified(frontTitle),
  );
  const printed = bare([...blocks.slice(0, OPENING_BLOCKS).map(({ text }) => text), frontTitle].join(''));
  const asPrinted = (fact: Fact<string> | null) => fact && { ...fact, value: printedForm(fact.value, printed) };
  const { title, region, meeting, speaker } = facts;
  return {
    ...facts,
    title: asPrinted(title),
    region: asPrinted(region),
    meeting: asPrinted(meeting),
    speaker: asPrinted(speaker),
  };
}

/** Whether facts are looked for in a block: it stands near the beginning, or is a heading. */
function isRead({ type }: DraftBlock, index: number): boolean {
  return index < READ_BLOCKS || type === 'heading';
}

/** The words in the characters that the text prints (simplified, traditional …). If the text does not contain them, they are returned unchanged. */
function printedForm(words: string, printed: string): string {
  if (printed.includes(bare(words))) return words;
  const at = simplified(printed).indexOf(bare(words));
  return at < 0 ? words : printed.slice(at, at + bare(words).length);
}

function factsIn(blocks: DraftBlock[], frontTitle: string): Facts {
  const lines = headLines(blocks);
  const front: FactLine = { text: frontTitle.slice(0, FRONT_TITLE).replace(/\s+/gu, ' ').trim(), block: -1 };
  const opening = openingLines(blocks);
  const leads = opening.filter(({ text }) => OPENINGS.news.pattern.test(text));
  const sources = [...lines, ...(front.text ? [front] : []), ...leads];
  const meeting =
    first(sources, meetingIn) ?? first(opening, (text) => OPENINGS.hearers.pattern.exec(text)?.[1] ?? null);
  const date = dateFrom(sources);
  const title = titleFrom(lines, front);
  return {
    title,
    date,
    meeting,
    speaker: speakerFrom(sources),
    year: yearFrom(title, front, date, blocks),
    region: regionFrom(sources, meeting, blocks),
  };
}

/** The first paragraphs of the report, each cut to its first words. */
function openingLines(blocks: DraftBlock[]): FactLine[] {
  return blocks
    .slice(0, OPENING_BLOCKS)
    .map(({ type, text }, block) => ({ type, text: bare(text.slice(0, OPENING_WORDS)), block }))
    .filter(({ type }) => type === 'paragraph')
    .slice(0, 2);
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
  const met = first(lines, (text) => TITLE_FACTS.ofMeeting.pattern.exec(bare(text))?.[1] ?? null);
  if (met) return met;
  const value = front.text.replace(/[（(].*$/u, '').replace(/\s/gu, '');
  return TITLE_FACTS.report.pattern.test(value) ? { value: halved(value), block: -1, basis: 'stated' } : null;
}

/** Halves a text that consists of the same words twice: `2017年广州市政府工作报告2017年广州市政府工作报告`. */
function halved(text: string): string {
  const half = text.slice(0, text.length / 2);
  return half + half === text ? half : text;
}
