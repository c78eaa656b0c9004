/** Which part of a report looks back and which ahead, and the years it is about. */
import type { Block } from '../../../src/model/report.ts';
import { type Calendar, type Years, yearsOf } from './periods.ts';
import { PHASE_RULES, type Phase } from './phases.rules.ts';

/** What the place of a sentence says of it. */
export interface Setting {
  phase: Phase;
  /** Years that the last heading or opening words spoke of. */
  years: Years;
}

type Heading = Extract<Block, { type: 'heading' }>;

/** A year that a heading of this report can speak of as its own. */
function near(year: number, own: number): boolean {
  return Math.abs(year - own) <= 1;
}

/** The year looked back on and the year planned, as the headings say, else the report's year and the one before. */
export function calendarOf(blocks: Block[], year: number): Calendar {
  const headings = blocks.filter((block): block is Heading => block.type === 'heading' && block.level <= 2);
  const yearIn = (phase: Phase) =>
    headings
      .filter(({ text }) => phaseOf(text, 'heading') === phase)
      .flatMap(({ text }) => [...text.matchAll(/(?<!到)((?:19|20)[0-9]{2})年/gu)].map((match) => Number(match[1])))
      .filter((found) => near(found, year));
  const plan = Math.max(...yearIn('plan').filter((found) => found >= year), year);
  const looked = yearIn('review').filter((found) => found < plan);
  return { plan, review: looked.length > 0 ? Math.max(...looked) : plan - 1 };
}

/** The phase that words speak of; null where they do not say. A heading that speaks of both says nothing. */
function phaseOf(text: string, where: 'heading' | 'sentence'): Phase | null {
  const phases = new Set(PHASE_RULES.filter((rule) => rule.where === where && rule.pattern.test(text)).map(({ phase }) => phase));
  const [phase = null] = phases;
  return phases.size === 1 ? phase : null;
}

/** Opening words that turn to the plan of the year in a text without such headings. */
function turnsToPlan(text: string, { plan }: Calendar): boolean {
  const opening = text.slice(0, 60);
  return new RegExp(
    `(?:^|，)(?:做好)?(?:今年|${plan}年)(?:是[^。]{2,40}之年|[^。]{0,24}(?:总体要求|工作思路|指导思想|预期目标|重点(?:抓好|做好)))|做好(?:今年|${plan}年)`,
    'u',
  ).test(opening);
}

/** The setting of each block, in order. */
export function settingsOf(blocks: Block[], calendar: Calendar): Setting[] {
  let phase: Phase = 'review';
  let years: Years = { from: calendar.review, to: calendar.review };
  return blocks.map((block) => {
    if (block.type === 'heading') {
      const told = block.level <= 2 || block.runIn ? phaseOf(block.text, 'heading') : null;
      // A section of the plan (加快成果转化) does not look back because of one word.
      if (told !== null && (block.level === 1 || told === 'plan' || /回顾|过去/u.test(block.text))) {
        if (told !== phase || block.level === 1) years = defaultYears(told, calendar);
        phase = told;
      }
      if (block.level <= 2) years = yearsIn(block.text, phase, calendar) ?? years;
    } else {
      if (phase === 'review' && turnsToPlan(block.text, calendar)) {
        phase = 'plan';
        years = defaultYears(phase, calendar);
      }
      years = yearsIn(opening(block.text), phase, calendar) ?? years;
    }
    return { phase, years };
  });
}

/** Words of time at the beginning of a paragraph hold for those that follow. */
function opening(text: string): string {
  return /^[^，。：]{0,24}/u.exec(text)?.[0] ?? '';
}

function defaultYears(phase: Phase, { review, plan }: Calendar): Years {
  return phase === 'review' ? { from: review, to: review } : { from: plan, to: plan };
}

function yearsIn(text: string, phase: Phase, calendar: Calendar): Years | null {
  const years = timeIn(text, phase, calendar);
  if (!years) return null;
  const fits = phase === 'review' ? years.to <= calendar.review : years.to >= calendar.plan;
  return fits ? years : null;
}

function timeIn(text: string, phase: Phase, calendar: Calendar): Years | null {
  if (/^(?:今年|一年来|全年)/u.test(text)) return defaultYears(phase, calendar);
  return yearsOf(text, calendar);
}

export { phaseOf };
