/** Tells which years a word of time means in a report, and writes years as a period. */

import { numberOf } from '../../../src/chinese/numerals.ts';
import { COUNT_OF_YEARS, TIME_RULES, YEAR_IN_WORDS } from './periods.rules.ts';

/** A span of years; both ends belong to it. */
export interface Years {
  from: number;
  to: number;
}

/** The two years around which a report is written. */
export interface Calendar {
  /** The last year under review. */
  review: number;
  /** The planned year. */
  plan: number;
}

const YEARS_IN_WORDS = new RegExp(YEAR_IN_WORDS.pattern, 'gu');

/** Replaces years in Chinese numerals by digits. The length of the text stays the same. */
export function withDigits(text: string): string {
  // ○ is a circle that was typed in place of the zero 〇.
  return text.replace(YEARS_IN_WORDS, (year) => String(numberOf(year.replaceAll('○', '〇'))));
}

/** The years that a word of time names. Null if it names none, such as 今年, which depends on the chapter. */
export function yearsOf(words: string, calendar: Calendar): Years | null {
  for (const { pattern, years } of TIME_RULES) {
    const match = pattern.exec(words);
    if (match) return years(match, calendar);
  }
  return null;
}

/** The number of years in a word for an average: 两年平均 -> 2. */
export function countOf(words: string): number | null {
  const count = COUNT_OF_YEARS.pattern.exec(words)?.[1];
  return count === undefined ? null : numberOf(count);
}

/**
 * Writes years as a period. Empty if not even the year of the report is known.
 * @example periodText({ from: 2016, to: 2020 }) // '2016-2020'
 */
export function periodText({ from, to }: Years): string {
  if (from < 1900) return '';
  return from === to ? `${to}` : `${from}-${to}`;
}
