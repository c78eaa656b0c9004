/** Tells whether a heading or a sentence looks back or ahead. */
import type { Block } from '../../../src/model/report.ts';
import { type Calendar, withDigits } from './periods.ts';
import {
  LOOKS_BACK,
  OWN_YEAR,
  PHASE_RULES,
  type Phase,
  PLAN_YEAR,
  SECTION_TURNS,
  SENTENCE_TURNS,
} from './phases.rules.ts';
import { OPENING_REACH, timesIn } from './times.ts';

export type Heading = Extract<Block, { type: 'heading' }>;

/** The year under review and the planned year, as the headings name them. Without such headings: the report's year and the year before it. */
export function calendarOf(blocks: Block[], year: number): Calendar {
  const headings = blocks.filter((block): block is Heading => block.type === 'heading' && block.level <= 2);
  const yearsIn = (phase: Phase) =>
    headings
      .filter(({ text }) => phaseOf(text, 'heading') === phase)
      .flatMap(({ text }) => ownYears(text))
      // A heading with a year far from the report's year (2035年远景目标) does not name the report's own year.
      .filter((found) => Math.abs(found - year) <= 1);
  const looked = yearsIn('review');
  const planned = yearsIn('plan').filter((found) => found >= year);
  const plan = Math.max(...planned, looked.includes(year) ? year + 1 : year);
  const before = looked.filter((found) => found < plan);
  return { plan, review: before.length > 0 ? Math.max(...before) : plan - 1 };
}

const OWN_YEARS = new RegExp(OWN_YEAR.pattern, 'gu');

/** The years that a heading is about; 05年 counts as 2005. Years up to which it leads are left out. */
function ownYears(heading: string): number[] {
  const found = withDigits(heading).matchAll(OWN_YEARS);
  return Array.from(found, ([, year = '']) => (year.length === 2 ? century(Number(year)) : Number(year)));
}

function century(year: number): number {
  return year < 50 ? 2000 + year : 1900 + year;
}

/** The phase of a heading. Words of review decide first, then the year that the heading names, then its other words. */
export function phaseOfHeading(text: string, { plan, review }: Calendar): Phase | null {
  const told = phaseOf(text, 'heading');
  const years = ownYears(text).filter((year) => Math.abs(year - plan) <= 2);
  if (LOOKS_BACK.pattern.test(text)) return told;
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

/** The phase that the words show; null if they show none or both. */
export function phaseOf(text: string, where: 'heading' | 'sentence'): Phase | null {
  const fitting = PHASE_RULES.filter((rule) => rule.where === where && rule.pattern.test(text));
  const phases = new Set(fitting.map(({ phase }) => phase));
  const [phase = null] = phases;
  return phases.size === 1 ? phase : null;
}

/** Whether a section looks ahead in a chapter that looks back, or the reverse. Its heading must say so in words of `SECTION_TURNS`. */
export function turnsSection(text: string, phase: Phase, calendar: Calendar): boolean {
  return SECTION_TURNS[phase].pattern.test(withPlanYear(text, calendar));
}

/** Whether the first words of a sentence go over to the plan of the year. */
export function turnsToPlan(sentence: string, calendar: Calendar): boolean {
  const words = withPlanYear(withDigits(sentence.slice(0, OPENING_REACH)), calendar);
  return SENTENCE_TURNS.some(({ pattern }) => pattern.test(words));
}

/** Replaces the planned year by one fixed word, so that the patterns need not know the year. */
function withPlanYear(text: string, { plan }: Calendar): string {
  return text.replaceAll(`${plan}年`, PLAN_YEAR);
}
