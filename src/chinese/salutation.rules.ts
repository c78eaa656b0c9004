import type { PatternRule } from './rule.ts';

/** One group of hearers, as a salutation names it: `各位代表`, `尊敬的各位市政协委员`, `同志们`. */
const HEARERS = '(?:尊敬的)?(?:各位\\p{Script=Han}{2,14}|主席团?|(?:同志|朋友|女士|先生|代表|委员)们)';

/** Rules that recognise how a speaker addresses the hearers. */
export const SALUTATION_RULES = {
  line: {
    label: '称呼自成一行',
    pattern: new RegExp(`^(?!主席团?$)${HEARERS}(?:[、，,：:！!]${HEARERS})*[、，,：:！!]?$`, 'u'),
    example: '尊敬的各位领导、各位代表，同志们：',
    unlike: '各位代表！过去一年，我们重点推进了以下工作：',
    seen: ['datong/2017', 'liuquan/2020'],
  },
  deputies: {
    label: '以称呼代表开头',
    pattern: /^各位(?:代表|委员)/u,
    example: '各位代表！过去五年的成绩来之不易。',
    unlike: '各位离退休老同志，表示衷心的感谢！',
    seen: ['大同市/2017', '北京市/2025'],
  },
  hearers: {
    label: '以称呼听众开头',
    pattern: /^(?:各位|尊敬的|同志们|女士们|先生们|朋友们)/u,
    example: '同志们，让我们共同努力',
    unlike: '各类教育加快发展',
    seen: ['大同市/2017', '清远市/2022'],
  },
} satisfies Record<string, PatternRule>;
