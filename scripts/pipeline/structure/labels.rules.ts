/** The printed marks that open headings, list items and notes, as they look in clean text. */
import { CHINESE_NUMERAL, framed } from '../../../src/chinese/numerals.ts';
import type { PatternRule } from '../../../src/chinese/rule.ts';

export type LabelKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'item'
  | 'parenItem'
  | 'circled'
  | 'dash'
  | 'firstly'
  | 'ordinal'
  | 'bracket'
  | 'noteMark';

/** `pattern` matches at the start of the text; its group 1 is the number, where there is one. */
export interface LabelRule extends PatternRule {
  kind: LabelKind;
}

const CN = `[${CHINESE_NUMERAL}]+`;

/**
 * Nouns that begin with 要: a numeral before one of them counts, it does not enumerate. Some of them are also 要 and a verb or an adverb
 * (一要点面结合, 二要务实, 三要素质过硬): the characters that show it stand in the brackets.
 */
const NOUNS_IN_YAO = '素(?![质养])|件(?!件)|务(?![实必求农])|点(?![面亮燃对])|案|塞|冲|闻|诀|旨|义|津|略';

export const LABEL_RULES: LabelRule[] = [
  {
    kind: 'part',
    label: '部分、章、篇、编',
    pattern: new RegExp(`^第(${CN})(?:部分|章|篇|编)[、，：:]?`, 'u'),
    seen: ['大连市/2004', '国务院/1982'],
    example: '第二部分今后五年的任务',
    unlike: '第一产业增加值增长4%',
  },
  {
    kind: 'chapter',
    label: '一、',
    pattern: new RegExp(`^(${CN})[、．.：:](?![一二三四五六七八九十]+[、产期级线季]|[是要])`, 'u'),
    seen: ['大同市/2017', '舟山市/2023'],
    example: '一、2016年工作回顾',
    unlike: '一、二、三产业协同发展',
  },
  {
    kind: 'section',
    label: '（一）',
    pattern: new RegExp(`^[（(﹙〔]?(${CN})[）)﹚〕][、，.．]?`, 'u'),
    seen: ['清远市/2022', '兰州市/2024（一）缺左括号'],
    example: '（二）扩大内需',
    unlike: '（一期）工程竣工',
  },
  {
    kind: 'section',
    label: '㈠',
    pattern: new RegExp(`^([${framed('parenthesisedChinese')}])[、.．]?`, 'u'),
    seen: ['巴彦淖尔市/2014', '乌海市/2014'],
    example: '㈢促进消费',
    unlike: '㈱',
  },
  {
    kind: 'item',
    label: '1.',
    pattern: /^(\d{1,3})(?:[、．](?!\d)|\.(?!\d))/u,
    seen: ['常州市/2014', '舟山市/2023'],
    example: '12.推进重大项目',
    unlike: '2.5万人',
  },
  {
    kind: 'item',
    label: '⒈',
    pattern: new RegExp(`^([${framed('dotted')}])`, 'u'),
    seen: ['四川省/2004', '葫芦岛市/2014'],
    example: '⒊促进消费',
    unlike: '⑴',
  },
  {
    kind: 'parenItem',
    label: '（1）',
    pattern: /^[（(]?(\d{1,3})[）)][、.．]?/u,
    seen: ['资阳市/2021', '广西壮族自治区/2010'],
    example: '（3）促进消费',
    unlike: '（2021—2035年）',
  },
  {
    kind: 'parenItem',
    label: '⑴',
    pattern: new RegExp(`^([${framed('parenthesised')}])[、.．]?`, 'u'),
    seen: ['资阳市/2023', '永州市/2020'],
    example: '⑶促进消费',
    unlike: '①',
  },
  {
    kind: 'circled',
    label: '①',
    pattern: new RegExp(`^[＠@]?([${framed('circled', 'filled')}])[、.．]?`, 'u'),
    seen: ['云浮市/2018', '吉安市/2016'],
    example: '㉑“六保”：保居民就业等。',
    unlike: '⑴',
  },
  {
    kind: 'dash',
    label: '——',
    pattern: /^(?:—{1,3}|-{2,}|－{2})(?![—－-]|\d+(?:年|万|亿|个|%))/u,
    seen: ['大同市/2017', '海南省/2007'],
    example: '——综合实力再上台阶',
    unlike: '——2017年2月21日在',
  },
  {
    kind: 'firstly',
    label: '一是、一要',
    pattern: new RegExp(`^(${CN})(?:是要|是(?![非否])|要(?!${NOUNS_IN_YAO}))`, 'u'),
    seen: ['广州市/2017', '北京市/2025'],
    example: '一要素质过硬',
    unlike: '一要素保障',
  },
  {
    kind: 'ordinal',
    label: '第一，',
    pattern: new RegExp(`^第(${CN})[，、,：:]`, 'u'),
    seen: ['重庆市/2012', '国务院/1964'],
    example: '第三，促进消费',
    unlike: '第一书记',
  },
  {
    kind: 'bracket',
    label: '［1］',
    pattern: /^[[［【〔﹝〖](\d{1,3})[\]］】〕﹞〗][、.．：:]?/u,
    seen: ['清远市/2022', '江门市/2016'],
    example: '［3］“六保”：保居民就业等。',
    unlike: '［摘要］',
  },
  {
    kind: 'noteMark',
    label: '注1',
    pattern: new RegExp(`^注(?:释)?(\\d{1,3}|${CN})[、.．：:]?`, 'u'),
    seen: ['四川省/2019', '河南省/2018'],
    example: '注3：“六保”，保居民就业等。',
    unlike: '注重实效',
  },
];

/** A numeral that only white space sets off, on a line of its own; its unit tells of the white space. */
export const SPACED_LABEL: PatternRule = {
  label: '一（后空格）',
  pattern: /^[一二三四五六七八九十](?![一二三四五六七八九十])/u,
  example: '二“十四五”时期主要目标任务',
  unlike: '十二条举措',
};
