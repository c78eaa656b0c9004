/** Patterns for the wording by which a heading is told from a sentence. */
import type { PatternRule } from '../../../src/chinese/rule.ts';

/** Beginnings of sentences that name a period, address someone or continue the text. Such a sentence is no title of a section. */
export const SENTENCE_OPENERS: PatternRule[] = [
  {
    label: '回顾与展望',
    pattern: /^(?:过去|刚刚过去|即将过去|回顾|回首|回望|展望|总结)(?:的|这|了|过去|五年|一年|几年|\d{4})/u,
    seen: ['大同市/2017', '晋中市/2017'],
    example: '过去的一年，我们经受了考验',
    unlike: '回应群众关切',
  },
  {
    label: '时段',
    pattern:
      /^(?:[一二两三四五六七八九十几多近\d]+(?:年|届|个?季度)|(?:这|那|本|该|每|今|明|去|当|全|近|上|下|新的?|前|后)[一二两三四五六七八九十几些个]*[年届]|\d{4}[—-]?\d*年|“?[十][一二三四五]+五)(?:多?来|间|里|中|，|是|我|的|，)/u,
    seen: ['大同市/2022', '常州市/2014'],
    example: '五年来，我们深化改革',
    unlike: '一流营商环境',
  },
  {
    label: '时间词',
    pattern: /^(?:今年|去年|明年|本届|今后|未来(?!产业|科技|社区|城)|近年|当前|目前|现在|当下|届时|年内|同期|如今)/u,
    seen: ['大同市/2023', '清远市/2022'],
    example: '当前经济运行总体平稳',
    unlike: '今古交融',
  },
  {
    label: '承接词',
    pattern:
      /^(?:与此同时|同时|此外|另外|其次|首先|总之|因此|为此|对此|由此|然而|但是|但|当然|特别是|尤其|也|并且|而且|所以|综上|概括|其中|一方面|另一方面|在此|以上|上述|即|还)/u,
    seen: ['江门市/2016', '常州市/2014'],
    example: '与此同时，国防动员取得进步',
    unlike: '同步发展文化事业',
  },
  {
    label: '主语为我们',
    pattern:
      /^(?:我们|我|我市|我省|我区|我县|全市上下|我州|让我们|大家|人民(?:政府|对|是|至上|城市|利益))(?!.{0,8}(?:建设|工程|服务))/u,
    seen: ['大同市/2023', '邯郸市/2023'],
    example: '我们坚持稳中求进',
    unlike: '人民生活明显改善',
  },
  {
    label: '议论',
    pattern:
      /^(?:这些|这是|这一|这也|这里|这就|这次|以此|正是|实践|事实|历史(?!文化|建筑|遗留|街区|名城|遗产)|成绩|困难|使命|征程|事业(?!单位|发展)|奋斗|蓝图|梦想|时代|号角|目标已|新征程|新时代|新起点|新形势|新的|路虽|道阻|看似|行百里|空谈|关山|惟其|唯有|只有|无论|面对|站在|肩负|围绕|按照|根据|为(?:了|实现|完成|确保)|在(?:肯定|看到|总结|充分|取得|此))/u,
    seen: ['大同市/2017', '原平市/2022'],
    example: '这些成绩来之不易',
    unlike: '事业单位改革稳步推进',
  },
  {
    label: '会场用语与版面用语',
    pattern: /^(?:现将|现在|下面|请(?!进来)|以上|谢谢|上接|下转|来源|记者|责任编辑|编辑)/u,
    seen: ['晋中市/2017', '北京市/2025'],
    example: '请予审议',
    unlike: '请进来走出去',
  },
];

/** Words for events. A year before such a word belongs to the event and not to the work of the government. */
const EVENT = '奥|亚运|大运|全运|省运|运动会|博览会|世博|园博|世园|峰会|论坛|大会|赛|普查|换届|周年|国庆|庆祝';
/** Words that may stand between a year and the word that makes it a title of a chapter. */
const OF_YEAR = '(?:的|度|政府|主要|重点|总体|经济|社会|和|全[省市区州县盟旗]|我[省市区州县盟旗])*';

/** The titles of chapters without a number: they name a period, or a subject that is a part of every report. */
export const CHAPTER_TITLES: PatternRule[] = [
  {
    label: '回顾或安排',
    pattern: /(?:回顾|总结|安排|部署|建议|展望|打算|意见|思路|形势|成就|成效|体会|经验|蓝图|构想|规划|举措)$/u,
    seen: ['清远市/2022', '江门市/2016'],
    example: '过去五年工作回顾',
    unlike: '优化城市空间布局',
  },
  {
    label: '时段与工作',
    pattern: new RegExp(
      `(?:(?<![青少老成童幼])年(?![级龄轻货])(?!.{0,14}(?:${EVENT}))|时期|今后|届政府|阶段).{0,16}(?:工作|目标|任务|要求|重点|发展|情况|思路|举措|措施|主要.{0,6})$`,
      'u',
    ),
    seen: ['清远市/2022', '西藏自治区/2013'],
    example: '今后五年的奋斗目标',
    unlike: '做好青年就业工作',
  },
  {
    label: '年份领起',
    pattern: new RegExp(
      `^(?:过去|今后|未来|回顾|做好|关于)?(?:20|19)\\d\\d年(?:，|${OF_YEAR}(?:工作|目标|任务|要求|形势|发展|情况|思路))`,
      'u',
    ),
    seen: ['邯郸市/2023', '西藏自治区/2013'],
    example: '2007年政府工作的目标定位',
    unlike: '办好2022年冬奥会',
  },
  {
    label: '政府自身建设',
    pattern:
      /^(?:全面|切实|大力|着力|进一步|不断|持续|努力|扎实)?(?:加强|推进|强化|抓好|提升|建设|狠抓|改进)?.{0,12}(?:政府自身|自身建设|政府建设|人民满意.{0,6}政府|型政府)/u,
    seen: ['邯郸市/2023', '重庆市/2012'],
    example: '加强政府自身建设',
    unlike: '政府和社会资本合作',
  },
];

/** Titles that are certainly chapters, whatever their type face is. */
export const PARTS_OF_EVERY_REPORT: PatternRule[] = [
  {
    label: '某年工作',
    pattern:
      /(?:(?<![青少老成童幼])年|时期)(?:政府)?(?:主要|重点)?(?:工作)?(?:主要|重点)?(?:的)?(?:回顾|安排|任务|部署|重点|目标任务|工作)$/u,
    example: '2018年工作安排',
    unlike: '做好青年工作',
  },
  {
    label: '政府自身建设',
    pattern: /^[^，]{0,8}(?:政府自身(?:建设|改革)|政府建设|加强和改进政府工作)$/u,
    example: '加强政府自身建设',
    unlike: '政府自身建设取得新成效',
  },
];

/** Patterns for sentences that state something, and for lines that only announce the text after them. */
export const SENTENCE_RULES = {
  statement: {
    label: '陈述或引述',
    pattern:
      /^[^，]{2,8}(?:说|指出|认为|告诉|强调|要求)，|(?<!实事求|不|凡|总|只|还|于|国|如|都)是(?!否|非)|提出了?(?:新|更高)?.{0,4}要求$/u,
    example: '发展是第一要务',
    unlike: '坚持实事求是',
  },
  maxim: {
    label: '格言',
    pattern:
      /(?:民有|之)所.{1,3}，|重于|大于|高于一切|(?:^|，.{0,2})[惟唯](?![物一])|，[贵重]在|贵在.{1,2}，|在肩$|千钧|于成$|行胜于言|总关情|(?<![性功智技])[才方]能|定不负|^“[^”]*”$/u,
    example: '政贵在行，事成于实',
    unlike: '固定资产投资结构有所改善，重点建设得到加强',
    seen: ['张家口市/2025', '武汉市/2016'],
  },
  introduction: {
    label: '引起下文',
    pattern:
      /(?:以下|如下|下列|[一二三四五六七八九十几\d]+(?:个|大|项)?方面).{0,14}$|(?:要|将)(?:着力|着重|重点|突出)(?:抓好|做好|实施|推进)“?[一二三四五六七八九十几\d].{0,8}$|(?:是|为|有|已|我省|我市|其中|比上年增长)$/u,
    example: '重点抓好八个方面工作',
    unlike: '抓好方方面面的工作',
  },
} satisfies Record<string, PatternRule>;

/** Digits that count nothing: in names, titles of documents, years, plans, and lists that a report calls by their length. */
export const NO_FIGURES: PatternRule[] = [
  {
    label: '引号、书名号、括号中的数字',
    pattern: /“[^”]*”|《[^》]*》|（[^）]*）/u,
    example: '提高“110”的水平',
    unlike: '增长7.5%',
  },
  {
    label: '年份、编号与规划名',
    pattern: /\d{4}年|[A-Za-z]+\d+|\d+[A-Za-z]+|1[2-5]五|\d+月|\d+·\d+|\d+年计划/u,
    example: '做好2023年工作',
    unlike: '新增23家企业',
  },
  {
    label: '周年',
    pattern: /\d+周年/u,
    example: '新中国成立60周年庆祝活动圆满成功',
    unlike: '历时60天的庆祝活动',
    seen: ['北京市/2010', '重庆市/2019'],
  },
  {
    label: '若干件实事',
    pattern: /\d+(?:件|项|大|个)?(?:民生|实事)/u,
    example: '办好10件民生实事',
    unlike: '实施10项重点工程',
  },
];

/** Digits and words that count something. They state results, which headings do not do. */
export const FIGURES: PatternRule[] = [
  { label: '阿拉伯数字', pattern: /\d/u, example: '增长7.5%', unlike: '持续增长' },
  {
    label: '汉字数量',
    pattern: /(?:增长|达到?|下降|突破|完成)[一二三四五六七八九十百千万亿]+[多余]?[万亿倍个]/u,
    example: '突破一百亿',
    unlike: '实现十大突破',
  },
];
