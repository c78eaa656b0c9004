/** The years that words of time name in headings and at the beginning of sentences. */
import { type Calendar, withDigits, type Years, yearsOf } from './periods.ts';
import { OPENING, type Phase, TIME_WORDS } from './phases.rules.ts';

const TIMES = new RegExp(TIME_WORDS.pattern, 'gu');
/** Opening words are looked for in this many UTF-16 units at the beginning of a sentence. */
export const OPENING_REACH = 60;

/** All years that words of time name, in the order of the text. */
export function timesIn(text: string, { phase, calendar }: { phase: Phase; calendar: Calendar }): Years[] {
  return [...withDigits(text).matchAll(TIMES)].flatMap(
    ([words]) => (words === '今年' ? yearsOfPhase(phase, calendar) : yearsOf(words, calendar)) ?? [],
  );
}

/** The words of a sentence that can set the time: the beginning of its first clause. Empty if it holds no words of time. */
export function opening(sentence: string): string {
  return OPENING.pattern.exec(withDigits(sentence.slice(0, OPENING_REACH)))?.[0] ?? '';
}

/** The one year that a phase is about. */
export function yearsOfPhase(phase: Phase, { review, plan }: Calendar): Years {
  return phase === 'review' ? { from: review, to: review } : { from: plan, to: plan };
}

/** Whether years can belong to a phase: up to 20 years back for the review, up to 16 years ahead for the plan. */
export function fits({ from, to }: Years, phase: Phase, { review, plan }: Calendar): boolean {
  return phase === 'review' ? to <= review && from > review - 20 : to >= plan && to < plan + 16;
}
