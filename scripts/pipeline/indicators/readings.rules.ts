/** Words that decide how a figure is read. */
import type { PatternRule } from '../../../src/chinese/rule.ts';

/** Words after a number which show that the number only tells which things are counted: 生产总值超200亿元的县77个. */
export const ATTRIBUTE: PatternRule = {
  label: '数词作定语',
  pattern:
    /^的[县市区镇乡村省州](?![控定级直]|下达)|^(?:的[^，。；：、]{0,4}?)?(?:工业|产业|重点|重大|大型|在建|规模){0,2}(?:项目|企业|城市|园区|集中区|产业集群|家庭|农户)/u,
  example: '的工业集中区、园区达到6个',
  unlike: '的省控目标',
};

/** Words directly after a number that begin the noun which the number counts. */
export const OWN_NOUN: PatternRule = {
  label: '所数之物',
  pattern: /^(?!的(?:增|年均|速|涨|降|升|幅|目标|省控|控制|水平))\p{Script=Han}/u,
  example: '的返乡农民工',
  unlike: '的增速',
};

/** Comparisons that are only remarks where a report looks back: the figure lies above or below another figure, or a plan was met. */
export const REMARKS: PatternRule[] = [
  {
    label: '高于、低于',
    pattern: /[高低快慢优好超大小]于|超过|高出|低出|超出|水平/u,
    example: '高于全国平均水平',
    unlike: '与经济增长同步',
  },
  {
    label: '完成年度计划',
    pattern: /(?:完成|实现|达到)了?(?:年度|全年|年初|预期|计划|规划|目标)/u,
    example: '完成年度计划',
    unlike: '完成省下达的年度计划',
  },
];

/** A comparison with the growth of the economy. It counts as a figure, because it says how a target was met. */
export const WITH_ECONOMY: PatternRule = {
  label: '与经济增长相比',
  pattern: /经济|GDP|生产总值/u,
  example: '快于经济增长',
  unlike: '高于全国平均水平',
};

/** A number of years that is the subject of a sum: 五年实际利用外资. */
export const WHOLE_SPAN: PatternRule = {
  label: '若干年合计',
  pattern: /^[两二三四五六]年$/u,
  example: '五年',
  unlike: '五年来',
};

/** A comparison that introduces a multiple: 是2011年的. */
export const MULTIPLE: PatternRule = {
  label: '倍数的基期',
  pattern: /^(?:是|为|相当于|达到)/u,
  example: '是2011年的',
  unlike: '比2011年',
};

/** A comparison with the year before. The following figures of the sentence are then about one year. */
export const YEAR_BEFORE: PatternRule = {
  label: '与上年相比',
  pattern: /上年|去年|同比|上一年/u,
  example: '比上年',
  unlike: '比2015年',
};

/** Words after which 力争 no longer holds. */
export const ENSURED: PatternRule = {
  label: '确保',
  pattern: /^(?:确保|保证)/u,
  example: '确保',
  unlike: '力争',
};

/** The name of the gross product with a number near it: a target that was read, or a target whose strange wording was not understood. */
export const OUTPUT_NAMED: PatternRule = {
  label: '生产总值带数',
  pattern: /(?<!占(?:全[市省区])?(?:地区|国内)?)(?:生产总?值?|GDP|经济总量|经济|总产值)[^，。；]{0,24}[0-9×]/u,
  example: '生产总增长13%',
  unlike: '研发经费占地区生产总值比重提升到3%',
};

/** Words by which a sentence announces targets. */
export const TARGETS_ANNOUNCED: PatternRule = {
  label: '目标',
  pattern: /[^，。；：]{0,12}目标/u,
  example: '今年的主要预期目标是',
  unlike: '今年的重点工作是',
};
