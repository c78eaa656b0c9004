/** What in a text speaks for a year. Group 1 of a pattern is the year. */
import type { PatternRule } from '../../../src/chinese/rule.ts';

/** A year in digits that is no goal (到2035年) and no beginning or end of a span (2016—2020年). */
const YEAR = '(?<![\\d至到—－~～、-])((?:19|20)\\d\\d)年(?!以来)';

/** Years in headings, and in the words with which a report begins. */
export const YEAR_SIGNS = {
  any: {
    label: '年份',
    pattern: new RegExp(YEAR, 'u'),
    example: '2016年工作回顾',
    unlike: '到2035年',
  },
  plan: {
    label: '安排之章的年份',
    pattern: new RegExp(
      `${YEAR}[^，。；\\d]{0,14}(?:安排|任务|目标|建议|打算|部署|要求|思路|展望|预期|设想|意见|计划)`,
      'u',
    ),
    example: '2017年重点工作安排',
    unlike: '2017年，任务完成',
  },
  work: {
    label: '某年工作',
    pattern: new RegExp(`${YEAR}[^，。；\\d]{0,8}(?:工作|重点)`, 'u'),
    example: '2017年重点工作',
    unlike: '2017年',
  },
  session: {
    label: '会议之年',
    pattern: /((?:19|20)\d\d)年(?:[1-9]|10)?月?(?:\d{1,2}日)?在[^。]{2,30}(?:会议|大会)/u,
    example: '——2012年在柳泉市第四届人民代表大会第二次会议上',
    unlike: '2012年在建项目',
  },
  lookingBack: {
    label: '所回顾的年份',
    pattern:
      /(?:(?:刚刚过去的|过去的|回顾)(?=(?:19|20)\d\d年)|对(?=(?:19|20)\d\d年(?:政府)?(?:的)?工作(?:进行|作|的)?(?:回顾|总结))|(?=(?:19|20)\d\d年(?:政府)?工作(?:的)?(?:回顾|总结)))((?:19|20)\d\d)年/u,
    example: '刚刚过去的2016年，我们经受了考验',
    unlike: '到2016年建成',
  },
  opens: {
    label: '回顾的首句',
    pattern: /^((?:19|20)\d\d)年(?:，?是|极不|很不)/u,
    example: '2003年是极不平凡的一年',
    unlike: '2003年建成通车',
  },
} satisfies Record<string, PatternRule>;

/** Words of a heading about what has been done. */
export const REVIEW: PatternRule = {
  label: '回顾之章',
  pattern: /回顾|总结|成就|成效|完成情况|[较圆]\S?完成|完成了|所做|基本估计|执行情况|主要成绩|取得|走过/u,
  example: '2016年工作回顾',
  unlike: '2017年重点工作安排',
};

/** Words of a heading about more than one year. The years that it names are goals, or ends of a span. */
export const LONG_TERM: PatternRule = {
  label: '远期',
  pattern: /远景|规划|纲要/u,
  example: '“十四五”时期和2035年远景目标',
  unlike: '2021年主要目标',
};

/** A day or a month, whose year is that of the session or of the print. */
export const DAY_OR_MONTH: PatternRule = {
  label: '年月日',
  pattern: /\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{4}[-./]\d{1,2}[-./]\d{1,2}/u,
  example: '2017年2月21日',
  unlike: '2017年',
};

/** A year in Chinese numerals. */
export const WRITTEN_YEAR: PatternRule = {
  label: '汉字年份',
  pattern: /([〇零○◯ΟО一二三四五六七八九]{4})(?=年)/u,
  example: '一九九〇年政府工作的任务',
  unlike: '一九九〇',
};
