/** Years: what a word of time means in a report, and which years a figure is about. */

import { numberOf } from '../../../src/chinese/numerals.ts';
import { COUNT_OF_YEARS, TIME_RULES, YEAR_IN_WORDS } from './periods.rules.ts';

/** Both ends included. */
export interface Years {
  from: number;
  to: number;
}

/** The years that a report speaks from. */
export interface Calendar {
  /** The last year that is looked back on. */
  review: number;
  /** The year that is planned. */
  plan: number;
}

const YEARS_IN_WORDS = new RegExp(YEAR_IN_WORDS.pattern, 'gu');

/** Years in Chinese numerals as digits, of the same length. */
export function withDigits(text: string): string {
  // ○ is a zero that was typed as a circle.
  return text.replace(YEARS_IN_WORDS, (year) => String(numberOf(year.replaceAll('○', '〇'))));
}

/** The years that a word of time names; null where it names none (今年 depends on where it stands). */
export function yearsOf(words: string, calendar: Calendar): Years | null {
  for (const { pattern, years } of TIME_RULES) {
    const match = pattern.exec(words);
    if (match) return years(match, calendar);
  }
  return null;
}

/** How many years a word for an average names: 两年平均 -> 2. */
export function countOf(words: string): number | null {
  const count = COUNT_OF_YEARS.pattern.exec(words)?.[1];
  return count === undefined ? null : numberOf(count);
}

/**
 * Empty where not even the report's year is known.
 * @example periodText({ from: 2016, to: 2020 }) // '2016-2020'
 */
export function periodText({ from, to }: Years): string {
  if (from < 1900) return '';
  return from === to ? `${to}` : `${from}-${to}`;
}
