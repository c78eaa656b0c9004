/** Years: what a word of time means in a report, and which years a figure is about. */

import { numberInWords } from './quantities.ts';

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

const DIGIT: Record<string, number> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };

/** First year of the five-year plans, by the words for their number. */
const PLANS: Record<string, number> = {
  六五: 1981,
  七五: 1986,
  八五: 1991,
  九五: 1996,
  十五: 2001,
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
};

interface TimeRule {
  id: string;
  label: string;
  pattern: RegExp;
  years: (match: RegExpExecArray, calendar: Calendar) => Years | null;
  example: string;
  unlike: string;
}

const one = (year: number): Years => ({ from: year, to: year });
const number = (word = ''): number => DIGIT[word] ?? (/^[0-9]+$/u.test(word) ? Number(word) : numberInWords(word));

/** What words of time mean, the first that fits. */
export const TIME_RULES: TimeRule[] = [
  {
    id: 'from-to',
    label: '起讫年',
    pattern: /((?:19|20)[0-9]{2})年?(?:[-—–~～－]+|至|到)((?:19|20)?[0-9]{2})年?/u,
    years: ([, from = '', to = '']) => ({ from: Number(from), to: Number(from.slice(0, 4 - to.length) + to) }),
    example: '2016-2020年',
    unlike: '2020年',
  },
  {
    id: 'plan-end',
    label: '规划期末',
    pattern: /(十[一二三四五]?五|[六七八九]五)”?(?:规划)?(?:期?末)/u,
    years: ([, plan = '']) => (PLANS[plan] ? one(PLANS[plan] + 4) : null),
    example: '“十三五”末',
    unlike: '“十三五”时期',
  },
  {
    id: 'plan',
    label: '规划期',
    pattern: /(?<!第)(十[一二三四五]?五|[六七八九]五)(?=”|期|时|规划|以|计划)/u,
    years: ([, plan = '']) => (PLANS[plan] ? { from: PLANS[plan], to: PLANS[plan] + 4 } : null),
    example: '“十三五”时期',
    unlike: '三五年',
  },
  {
    id: 'years-ahead',
    label: '今后若干年',
    pattern: /(?:今后|未来|下)(?:的)?([两二三四五六0-9])年|^([两二三四五六])年内/u,
    years: ([, count, within], { plan }) => ({ from: plan, to: plan + number(count ?? within) - 1 }),
    example: '今后五年',
    unlike: '过去五年',
  },
  {
    id: 'unbroken',
    label: '连续若干年',
    pattern: /连续([两二三四五六七八九十]{1,2}|[0-9]{1,2})年/u,
    years: ([, count], { review }) => ({ from: review - number(count) + 1, to: review }),
    example: '连续8年',
    unlike: '连续性',
  },
  {
    id: 'years-past',
    label: '过去若干年',
    pattern:
      /(?:过去|近|这|最近|前|刚刚过去|本届政府)?(?:的)?(?<![0-9第“十连续])([两二三四五六]|[1-9])年(?:来|间|里|中|累计|实际|平均|年均|新增|共|增|完成|实现|地区|全市)?/u,
    years: ([, count], { review }) => ({ from: review - number(count) + 1, to: review }),
    example: '五年来',
    unlike: '2020年',
  },
  {
    id: 'term',
    label: '本届',
    pattern: /(?:本届|任期|届末)/u,
    years: (_, { review }) => ({ from: review - 4, to: review }),
    example: '本届政府任期内',
    unlike: '届时',
  },
  {
    id: 'year',
    label: '年',
    pattern: /((?:19|20)[0-9]{2})年/u,
    years: ([, year]) => one(Number(year)),
    example: '到2025年',
    unlike: '20年来',
  },
  {
    id: 'last-year',
    label: '去年',
    pattern: /去年|上年|过去的?一年|刚刚过去/u,
    years: (_, { plan }) => one(plan - 1),
    example: '去年',
    unlike: '今年',
  },
  {
    id: 'year-past',
    label: '一年来',
    pattern: /一年来/u,
    years: (_, { review }) => one(review),
    example: '一年来',
    unlike: '一年之计',
  },
];

/** 一九九八, 二〇〇五. */
const YEAR_IN_WORDS = /[一二][九〇○零][〇○零一二三四五六七八九]{2}(?=年)/gu;
const YEAR_DIGITS: Record<string, string> = {
  〇: '0',
  '○': '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** Years in Chinese numerals as digits, of the same length. */
export function withDigits(text: string): string {
  return text.replace(YEAR_IN_WORDS, (year) => [...year].map((char) => YEAR_DIGITS[char] ?? char).join(''));
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
  const count = /^([两二三四五六七八九十]|[0-9]{1,2})年/u.exec(words)?.[1];
  return count === undefined ? null : number(count);
}

/**
 * Empty where not even the report's year is known.
 * @example periodText({ from: 2016, to: 2020 }) // '2016-2020'
 */
export function periodText({ from, to }: Years): string {
  if (from < 1900) return '';
  return from === to ? `${to}` : `${from}-${to}`;
}
