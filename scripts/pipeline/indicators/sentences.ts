/** The sentences of a report, each with what its place says: whether it looks back or ahead, and at which years. */
import type { Block } from '../../../src/model/report.ts';
import type { Calendar, Years } from './periods.ts';
import { OF_ONE_YEAR, type Phase, TABLE_OF_DONE } from './phases.rules.ts';
import { type Heading, phaseOf, phaseOfHeading, turnsSection, turnsToPlan } from './phases.ts';
import { fits, opening, timesIn, yearsOfPhase } from './times.ts';

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

/** What has been read of the report so far. */
interface State {
  calendar: Calendar;
  phase: Phase;
  /** Years of the chapter, and whether its sentences may turn to others for good (2021年和过去五年工作回顾). */
  chapter: { years: Years; open: boolean; told: boolean };
  /** Years that hold for the sentence, and those that a new paragraph goes back to. */
  years: Years;
  base: Years;
  /** Years to come that a sentence turned to in passing: they hold to the end of the paragraph. */
  aside: Years | null;
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
  if (years)
    state.aside = state.phase === 'review' && years.from > calendar.plan && years.from === years.to ? years : null;
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
  return chapter.open && OF_ONE_YEAR.pattern.test(sentence) ? yearsOfPhase(phase, calendar) : undefined;
}

/** Whether a sentence turns from what was done to what is planned, where no heading says so. */
function turnsAhead(sentence: string, { chapter, planToCome, calendar }: State): boolean {
  if (!chapter.told && (phaseOf(sentence, 'sentence') === 'plan' || opensAhead(sentence, calendar))) return true;
  return !planToCome && turnsToPlan(sentence, calendar);
}

/** Whether a sentence begins with years that are all to come: “十五五”时期是…… */
function opensAhead(sentence: string, calendar: Calendar): boolean {
  const [years] = timesIn(opening(sentence), { phase: 'review', calendar });
  return years !== undefined && years.from >= calendar.plan && years.from < years.to && fits(years, 'plan', calendar);
}

/** A year far from what the chapter is about (2035年远景目标, 1993年起) does not hold for what follows. */
function outside({ from, to }: Years, { phase, chapter, calendar }: State): boolean {
  if (phase === 'plan') return chapter.open && chapter.years.to > calendar.plan && to > chapter.years.to;
  return from === to && to < Math.min(chapter.years.from, calendar.review);
}
