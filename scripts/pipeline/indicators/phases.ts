/** The sentences of a report, each with what its place says: whether it looks back or ahead, and at which years. */
import type { Block } from '../../../src/model/report.ts';
import { type Calendar, withDigits, type Years, yearsOf } from './periods.ts';
import { PHASE_RULES, type Phase } from './phases.rules.ts';

/** What the place of a sentence says of it. */
export interface Setting {
  phase: Phase;
  /** Years that the last heading or opening words spoke of. */
  years: Years;
}

/** A sentence, with its first code unit in the block's text. */
export interface Sentence {
  block: Block;
  text: string;
  offset: number;
  setting: Setting;
}

type Heading = Extract<Block, { type: 'heading' }>;

/** The year looked back on and the year planned, as the headings say, else the report's year and the one before. */
export function calendarOf(blocks: Block[], year: number): Calendar {
  const headings = blocks.filter((block): block is Heading => block.type === 'heading' && block.level <= 2);
  const yearsIn = (phase: Phase) =>
    headings
      .filter(({ text }) => phaseOf(text, 'heading') === phase)
      .flatMap(({ text }) => ownYears(text))
      // A heading far from the report's year (2035年远景目标) does not speak of its own year.
      .filter((found) => Math.abs(found - year) <= 1);
  const looked = yearsIn('review');
  const planned = yearsIn('plan').filter((found) => found >= year);
  const plan = Math.max(...planned, looked.includes(year) ? year + 1 : year);
  const before = looked.filter((found) => found < plan);
  return { plan, review: before.length > 0 ? Math.max(...before) : plan - 1 };
}

/** Years that a heading names, 05年 too; not those it leads up to. */
function ownYears(heading: string): number[] {
  const found = withDigits(heading).matchAll(/(?<!到|[0-9])((?:19|20)?[0-9]{2})(?=年|：)/gu);
  return Array.from(found, ([, year = '']) => (year.length === 2 ? century(Number(year)) : Number(year)));
}

function century(year: number): number {
  return year < 50 ? 2000 + year : 1900 + year;
}

/** The phase of a heading: the year it names tells before its words, unless it says that it looks back. */
function phaseOfHeading(text: string, { plan, review }: Calendar): Phase | null {
  const told = phaseOf(text, 'heading');
  const years = ownYears(text).filter((year) => Math.abs(year - plan) <= 2);
  if (/回顾|总结/u.test(text)) return told;
  if (years.length === 0) return told ?? phaseOfYears(text, { plan, review });
  if (years.every((year) => year <= review)) return 'review';
  return years.includes(plan) ? 'plan' : told;
}

/** The phase of a heading that only names years: “十五”时期的国民经济和社会发展. */
function phaseOfYears(text: string, calendar: Calendar): Phase | null {
  const years = timesIn(text, { phase: 'plan', calendar });
  if (years.length === 0) return null;
  if (years.every(({ from }) => from >= calendar.plan)) return 'plan';
  return years.every(({ to }) => to <= calendar.review) ? 'review' : null;
}

/** The phase that words speak of; null where they do not say, or speak of both. */
export function phaseOf(text: string, where: 'heading' | 'sentence'): Phase | null {
  const fitting = PHASE_RULES.filter((rule) => rule.where === where && rule.pattern.test(text));
  const phases = new Set(fitting.map(({ phase }) => phase));
  const [phase = null] = phases;
  return phases.size === 1 ? phase : null;
}

/** What has been read of the report so far. */
interface State {
  calendar: Calendar;
  phase: Phase;
  /** Years of the chapter, and whether its sentences may turn to others for good (2021年和过去五年工作回顾). */
  chapter: { years: Years; open: boolean; told: boolean };
  /** Years that hold for the sentence, and those that a new paragraph goes back to. */
  years: Years;
  base: Years;
  /** A heading yet to come opens the plan. */
  planToCome: boolean;
}

/** Titles and the report's own glossary state no figures. */
const READ: Block['type'][] = ['heading', 'paragraph', 'list', 'table'];

const SENTENCE = /[^。！？!?\n\t]+[。！？!?\n\t]?/gu;

/** The sentences of headings, paragraphs, lists and tables, in order. */
export function sentencesOf(blocks: Block[], calendar: Calendar): Sentence[] {
  const years = yearsOfPhase('review', calendar);
  const plans = blocks.findLastIndex((block) => opensPlan(block, calendar));
  const state: State = {
    calendar,
    phase: 'review',
    chapter: { years, open: true, told: false },
    years,
    base: years,
    planToCome: plans >= 0,
  };
  return blocks
    .filter(({ type }) => READ.includes(type))
    .flatMap((block) => {
      if (opensPlan(block, calendar)) state.planToCome = false;
      if (block.type === 'heading') readHeading(state, block);
      else state.years = state.base;
      return Array.from(block.text.matchAll(SENTENCE), ({ 0: text, index }): Sentence => {
        if (block.type !== 'heading') readOpening(state, text);
        const { phase, years } = state;
        return { block, text, offset: index, setting: { phase, years } };
      });
    });
}

function opensPlan(block: Block, calendar: Calendar): boolean {
  return block.type === 'heading' && block.level === 1 && phaseOfHeading(block.text, calendar) === 'plan';
}

function yearsOfPhase(phase: Phase, { review, plan }: Calendar): Years {
  return phase === 'review' ? { from: review, to: review } : { from: plan, to: plan };
}

function readHeading(state: State, { level, text }: Heading): void {
  const { calendar } = state;
  if (level > 2) return;
  const told = phaseOfHeading(text, calendar);
  // A section of the plan (加快成果转化、取得突破) does not look back because of one word.
  const turns = told !== null && (level === 1 || (told !== state.phase && turnsSection(text, told, calendar)));
  if (turns) state.phase = told;
  const fitting = timesIn(text, state).filter((years) => fits(years, state.phase, calendar));
  const [years] = fitting;
  if (level === 1) state.chapter.told = false;
  if (!turns && (level > 1 || !years)) {
    if (!state.chapter.open) state.base = state.chapter.years;
    return;
  }
  state.years = years ?? yearsOfPhase(state.phase, calendar);
  state.base = state.years;
  const spans = fitting.some(({ from, to }) => from < to);
  state.chapter = {
    years: spanOf([state.years, ...fitting]),
    open: spans || fitting.length === 0,
    told: turns,
  };
}

/** Whether a section within a chapter looks the other way: it must name what it looks at. */
function turnsSection(text: string, phase: Phase, { plan }: Calendar): boolean {
  if (phase === 'review') return /回顾|过去|五年来/u.test(text);
  return new RegExp(`(?:今后|未来|${plan}年|十[一二三四]?五|新一届).*(?:目标|任务|安排|要求|展望|打算)`, 'u').test(
    text,
  );
}

function spanOf(all: Years[]): Years {
  return { from: Math.min(...all.map(({ from }) => from)), to: Math.max(...all.map(({ to }) => to)) };
}

/** Words of time that open a sentence hold for those that follow; 今年的预期目标 turns to the plan. */
function readOpening(state: State, sentence: string): void {
  const { calendar } = state;
  if (state.phase === 'review' && turnsAhead(sentence, state)) {
    state.phase = 'plan';
    state.years = yearsOfPhase('plan', calendar);
    state.base = state.years;
    state.chapter = { years: state.years, open: true, told: false };
  }
  const [years = ofOneYear(sentence, state)] = timesIn(opening(sentence), state);
  if (!years || !fits(years, state.phase, calendar)) return;
  if (outside(years, state)) return;
  state.years = years;
  if (state.chapter.open && holds(years, calendar)) state.base = years;
}

/** A span and the years of the report hold for the paragraphs that follow, any other year for its own. */
function holds({ from, to }: Years, { review, plan }: Calendar): boolean {
  return from < to || to === review || to === plan;
}

/** 全年 turns back to the year where a chapter speaks of more. */
function ofOneYear(sentence: string, { phase, chapter, calendar }: State): Years | undefined {
  return chapter.open && /^(?:预计)?(?:全年|一年来|今年)/u.test(sentence) ? yearsOfPhase(phase, calendar) : undefined;
}

/** Whether a sentence turns from what was done to what is planned, where no heading says so. */
function turnsAhead(sentence: string, { chapter, planToCome, calendar }: State): boolean {
  if (!chapter.told && phaseOf(sentence, 'sentence') === 'plan') return true;
  return !planToCome && turnsToPlan(sentence, calendar);
}

/** A year far from what the chapter is about (2035年远景目标, 1993年起) does not hold for what follows. */
function outside({ from, to }: Years, { phase, chapter, calendar }: State): boolean {
  if (phase === 'plan') return chapter.open && chapter.years.to > calendar.plan && to > chapter.years.to;
  return from === to && to < Math.min(chapter.years.from, calendar.review);
}

/** The words of a sentence that can set the time: the beginning of its first clause. */
function opening(sentence: string): string {
  return OPENING.exec(withDigits(sentence.slice(0, 60)))?.[0] ?? '';
}

/** Opening words that turn to the plan of the year in a text without such headings. */
function turnsToPlan(sentence: string, { plan }: Calendar): boolean {
  const words = withDigits(sentence.slice(0, 60));
  if (!/今年|[0-9]{4}年/u.test(words)) return false;
  return new RegExp(
    `(?:^|，)(?:做好)?(?:今年|${plan}年)(?:是[^。]{2,40}之年|[^。]{0,24}(?:总体要求|工作思路|指导思想|预期目标|重点(?:抓好|做好)))|做好(?:今年|${plan}年)`,
    'u',
  ).test(words);
}

/** Years may lie in what the phase looks at. */
function fits({ from, to }: Years, phase: Phase, { review, plan }: Calendar): boolean {
  return phase === 'review' ? to <= review && from > review - 20 : to >= plan && to < plan + 16;
}

/** All years that words of time name, in the order of the text. */
function timesIn(text: string, { phase, calendar }: Pick<State, 'phase' | 'calendar'>): Years[] {
  return [...withDigits(text).matchAll(TIMES)].flatMap(
    ([words]) => (words === '今年' ? yearsOfPhase(phase, calendar) : yearsOf(words, calendar)) ?? [],
  );
}

/** Words of time in headings and openings. */
const TIMES =
  /(?:19|20)[0-9]{2}年?(?:[-—–~～－]+|至|到)(?:(?:19|20)[0-9]{2}|[0-9]{2})年?|(?:19|20)[0-9]{2}年|“?(?<!第)(?:十[一二三四]?五|[六七八九]五)”?(?:规划)?(?:期?末|期间|时期|规划|以来|计划|期|时|”)(?!.{0,4}(?:开局|收官|承上启下|关键))|(?:今后|未来)(?:的)?[两二三四五六]年|(?:过去|近|这|最近|前|刚刚过去|本届政府|回顾)(?:的)?[两二三四五六](?:个)?年|[两二三四五六]年来|本届政府|任期|去年|今年|过去的?一年|刚刚过去的?一年|一年来/gu;

const OPENING = new RegExp(`^(?:各位代表[！，：,]?)?[^，。：；]{0,3}?(?:${TIMES.source})[^，。：；]{0,12}`, 'u');
