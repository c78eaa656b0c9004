/** Words by which a report says whether it looks back or ahead, and at which years. */
import type { PatternRule } from '../../../src/chinese/rule.ts';

export type Phase = 'review' | 'plan';

export interface PhaseRule extends PatternRule {
  id: string;
  phase: Phase;
  /** Whether the words are looked for in headings or in sentences of the text. */
  where: 'heading' | 'sentence';
}

/** Words that tell the phase of a heading or a sentence. If rules of both phases fit, the phase is unknown. */
export const PHASE_RULES: PhaseRule[] = [
  {
    id: 'heading-review',
    label: '回顾',
    phase: 'review',
    where: 'heading',
    pattern:
      /回顾|总结|过去|成就|成效|完成|执行情况|进展|五年来|一年来|情况$|收官|取得|的[一三四五]年|[五一]年$|迈出|迈上|开局良好/u,
    example: '2019年工作回顾',
    unlike: '2020年工作安排',
  },
  {
    id: 'heading-plan',
    label: '安排',
    phase: 'plan',
    where: 'heading',
    pattern:
      /安排|任务|目标|要求|打算|部署|建议|思路|展望|今后|未来|下一步|工作重点|重点工作|[0-9]{4}年(?:政府)?(?:的)?(?:主要|重点)?工作$|工作意见|措施|(?:做好|抓好)[0-9]{4}年|开好局|起好步|自身建设/u,
    example: '2020年重点工作',
    unlike: '2019年工作回顾',
  },
  {
    id: 'sentence-plan',
    label: '预期目标',
    phase: 'plan',
    where: 'sentence',
    pattern:
      /(?:预期|主要|奋斗|总体|调控|发展)(?:调控)?(?:预期)?目标(?:建议)?(?:是|为|：|建议|安排)|目标(?:是|为)：|目标：/u,
    example: '今年经济社会发展的主要预期目标是：地区生产总值增长8%',
    unlike: '圆满完成年初确定的主要预期目标',
  },
];

/** Words which show that a heading looks back, even if other words in it look ahead. */
export const LOOKS_BACK: PatternRule = {
  label: '回顾',
  pattern: /回顾|总结/u,
  example: '2019年工作回顾',
  unlike: '2019年工作',
};

/** A year that a heading is about. A year up to which it leads (到2035年) is excluded. */
export const OWN_YEAR: PatternRule = {
  label: '本年',
  pattern: /(?<!到|[0-9])((?:19|20)?[0-9]{2})(?=年|：)/u,
  example: '05年工作回顾',
  unlike: '到2035年',
};

/** This word replaces the planned year (such as 2023年) before the rules below are tried, so that their patterns need not know which year it is. */
export const PLAN_YEAR = '计划年';

/** Words by which the heading of a section shows that the section looks ahead in a chapter that looks back, or the reverse. */
export const SECTION_TURNS: Record<Phase, PatternRule> = {
  review: { label: '转入回顾', pattern: /回顾|过去|五年来/u, example: '过去五年的工作', unlike: '今后五年的工作' },
  plan: {
    label: '转入安排',
    pattern: /(?:今后|未来|计划年|十[一二三四五]?五|新一届).*(?:目标|任务|安排|要求|展望|打算)/u,
    example: '今后五年的目标任务',
    unlike: '过去五年的目标完成情况',
  },
};

/** Words at the beginning of a sentence by which a text without such headings goes over to the plan of the year. */
export const SENTENCE_TURNS: PatternRule[] = [
  {
    label: '今年是……之年',
    pattern: /(?:^|，)(?:做好)?(?:今年|计划年)是[^。]{2,40}之年/u,
    example: '计划年是实施规划的关键之年',
    unlike: '今年是平凡的一年',
  },
  {
    label: '今年工作的总体要求',
    pattern: /(?:^|，)(?:做好)?(?:今年|计划年)[^。]{0,24}(?:总体要求|工作思路|指导思想|预期目标|重点(?:抓好|做好))/u,
    example: '今年工作的总体要求是',
    unlike: '去年工作的总体要求是',
  },
  { label: '做好今年工作', pattern: /做好(?:今年|计划年)/u, example: '为做好今年工作', unlike: '今年做好工作' },
];

/** What a table says that looks back, wherever it stands: promises of last year with what became of them. */
export const TABLE_OF_DONE: PatternRule = {
  label: '完成情况表',
  pattern: /已完成|完成情况/u,
  example: '就业保障 已完成。',
  unlike: '就业保障 完成时限',
};

/** Words at the beginning of a sentence by which a chapter about several years comes back to the one year under review. */
export const OF_ONE_YEAR: PatternRule = {
  label: '全年',
  pattern: /^(?:预计)?(?:全年|一年来|今年)/u,
  example: '全年实现生产总值',
  unlike: '五年来，全年',
};

/** Words of time in headings and at the beginning of sentences. */
export const TIME_WORDS: PatternRule = {
  label: '时间',
  pattern:
    /(?:19|20)[0-9]{2}年?(?:[-—–~～－]+|至|到)(?:(?:19|20)[0-9]{2}|[0-9]{2})年?|(?:19|20)[0-9]{2}年|“?(?<!第)(?:十[一二三四五]?五|[六七八九]五)”?(?:规划)?(?:期?末|期间|时期|规划|以来|计划|期|时|”)(?!.{0,4}(?:开局|收官|承上启下|关键))|(?:今后|未来)(?:的)?[两二三四五六2-6]年|(?:过去|近|这|最近|前|刚刚过去|本届政府|回顾)(?:的)?[两二三四五六2-6](?:个)?年|(?<![0-9])[两二三四五六2-6]年来|本届政府|任期|去年|今年|过去的?一年|刚刚过去的?一年|一年来/u,
  example: '“十三五”期间',
  unlike: '“十四五”规划开局',
};

/** The beginning of a sentence's first clause, if it holds words of time: they say of what time the whole sentence speaks. */
export const OPENING: PatternRule = {
  label: '句首时间',
  pattern: new RegExp(
    `^(?:各位代表[！，：,]?)?(?:即将|刚刚)?(?:过去的)?[^，。：；]{0,3}?(?:${TIME_WORDS.pattern.source})[^，。：；]{0,12}`,
    'u',
  ),
  example: '各位代表！过去五年',
  unlike: '全市上下团结奋斗的过去五年',
};
