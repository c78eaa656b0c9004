/** How a report states its title, date, meeting and place. Group 1 of a pattern is the fact, if it has one. */
import type { PatternRule } from '../../../src/chinese/rule.ts';

/** The characters that are typed for the zero in a year written in Chinese numerals. */
export const ZERO = '〇零○◯OΟОo0';
const CN = '[一二三四五六七八九十]';
/** Numerals of a month or a day, with the old signs for twenty and thirty. */
const CN_DAY = '[元一二三四五六七八九十廿卅]';
/** The offices whose holder gives the report. */
export const OFFICE =
  '(?:代理?)?(?:省长|市长|州长|县长|区长|盟长|旗长|镇长|乡长|主席|总理|专员|行政长官|主任|国务委员)(?:同志)?';
/** The name of a place with the word for its kind. Some counties have a name of one character. */
const PLACE =
  '(?:[\\u3400-\\u9fff]{2,14}?(?:自治区|自治州|自治县|自治旗|特别行政区|省|市|县|区|盟|旗|州|地区|镇|乡)|(?![全本我各该])[\\u3400-\\u9fff]县)';
const SESSION = `第?(?:${CN}|[百\\d])+次(?:全体)?会议`;
const TERM = `第?(?:${CN}|[百\\d])+届`;
const ASSEMBLY = '(?:人民[代大]表(?:大会|会议)|人大(?!代表))';
const WORDS = '[^，。；：（）()]*?';

/** The two halves of a line that names date and meeting, if the line was broken in two. */
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
    pattern: new RegExp(
      `(\\d{4}|[${ZERO}一二三四五六七八九]{4})年(\\d{1,2}|${CN_DAY}{1,3})月(\\d{1,2}|${CN_DAY}{1,3})日`,
      'u',
    ),
    example: '二〇一七年元月二十一日',
    unlike: '2017年2月',
  },
  {
    label: '数字日期',
    pattern: /(?<!\d)(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/u,
    example: '2017-02-21',
    unlike: '2016-2020年',
  },
];

/** What a line with a date says about it: the day of the meeting, of the report, or of its publication. */
export const DATE_LINES = {
  meeting: {
    label: '会议之日',
    pattern: /会议|大会|人大|[一二三四五六七八九十\d]届/u,
    example: '2017年2月21日在市四届人大二次会议上',
    unlike: '发布日期：2017年2月25日 浏览次数：3',
  },
  set: {
    label: '破折号或括号中的日期',
    pattern: /^(?:——|—|[（(])/u,
    example: '（2017年2月21日）',
    unlike: '2017年2月21日',
  },
  published: {
    label: '刊发之日',
    pattern:
      /发布|来源|时间|日期|更新|编辑|责编|作者|记者|阅读|浏览|点击|星期|礼拜|日报|晚报|时报|公报|第\d+[期版]|[:：]\d\d|印发|打印|字号|版$/u,
    example: '发布时间：2017-02-25',
    unlike: '（2017年2月21日）',
  },
} satisfies Record<string, PatternRule>;

export const MEETINGS: PatternRule[] = [
  {
    label: '会议名称',
    pattern: new RegExp(
      `(?:日(?:和\\d+日)?，?)?在?((?:[^，。；：（）()—在]*?)${TERM}${WORDS}${ASSEMBLY}${WORDS}${SESSION})`,
      'u',
    ),
    example: '——2017年2月21日在晋中市第四届人民代表大会第二次会议上',
    unlike: '市第四届人民代表大会代表名单',
  },
  {
    label: '会议简称',
    pattern: new RegExp(`(?:日(?:和\\d+日)?，?)?在?((?:[^，。；：（）()—在]*?)${ASSEMBLY}${TERM}${SESSION})`, 'u'),
    example: '在市人大四届二次会议上',
    unlike: '市人大四届常委会',
  },
];

/** How the first paragraphs name meeting and speaker, where no line above them does. */
export const OPENINGS = {
  hearers: {
    label: '开场白中的会议',
    pattern: new RegExp(
      `代表[^。]{2,40}?向(?!大会)([^，。；：（）()]*?${TERM}${WORDS}${ASSEMBLY}${WORDS}${SESSION})`,
      'u',
    ),
    example: '现在，我代表省九届人民政府，向吉林省第十届人民代表大会第一次会议报告政府工作',
    unlike: '现在，我代表省人民政府，向大会报告执行省七届人大一次会议决议的情况',
    seen: ['吉林省/2003', '国务院/1956'],
  },
  news: {
    label: '新闻导语',
    pattern: new RegExp(`^(?!.*我代表).*会议.{0,60}${OFFICE}[^，。]{2,12}作(?:了|的)?(?:政府)?工作报告`, 'u'),
    example: '柳泉市第十二届人大第二次会议今天上午开幕，代市长王成作了政府工作报告。',
    unlike: '会议期间，我代表市人民政府作政府工作报告。',
    seen: ['北京市/2004', 'news sites'],
  },
} satisfies Record<string, PatternRule>;

/** Groups 1 and 2 are the numbers of the assembly and of its session. */
export const SESSION_NUMBERS: PatternRule = {
  label: '届次',
  pattern: new RegExp(`((?:${CN}|[百\\d])+)届.*?((?:${CN}|[百\\d])+)次(?:全体)?会议`, 'u'),
  example: '晋中市第四届人民代表大会第二次会议',
  unlike: '晋中市人民代表大会会议',
};

/** Text before the name of a meeting that was matched with it. */
export const BEFORE_MEETING: PatternRule = {
  label: '会议名称之前的日期',
  pattern: /^.*(?:日(?!喀则|照|土)(?:[上下]午)?|在)/u,
  example: '21日上午在晋中市第四届人民代表大会',
  unlike: '晋中市第四届人民代表大会',
};

export const TITLE_FACTS = {
  report: {
    label: '题名用词',
    pattern: /(?<!作|作了|作的|听取)(?:政府工作报告|(?<!政府)工作报告|施政报告)/u,
    example: '2017年大同市政府工作报告',
    unlike: '市长王成作政府工作报告',
  },
  meeting: {
    label: '会议用词',
    pattern: /会议|大会/u,
    example: '在市第四届人民代表大会第二次会议上',
    unlike: '社会事业',
  },
  ofMeeting: {
    label: '会议上的报告',
    pattern: /会议上的?《?((?:政府)?工作报告)》?$/u,
    example: '2017年2月21日在市四届人大二次会议上的政府工作报告',
    unlike: '在市四届人大二次会议上',
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

/** Where a place name stands. Group 1 is the name. */
export const PLACES = {
  meeting: {
    label: '会议名称中的地名',
    pattern: new RegExp(`^(${PLACE})(?=第|${CN}+届|人民|人大)`, 'u'),
    example: '晋中市第四届人民代表大会第二次会议',
    unlike: '第四届人民代表大会第二次会议',
  },
  session: {
    label: '届次前的地名',
    pattern: new RegExp(`在(${PLACE})(?=第?${CN}+届)`, 'u'),
    example: '——2017年2月21日在晋中市第四届',
    unlike: '——2017年2月21日在市第四届',
  },
  title: {
    label: '题名中的地名',
    pattern: new RegExp(`^(?:——)?(?:\\d{4}年)?(${PLACE})(?=人民政府|政府|\\d{4}年|工作报告)`, 'u'),
    example: '2017年大同市政府工作报告',
    unlike: '政府工作报告',
  },
  office: {
    label: '职务前的地名',
    pattern: new RegExp(`^[（(]?(${PLACE})(?:人民政府|政府|行政公署|行署)?(?:常务)?副?${OFFICE}`, 'u'),
    example: '大同市人民政府市长王成',
    unlike: '市长王成',
  },
  head: {
    label: '与职务相连的地名',
    pattern: new RegExp(`^[（(]?((?!.{0,3}[副代])${PLACE})长(?=[\\u3400-\\u9fff])`, 'u'),
    example: '大同市长王成在市四届人大二次会议上',
    unlike: '常务副市长王成',
  },
  opening: {
    label: '开场白中的地名',
    pattern: new RegExp(`代表(${PLACE})(?=第?${CN}*届?(?:人民)?政府|人民政府|革命委员会|人民委员会)`, 'u'),
    example: '现在，我代表大同市人民政府向大会报告工作',
    unlike: '各位代表：',
  },
} satisfies Record<string, PatternRule>;

/** The words of a text that mean the national government. */
export const NATION: PatternRule[] = [
  {
    label: '国务院',
    pattern: /^(?:\d{4}年)?(?:中华人民共和国)?国务院(?:总理|副总理|政府|国务委员|工作)|^国务委员/u,
    example: '国务院政府工作报告',
    unlike: '根据国务院批准',
  },
  {
    label: '全国人民代表大会',
    pattern: /届全国人(?:民代表大会|大)第?[一二三四五六七八九十]+次/u,
    example: '——2015年3月5日在第十二届全国人民代表大会第三次会议上',
    unlike: '出席第十二届全国人民代表大会的代表',
  },
];

/** The national government, in the first words of its report. */
export const NATION_SPEAKS: PatternRule = {
  label: '代表国务院',
  pattern: /代表(?:中华人民共和国)?(?:国务院|中央人民政府)/u,
  example: '我代表国务院向大会作政府工作报告',
  unlike: '我代表市人民政府向大会作政府工作报告',
};

/** Words that look like a place name and are none. */
export const NO_PLACE = {
  class: {
    label: '只有通名',
    pattern: /^(?:自治[区州县旗]|[省市州县区盟旗镇乡](?:第|$|[一二三四五六七八九十]))/u,
    example: '市第四届人民代表大会第二次会议',
    unlike: '大同市第四届人民代表大会第二次会议',
  },
  title: {
    label: '只有通名或机关名',
    pattern: /^(?:省|(?!市中区|市南区|市北区)市|县|区|人民|自治|州人民)/u,
    example: '市人民政府',
    unlike: '大同市',
  },
  opening: {
    label: '本级自称',
    pattern: /^(?:[本省县州盟旗镇乡]|自治|(?!市中区|市南区|市北区)市|区)/u,
    example: '本市',
    unlike: '大同市',
  },
} satisfies Record<string, PatternRule>;
