/** How a report states its facts: the words around date, meeting, speaker, year and place. Group 1 is the fact, where there is one. */
import type { PatternRule } from '../../../src/chinese/rule.ts';

/** What stands for the zero in a year written out, by whoever typed it. */
export const ZERO = '〇零○◯OΟОo0';
const CN = '[一二三四五六七八九十]';
const OFFICE = '(?:代理?)?(?:省长|市长|州长|县长|区长|盟长|旗长|主席|总理|专员|行政长官)';
const NAME = '[\\u3400-\\u9fff〓]{1,4}(?:[·•・.][\\u3400-\\u9fff]{1,8})+|[\\u3400-\\u9fff〓]{2,4}';
const PLACE = '[\\u3400-\\u9fff]{2,14}?(?:自治区|自治州|自治县|自治旗|省|市|县|区|盟|旗|州|地区)';

/** The line that names date and meeting, broken in two: its halves. */
export const BROKEN_LINE = {
  before: {
    label: '会议行前半',
    pattern: /^(?:——|[（(])?(?:\d{4}年|[〇零○一二三四五六七八九]{4}年|在).*[^上）)]$/u,
    example: '——2017年2月21日在晋中市第四届人民',
    unlike: '——2017年2月21日在市四届人大二次会议上',
  },
  after: {
    label: '会议行后半',
    pattern: /^[^，。：]{0,26}(?:会议|大会|会)上?[）)]?$/u,
    example: '代表大会第二次会议上',
    unlike: '代表大会第二次会议上的报告',
  },
} satisfies Record<string, PatternRule>;

/** Groups 1 to 3 are year, month and day. */
export const DATES: PatternRule[] = [
  {
    label: '年月日',
    pattern: new RegExp(`(\\d{4}|[${ZERO}一二三四五六七八九]{4})年(\\d{1,2}|${CN}{1,3})月(\\d{1,2}|${CN}{1,3})日`, 'u'),
    example: '二〇一七年二月二十一日',
    unlike: '2017年2月',
  },
  {
    label: '数字日期',
    pattern: /(\d{4})[-./](\d{1,2})[-./](\d{1,2})/u,
    example: '2017-02-21',
    unlike: '2016-2020年',
  },
];

export const MEETING: PatternRule = {
  label: '会议名称',
  pattern:
    /(?:日(?:和\d+日)?，?)?在?((?:[^，。；：（）()—在]*?)(?:第[一二三四五六七八九十百\d]+届|[一二三四五六七八九十]+届)[^，。；：（）()]*?(?:人民代表大会|人大)[^，。；：（）()]*?第?[一二三四五六七八九十\d]+次(?:全体)?会议)/u,
  example: '——2017年2月21日在晋中市第四届人民代表大会第二次会议上',
  unlike: '市第四届人民代表大会代表名单',
};

/** What a name of a meeting can begin with that is not its own. */
export const BEFORE_MEETING: PatternRule = {
  label: '会议名称之前的日期',
  pattern: /^.*[日在]/u,
  example: '21日上午在晋中市第四届人民代表大会',
  unlike: '晋中市第四届人民代表大会',
};

export const SPEAKERS: PatternRule[] = [
  {
    label: '职务后的姓名',
    pattern: new RegExp(`(?:${OFFICE})(?:（代）|\\(代\\))?[：:、，]?(${NAME})[）)]?(?=$|[（(])`, 'u'),
    example: '代市长王成',
    unlike: '市长信箱办结率100%',
  },
  {
    label: '日期后的姓名',
    pattern: new RegExp(`日[，、：—]*(?:[^，。（）()]*${OFFICE})?(${NAME})[）)]`, 'u'),
    example: '（2011年2月21日罗明）',
    unlike: '（2011年2月21日）',
  },
  {
    label: '职务与称谓间的姓名',
    pattern: new RegExp(`${OFFICE}([\\u3400-\\u9fff〓]{2,4}?)(?:同志|代表|向|作|所作)`, 'u'),
    example: '市长王成向大会作报告',
    unlike: '市长热线12345',
  },
  {
    label: '独行姓名',
    pattern: new RegExp(`^[（(]?(${NAME})[）)]?$`, 'u'),
    example: '（王成）',
    unlike: '（王成、李明）',
  },
];

export const NO_NAME: PatternRule = {
  label: '不是姓名的词语',
  pattern: /报告|政府|工作|会议|大会|人民|代表|全文|公报|日报|省长|市长|名词|目录|年|月|[省市区县州盟旗]$/u,
  example: '政府办公室',
  unlike: '王成',
};

export const TITLE_FACTS = {
  report: {
    label: '题名用词',
    pattern: /工作报告/u,
    example: '2017年大同市政府工作报告',
    unlike: '工作的报告会',
  },
  meeting: {
    label: '会议用词',
    pattern: /会议|大会/u,
    example: '在市第四届人民代表大会第二次会议上',
    unlike: '社会事业',
  },
  firstLine: {
    label: '题名前半',
    pattern: /^(?:\d{4}年?|[^。，：]{2,16}(?:省|市|县|区|州|盟|旗|政府))$/u,
    example: '大同市人民政府',
    unlike: '大同市人民政府市长王成',
  },
  remark: {
    label: '题后括注日期',
    pattern: /[（(]\d{4}年.*[）)]$/u,
    example: '政府工作报告（2017年2月21日）',
    unlike: '政府工作报告（摘要）',
  },
} satisfies Record<string, PatternRule>;

export const YEARS = {
  review: {
    label: '回顾之章',
    pattern: /回顾|总结|成就|成效/u,
    example: '2016年工作回顾',
    unlike: '2017年重点工作安排',
  },
  plan: {
    label: '安排之章的年份',
    pattern: /((?:19|20)\d\d)年[^，。]{0,12}(?:安排|任务|重点|目标|建议|打算|部署|工作|要求|思路)/u,
    example: '2017年重点工作安排',
    unlike: '2017年，重点工作',
  },
  lookingBack: {
    label: '所回顾的年份',
    pattern:
      /(?:(?:刚刚过去的|过去的)(?=(?:19|20)\d\d年)|对(?=(?:19|20)\d\d年(?:政府)?工作)|(?=(?:19|20)\d\d年(?:政府)?工作(?:的)?(?:回顾|总结)))((?:19|20)\d\d)年/u,
    example: '刚刚过去的2016年，我们经受了考验',
    unlike: '到2016年建成',
  },
  dayOrMonth: {
    label: '年月日',
    pattern: /\d{4}年\d{1,2}月(?:\d{1,2}日)?/u,
    example: '2017年2月21日',
    unlike: '2017年',
  },
} satisfies Record<string, PatternRule>;

/** Where the name of a place stands: group 1. */
export const PLACES = {
  meeting: {
    label: '会议名称中的地名',
    pattern: new RegExp(`^(${PLACE})(?=第|${CN}+届|人民)`, 'u'),
    example: '晋中市第四届人民代表大会第二次会议',
    unlike: '第四届人民代表大会第二次会议',
  },
  title: {
    label: '题名中的地名',
    pattern: new RegExp(`^(?:\\d{4}年)?(${PLACE})(?=人民政府|政府|\\d{4}年|工作报告)`, 'u'),
    example: '2017年大同市政府工作报告',
    unlike: '政府工作报告',
  },
  office: {
    label: '职务前的地名',
    pattern: new RegExp(`^(${PLACE})(?:人民政府)?${OFFICE}`, 'u'),
    example: '大同市人民政府市长王成',
    unlike: '市长王成',
  },
  opening: {
    label: '开场白中的地名',
    pattern: new RegExp(`代表(${PLACE})(?=第?${CN}*届?(?:人民)?政府|人民政府)`, 'u'),
    example: '现在，我代表大同市人民政府向大会报告工作',
    unlike: '各位代表：',
  },
  stateCouncil: {
    label: '国务院',
    pattern: /(国务院)/u,
    example: '国务院政府工作报告',
    unlike: '大同市政府工作报告',
  },
} satisfies Record<string, PatternRule>;

/** Words that look like the name of a place and name none. */
export const NO_PLACE = {
  class: {
    label: '只有通名',
    pattern: /^(?:自治区|[省市州县区])/u,
    example: '市第四届人民代表大会第二次会议',
    unlike: '大同市第四届人民代表大会第二次会议',
  },
  title: {
    label: '只有通名或机关名',
    pattern: /^(?:省|市|县|区|人民|自治)/u,
    example: '市人民政府',
    unlike: '大同市',
  },
  opening: {
    label: '本级自称',
    pattern: /^[本市省县区]/u,
    example: '本市',
    unlike: '大同市',
  },
} satisfies Record<string, PatternRule>;
