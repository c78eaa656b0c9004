import { isDay } from '../../../src/chinese/dates.ts';
import { numberOf } from '../../../src/chinese/numerals.ts';
import type { Fact } from '../types.ts';
import { type FactLine, first, firstMatch } from './fact-lines.ts';
import { BEFORE_MEETING, DATE_LINES, DATES, MEETINGS, ZERO } from './facts.rules.ts';

/** Only this many characters of a line are examined. A line that says where and when the report was given is shorter. */
const LONGEST_LINE = 300;

/** The earliest year of a report. */
const EARLIEST = 1949;

/**
 * The day on which the report was given: the date in the line that names the meeting, else in a line that is set off by a dash or brackets, else in
 * any other line. The day on which a page or a newspaper was published is not taken.
 */
export function dateFrom(lines: FactLine[]): Fact<string> | null {
  const { meeting, set, published } = DATE_LINES;
  const rank = ({ text }: FactLine) =>
    meeting.pattern.test(text) ? 0 : published.pattern.test(text) ? 3 : set.pattern.test(text) ? 1 : 2;
  const ranked = lines.filter((line) => rank(line) < 3).toSorted((one, other) => rank(one) - rank(other));
  return first(ranked, dateIn);
}

/** The date in a text, in the form YYYY-MM-DD; null if there is none. */
export function dateIn(text: string): string | null {
  const match = firstMatch(DATES, text.slice(0, LONGEST_LINE));
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(numeral);
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(iso) && Number(year) >= EARLIEST ? iso : null;
}

/** Signs that stand for usual numerals in dates: 元月 is January, 廿一日 the 21st. */
const USUAL = new Map([
  ['元', '一'],
  ['廿', '二十'],
  ['卅', '三十'],
]);

function numeral(text: string): number {
  const usual = Array.from(text, (char) => USUAL.get(char) ?? char).join('');
  return numberOf(usual) ?? numberOf(usual.replace(new RegExp(`[${ZERO}]`, 'gu'), '零')) ?? 0;
}

/** The name of the assembly's session in a text: `…第四届人民代表大会第二次会议`. Null if there is none. */
export function meetingIn(text: string): string | null {
  return firstMatch(MEETINGS, text.slice(0, LONGEST_LINE))?.[1]?.replace(BEFORE_MEETING.pattern, '').trim() || null;
}
