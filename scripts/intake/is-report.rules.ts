/** What tells a work report from the other documents of its session. */
import type { PatternRule } from '../../src/chinese/rule.ts';

export interface SignRule extends PatternRule {
  id: string;
  /** What it counts for when the signs of a text are added up. */
  weight: number;
}

/** What a work report says and other documents do not; each row that is found counts. */
export const REPORT_SIGNS: SignRule[] = [
  {
    id: 'title',
    label: '题名',
    pattern: /政\s*府\s*工\s*作\s*(?:的\s*)?报\s*告/u,
    weight: 2,
    example: '政 府 工 作 报 告',
    unlike: '政府预算报告',
  },
  {
    id: 'salutation',
    label: '称呼',
    pattern: /各位代表/u,
    weight: 2,
    example: '各位代表：',
    unlike: '人大代表',
  },
  {
    id: 'formula',
    label: '开场白',
    pattern: /代表.{0,16}(?:人民政府|国务院|县政府|市政府|区政府|省政府|州政府|旗政府).{0,12}(?:报告|作)/u,
    weight: 3,
    example: '现在，我代表市人民政府向大会报告工作',
    unlike: '人大代表视察市政府',
  },
  {
    id: 'request',
    label: '请予审议',
    pattern: /(?:请予|请大会)(?:审议|审查)/u,
    weight: 2,
    example: '请予审议，并请各位政协委员提出意见',
    unlike: '提请常委会审议',
  },
  {
    id: 'review',
    label: '回顾',
    pattern:
      /(?:过去|刚刚过去|去年|上一年|五年来|一年来|[0-9〇一二三四五六七八九]{4}年)的?.{0,12}(?:工作)?(?:回顾|总结|情况)/u,
    weight: 1,
    example: '2016年工作回顾',
    unlike: '回顾历史',
  },
  {
    id: 'plan',
    label: '安排',
    pattern: /(?:今年|明年|今后五年|[0-9]{4}年).{0,14}(?:工作)?(?:安排|任务|目标|建议|部署|打算)/u,
    weight: 1,
    example: '2017年重点工作安排',
    unlike: '日程安排',
  },
  {
    id: 'economy',
    label: '经济用语',
    pattern: /(?:生产总值|国民经济|财政收入|固定资产投资|工业总产值|农业生产|社会主义建设)/u,
    weight: 1,
    example: '地区生产总值增长7.5%',
    unlike: '家庭收入',
  },
  {
    id: 'close',
    label: '结束语',
    pattern: /(?:让我们|而努力奋斗|不懈奋斗|团结一致|同心协力|开拓进取)/u,
    weight: 1,
    example: '为全面建成小康社会而努力奋斗！',
    unlike: '努力学习',
  },
];

/** Signs that only a work report bears; the others are common to official prose. */
export const STRONG_SIGNS = new Set(['title', 'salutation', 'formula']);

/** A document that is taken for another kind where `pattern` is found and `unless` is not. */
export interface DocumentRule extends PatternRule {
  unless: RegExp;
}

/** Documents of the same sessions that speak about a report without being one; `what` stands in the refusal. */
export const OTHER_DOCUMENTS: (DocumentRule & { what: string })[] = [
  {
    label: '关于报告的决议',
    what: 'a resolution on a report',
    pattern:
      /(?:会议|大会)(?:听取|审议|审查|同意|决定批准|号召)[\s\S]*(?:会议|大会)(?:听取|审议|同意|决定|批准|号召|认为|要求)/u,
    unless: /各位代表|我代表/u,
    example: '大会听取了市长所作的报告。大会同意这个报告。',
    unlike: '各位代表：大会审议通过了规划。会议要求抓好落实。',
  },
];

/** Reports on budget or plan that some libraries count as work reports. */
export const BUDGET_REPORT: DocumentRule = {
  label: '预算或计划报告',
  pattern: /^[\s\S]{0,120}关于.{0,40}(?:预算|决算|计划)[^。]{0,40}报告/u,
  unless: /^[\s\S]{0,200}政\s*府\s*工\s*作\s*报\s*告|代表[^。]{0,30}报告(?:政府)?工作/u,
  example: '关于2016年预算执行情况和2017年预算草案的报告',
  unlike: '政府工作报告。关于2016年预算执行情况的报告另行提请审议',
};
