/**
 * Rules about wording that tell a heading from a sentence. Each row names two reports in which it was seen and one that
 * looks alike and must not match.
 */

import { addressesHearers } from '../../../src/chinese/salutation.ts';
import { withoutMarkers } from './note-links.ts';

export interface WordingRule {
  pattern: RegExp;
  seen: [string, string];
  not: string;
}

/** Sentences that open like this speak to the deputies, name a period or go on with the text: no run-in heading. */
export const TOPIC_OPENERS: WordingRule[] = [
  {
    pattern: /^(?:过去|刚刚过去|即将过去|回顾|回首|回望|展望|总结)(?:的|这|了|过去|五年|一年|几年|\d{4})/u,
    seen: ['大同市/2017', '晋中市/2017'],
    not: '回应群众关切',
  },
  {
    pattern:
      /^(?:[一二两三四五六七八九十几多近\d]+(?:年|届|个?季度)|(?:这|那|本|该|每|今|明|去|当|全|近|上|下|新的?|前|后)[一二两三四五六七八九十几些个]*[年届]|\d{4}[—-]?\d*年|“?[十][一二三四五]+五)(?:多?来|间|里|中|，|是|我|的|，)/u,
    seen: ['大同市/2022', '常州市/2014'],
    not: '一流营商环境',
  },
  {
    pattern: /^(?:今年|去年|明年|本届|今后|未来(?!产业|科技|社区|城)|近年|当前|目前|现在|当下|届时|年内|同期|如今)/u,
    seen: ['大同市/2023', '清远市/2022'],
    not: '今古交融',
  },
  {
    pattern:
      /^(?:与此同时|同时|此外|另外|其次|首先|总之|因此|为此|对此|由此|然而|但是|但|当然|特别是|尤其|也|并且|而且|所以|综上|概括|其中|一方面|另一方面|在此|以上|上述|即|还)/u,
    seen: ['江门市/2016', '常州市/2014'],
    not: '同步发展文化事业',
  },
  {
    pattern:
      /^(?:我们|我|我市|我省|我区|我县|全市上下|我州|让我们|大家|人民(?:政府|对|是|至上|城市|利益))(?!.{0,8}(?:建设|工程|服务))/u,
    seen: ['大同市/2023', '邯郸市/2023'],
    not: '人民生活明显改善',
  },
  {
    pattern:
      /^(?:这些|这是|这一|这也|这里|这就|这次|以此|正是|实践|事实|历史(?!文化|建筑|遗留|街区|名城|遗产)|成绩|困难|使命|征程|事业(?!单位|发展)|奋斗|蓝图|梦想|时代|号角|目标已|新征程|新时代|新起点|新形势|新的|路虽|道阻|看似|行百里|空谈|关山|惟其|唯有|只有|无论|面对|站在|肩负|围绕|按照|根据|为(?:了|实现|完成|确保)|在(?:肯定|看到|总结|充分|取得|此))/u,
    seen: ['大同市/2017', '原平市/2022'],
    not: '事业单位改革稳步推进',
  },
  {
    pattern: /^(?:现将|现在|下面|请(?!进来)|以上|谢谢|上接|下转|来源|记者|责任编辑|编辑)/u,
    seen: ['晋中市/2017', '北京市/2025'],
    not: '请进来走出去',
  },
];

/** Sentences that state or quote something: no topic. */
const STATEMENT =
  /^[^，]{2,8}(?:说|指出|认为|告诉|强调|要求)，|(?<!实事求|不|凡|总|只|还|于|国|如|都)是(?!否|非)|提出了?(?:新|更高)?.{0,4}要求$/u;

export function isStatement(text: string): boolean {
  return STATEMENT.test(text.replace(/“[^”]*”/gu, ''));
}

export function opensLikeTopic(text: string): boolean {
  return addressesHearers(text) || TOPIC_OPENERS.some(({ pattern }) => pattern.test(text));
}

/** Figures and results: quotations, titles of documents, brackets and names of years and plans do not count. */
export function hasFigures(text: string): boolean {
  const bare = withoutMarkers(text)
    .replace(/“[^”]*”|《[^》]*》|（[^）]*）/gu, '')
    .replace(/\d{4}年|[A-Za-z]+\d+|\d+[A-Za-z]+|1[2-5]五|\d+月|\d+·\d+|\d+年计划/gu, '')
    .replace(/\d+(?:件|项|大|个)?(?:民生|实事)/gu, '');
  return (
    /\d/u.test(bare) || /(?:增长|达到?|下降|突破|完成)[一二三四五六七八九十百千万亿]+[多余]?[万亿倍个]/u.test(bare)
  );
}

/** What the title of a chapter says, where it has no number: the period or the matter of a part of every report. */
export const CHAPTER_TITLES: WordingRule[] = [
  {
    pattern: /(?:回顾|总结|安排|部署|建议|展望|打算|意见|思路|形势|成就|成效|体会|经验|蓝图|构想|规划|举措)$/u,
    seen: ['清远市/2022', '江门市/2016'],
    not: '优化城市空间布局',
  },
  {
    pattern:
      /(?:年|时期|五年|一年|今后|届政府|阶段).{0,16}(?:工作|目标|任务|要求|重点|发展|情况|思路|举措|措施|主要.{0,6})$/u,
    seen: ['清远市/2022', '西藏自治区/2013'],
    not: '推动高质量发展',
  },
  {
    pattern: /^(?:过去|今后|未来|回顾|做好|关于)?.{0,4}(?:20|19)\d\d年/u,
    seen: ['邯郸市/2023', '西藏自治区/2013'],
    not: '办好2022年冬奥会',
  },
  {
    pattern:
      /^(?:全面|切实|大力|着力|进一步|不断|持续|努力|扎实)?(?:加强|推进|强化|抓好|提升|建设|狠抓|改进)?.{0,12}(?:政府自身|自身建设|政府建设|人民满意.{0,6}政府|型政府)/u,
    seen: ['邯郸市/2023', '重庆市/2012'],
    not: '政府和社会资本合作',
  },
];

export function readsLikeChapter(text: string): boolean {
  return CHAPTER_TITLES.some(({ pattern }) => pattern.test(text));
}

/** `2018年工作安排`, `加强政府自身建设`: so surely a chapter that its type face does not matter. */
export function isPartOfEveryReport(text: string): boolean {
  return PERIOD.test(text) || GOVERNMENT.test(text);
}

const PERIOD =
  /(?:(?:19|20)\d\d年|年|时期)(?:政府)?(?:主要|重点)?(?:工作)?(?:主要|重点)?(?:的)?(?:回顾|安排|任务|部署|重点|目标任务|工作)$/u;
const GOVERNMENT = /^[^，]{0,8}(?:政府自身(?:建设|改革)|政府建设|加强和改进政府工作)$/u;

/** A line that only announces what follows: `重点抓好八个方面工作`. */
export function isIntroduction(text: string): boolean {
  return /(?:以下|如下|下列|[一二三四五六七八九十几\d]+(?:个|大|项)?方面).{0,14}$|(?:是|为|有|已|我省|我市|其中|比上年增长)$/u.test(
    text,
  );
}
