/** Patterns that tell a work report from the other documents of the same session. */
import type { PatternRule } from '../../src/chinese/rule.ts';

export interface ReportSign extends PatternRule {
  id: string;
  /** Points that the sign gives to a text. The points of all signs that are found are added up. */
  weight: number;
}

/** Phrases that are common in work reports and rare in other documents. */
export const REPORT_SIGNS: ReportSign[] = [
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

/** Signs that only work reports have. A text with one of them needs fewer points, because the other signs are common in all official prose. */
export const STRONG_SIGNS = new Set(['title', 'salutation', 'formula']);

/** A document is of another kind if `pattern` is found in it and `unless` is not. */
export interface DocumentRule extends PatternRule {
  unless: RegExp;
}

/** Up to three lines that may stand above the title of a document: a page's name, a number, a date. */
const HEAD = '(?:[^\\n]{0,60}\\n){0,3}[^\\n。]{0,60}';

/** A text that calls itself a work report in a line of its own, or that speaks to the deputies for a government. */
const WORK_REPORT_HEAD =
  /^(?:[^\n]{0,60}\n){0,8}[^\n关]{0,30}政府工作报告(?:\n|（)|代表[^。]{0,30}政府[^。]{0,20}报告(?:政府)?工作/u;

/** Documents of the same sessions that are about a report without being one. The refusal names their kind by `what`. */
export const OTHER_DOCUMENTS: (DocumentRule & { what: string })[] = [
  {
    label: '关于报告的决议',
    what: 'a resolution on a report',
    pattern:
      // The lookahead finds the first phrase once only, and the back reference forbids to look for it again. Otherwise a long text that lacks the
      // second phrase would take very long.
      /^(?=([\s\S]*?(?:会议|大会)(?:听取|审议|审查|同意|决定批准|号召)))\1[\s\S]*?(?:会议|大会)(?:听取|审议|同意|决定|批准|号召|认为|要求)/u,
    unless: /各位代表|我代表/u,
    example: '大会听取了市长所作的报告。大会同意这个报告。',
    unlike: '各位代表：大会审议通过了规划。会议要求抓好落实。',
  },
  {
    label: '决议、决定',
    what: 'a resolution or a decision',
    pattern: new RegExp(`^${HEAD}(?:关于|的)[^。\\n]{0,60}(?:决议|决定)(?=\\n|（|$)`, 'u'),
    unless: WORK_REPORT_HEAD,
    example: '关于柳泉市人民政府工作报告的决议\n（2020年1月10日通过）',
    unlike: '政府工作报告\n——根据大会关于规划纲要的决议',
  },
  {
    label: '机构改革方案的说明',
    what: 'an explanation of a bill or of an institutional reform',
    pattern: new RegExp(`^${HEAD}关于[^。\\n]{0,60}(?:方案|草案|法案|议案|决定)[^。\\n]{0,20}的?说明(?=\\n|（|$)`, 'u'),
    unless: WORK_REPORT_HEAD,
    example: '关于国务院机构改革方案的说明\n——2018年3月13日在第十三届全国人民代表大会第一次会议上',
    unlike: '政府工作报告\n关于报告中有关名词的说明',
  },
  {
    label: '机构改革方案',
    what: 'a plan of an institutional reform',
    pattern: new RegExp(`^${HEAD}[^。\\n]{0,40}机构改革(?:的)?(?:方案|实施意见)(?=\\n|（|$)`, 'u'),
    unless: WORK_REPORT_HEAD,
    example: '柳泉市机构改革方案\n一、总体要求',
    unlike: '政府工作报告\n深化机构改革，方案已经批准',
  },
  {
    label: '公报',
    what: 'a communiqué',
    pattern: new RegExp(
      `^${HEAD}[^。\\n]{0,60}(?:(?:全体)?会议|统计|普查|发展|委员会|执行结果的?)(?:新闻)?公报(?=\\n|（|$)`,
      'u',
    ),
    unless: WORK_REPORT_HEAD,
    example: '柳泉市2019年国民经济和社会发展统计公报\n柳泉市统计局',
    unlike: '柳泉市人民政府公报\n政府工作报告',
  },
  {
    label: '其他机关的报告',
    what: 'the report of another body',
    pattern: new RegExp(
      `^${HEAD}[^。\\n]{0,40}(?:(?:人民代表大会|人大)?常务?委员?会|法院|检察院|监察委员会|政治协商会议[^\\n]{0,20}委员会)(?:常务委员会)?的?工作报告(?=\\n|（|$)`,
      'u',
    ),
    unless: WORK_REPORT_HEAD,
    example: '柳泉市人民代表大会常务委员会工作报告\n——2020年1月9日',
    unlike: '柳泉市人民政府工作报告\n请常委会审议',
  },
];

/** Policy addresses are reports of a government, but not to a people's congress. An editor takes them with a kind. */
export const POLICY_ADDRESS: PatternRule = {
  label: '施政报告',
  pattern: /^[\s\S]{0,200}施政[报報]告/u,
  example: '行政长官2023年施政报告\n主席：',
  unlike: '政府工作报告',
};

/** Reports on the budget or the plan. Some libraries count them as work reports, so an editor decides. */
export const BUDGET_REPORT: DocumentRule = {
  label: '预算或计划报告',
  pattern: /^[\s\S]{0,120}关于.{0,40}(?:预算|决算|计划)[^。]{0,40}报告/u,
  unless: /^[\s\S]{0,200}政\s*府\s*工\s*作\s*报\s*告|代表[^。]{0,30}报告(?:政府)?工作/u,
  example: '关于2016年预算执行情况和2017年预算草案的报告',
  unlike: '政府工作报告。关于2016年预算执行情况的报告另行提请审议',
};
