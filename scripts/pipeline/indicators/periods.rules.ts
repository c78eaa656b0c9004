/** Words that name years and spans of years. */
import { numberOf } from '../../../src/chinese/numerals.ts';
import type { PatternRule } from '../../../src/chinese/rule.ts';
import type { Calendar, Years } from './periods.ts';

/** First year of each five-year plan, by the word for the plan's number. */
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

/** `years` gives the years that a match names; null if it names none. */
export interface TimeRule extends PatternRule {
  id: string;
  years: (match: RegExpExecArray, calendar: Calendar) => Years | null;
}

const one = (year: number): Years => ({ from: year, to: year });
const number = (word = ''): number => numberOf(word) ?? 0;

/** Tells which years words of time mean. The first rule that fits counts. */
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

/** Finds years in Chinese numerals: 一九九八, 二〇〇五. */
export const YEAR_IN_WORDS: PatternRule = {
  label: '汉字年份',
  pattern: /[一二][九〇○零][〇○零一二三四五六七八九]{2}(?=年)/u,
  example: '二〇〇五年',
  unlike: '二十五年',
};

/** Finds a number of years at the beginning of a word for an average: 两年平均. */
export const COUNT_OF_YEARS: PatternRule = {
  label: '若干年',
  pattern: /^([两二三四五六七八九十]|[0-9]{1,2})年/u,
  example: '两年平均',
  unlike: '2020年',
};
