/** The sentences of a report, each with what its position tells: whether it looks back or ahead, and at which years. */
import type { Block } from '../../../src/model/report.ts';
import type { Calendar, Years } from './periods.ts';
import { OF_ONE_YEAR, type Phase, TABLE_OF_DONE } from './phases.rules.ts';
import { type Heading, phaseOf, phaseOfHeading, turnsSection, turnsToPlan } from './phases.ts';
import { fits, opening, timesIn, yearsOfPhase } from './times.ts';

/** The time that a sentence is about, as its position in the report shows it. */
export interface Setting {
  phase: Phase;
  /** The years that the last heading or the last opening words named. */
  years: Years;
}

/** A sentence. `offset` is its first UTF-16 unit in the block's text. */
export interface Sentence {
  block: Block;
  text: string;
  offset: number;
  setting: Setting;
}

/** The state of the reading: what the headings and sentences so far have set. */
interface State {
  calendar: Calendar;
  phase: Phase;
  /**
   * The years of the chapter. `open`: its sentences may change the years for those after them (2021年和过去五年工作回顾). `told`: its heading says whether it
   * looks back or ahead.
   */
  chapter: { years: Years; open: boolean; told: boolean };
  /** `years` hold for the current sentence; `base` are the years to which a new paragraph returns. */
  years: Years;
  base: Years;
  /** Coming years that a sentence mentioned in passing. They hold to the end of the paragraph. */
  aside: Years | null;
  /** Whether the plan is opened by a heading that is still to come. */
  planToCome: boolean;
}

/** Types of block that are read. Titles and the report's own glossary state no figures. */
const READ: Block['type'][] = ['heading', 'paragraph', 'list', 'table'];

const SENTENCE = /[^。！？!?\n\t]+[。！？!?\n\t]?/gu;

/** Splits headings, paragraphs, lists and tables into sentences, in order. */
export function sentencesOf(blocks: Block[], calendar: Calendar): Sentence[] {
  const years = yearsOfPhase('review', calendar);
  const plans = blocks.findLastIndex((block) => opensPlan(block, calendar));
  const state: State = {
    calendar,
    phase: 'review',
    chapter: { years, open: true, told: false },
    years,
    base: years,
    aside: null,
    planToCome: plans >= 0,
  };
  return blocks
    .filter(({ type }) => READ.includes(type))
    .flatMap((block) => {
      if (opensPlan(block, calendar)) state.planToCome = false;
      state.aside = null;
      if (block.type === 'heading') readHeading(state, block);
      else state.years = state.base;
      return Array.from(block.text.matchAll(SENTENCE), ({ 0: text, index }): Sentence => {
        if (block.type !== 'heading') readOpening(state, text);
        return { block, text, offset: index, setting: settingOf(state, block) };
      });
    });
}

function settingOf({ aside, phase, years, calendar }: State, { type, text }: Block): Setting {
  if (type === 'table' && TABLE_OF_DONE.pattern.test(text))
    return { phase: 'review', years: yearsOfPhase('review', calendar) };
  return aside ? { phase: 'plan', years: aside } : { phase, years };
}

function opensPlan(block: Block, calendar: Calendar): boolean {
  return block.type === 'heading' && block.level === 1 && phaseOfHeading(block.text, calendar) === 'plan';
}

function readHeading(state: State, { level, text }: Heading): void {
  const { calendar } = state;
  if (level > 2) return;
  const told = phaseOfHeading(text, calendar);
  // One word (取得突破) in the heading of a section of the plan does not mean that the section looks back.
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

function spanOf(all: Years[]): Years {
  return { from: Math.min(...all.map(({ from }) => from)), to: Math.max(...all.map(({ to }) => to)) };
}

/** Words of time that open a sentence hold for the following sentences. 今年的预期目标 goes over to the plan. */
function readOpening(state: State, sentence: string): void {
  const { calendar } = state;
  if (state.phase === 'review' && turnsAhead(sentence, state)) {
    state.phase = 'plan';
    state.years = yearsOfPhase('plan', calendar);
    state.base = state.years;
    state.chapter = { years: state.years, open: true, told: false };
  }
  const [years = ofOneYear(sentence, state)] = timesIn(opening(sentence), state);
  if (years)
    state.aside = state.phase === 'review' && years.from > calendar.plan && years.from === years.to ? years : null;
  if (!years || !fits(years, state.phase, calendar)) return;
  if (outside(years, state)) return;
  state.years = years;
  if (state.chapter.open && holds(years, calendar)) state.base = years;
}

/** Whether years hold for the paragraphs that follow. So do spans and the report's own two years; any other year holds only for its own paragraph. */
function holds({ from, to }: Years, { review, plan }: Calendar): boolean {
  return from < to || to === review || to === plan;
}

/** 全年 comes back to the one year of the phase, if the chapter is about several years. Undefined if the sentence does not begin so. */
function ofOneYear(sentence: string, { phase, chapter, calendar }: State): Years | undefined {
  return chapter.open && OF_ONE_YEAR.pattern.test(sentence) ? yearsOfPhase(phase, calendar) : undefined;
}

/** Whether a sentence goes over from the review to the plan although no heading says so. */
function turnsAhead(sentence: string, { chapter, planToCome, calendar }: State): boolean {
  if (!chapter.told && (phaseOf(sentence, 'sentence') === 'plan' || opensAhead(sentence, calendar))) return true;
  return !planToCome && turnsToPlan(sentence, calendar);
}

/** Whether a sentence begins with a span of years that all lie ahead: “十五五”时期是…… */
function opensAhead(sentence: string, calendar: Calendar): boolean {
  const [years] = timesIn(opening(sentence), { phase: 'review', calendar });
  return years !== undefined && years.from >= calendar.plan && years.from < years.to && fits(years, 'plan', calendar);
}

/** Whether a year lies outside the years of the chapter (2035年远景目标, 1993年起). Such a year does not hold for what follows. */
function outside({ from, to }: Years, { phase, chapter, calendar }: State): boolean {
  if (phase === 'plan') return chapter.open && chapter.years.to > calendar.plan && to > chapter.years.to;
  return from === to && to < Math.min(chapter.years.from, calendar.review);
}
