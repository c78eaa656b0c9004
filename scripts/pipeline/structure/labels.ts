/**
 * The printed marks that open headings, list items and notes. A table: what the mark looks like in clean text, how its
 * number is read, in which reports it was seen, and what looks alike and must not match.
 */

import { CHINESE_NUMERAL, framed, numberOf } from '../../../src/chinese/numerals.ts';

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

export interface Label {
  kind: LabelKind;
  /** The mark as printed, after normalisation. */
  text: string;
  /** The number it prints; 0 for a dash. */
  number: number;
}

interface LabelRule {
  kind: LabelKind;
  /** Matches at the start of the text; group 1 is the number, where there is one. */
  pattern: RegExp;
  /** Two reports in which it was seen. */
  seen: [string, string];
  /** A start of text that looks alike and is no such mark. */
  not: string;
}

const CN = `[${CHINESE_NUMERAL}]+`;

const RULES: LabelRule[] = [
  {
    kind: 'part',
    pattern: new RegExp(`^第(${CN})(?:部分|章|篇|编)[、，：:]?`, 'u'),
    seen: ['大连市/2004', '国务院/1982'],
    not: '第一产业增加值增长4%',
  },
  {
    kind: 'chapter',
    pattern: new RegExp(`^(${CN})[、．.：:](?![一二三四五六七八九十]+[、产期级线季]|[是要])`, 'u'),
    seen: ['大同市/2017', '舟山市/2023'],
    not: '一、二、三产业协同发展',
  },
  {
    kind: 'section',
    pattern: new RegExp(`^[（(﹙〔]?(${CN})[）)﹚〕][、，.．]?`, 'u'),
    seen: ['清远市/2022', '兰州市/2024（一）缺左括号'],
    not: '（一期）工程竣工',
  },
  {
    kind: 'section',
    pattern: new RegExp(`^([${framed('parenthesisedChinese')}])[、.．]?`, 'u'),
    seen: ['巴彦淖尔市/2014', '乌海市/2014'],
    not: '㈱',
  },
  {
    kind: 'item',
    pattern: /^(\d{1,3})(?:[、．](?!\d)|\.(?!\d))/u,
    seen: ['常州市/2014', '舟山市/2023'],
    not: '2.5万人',
  },
  {
    kind: 'item',
    pattern: new RegExp(`^([${framed('dotted')}])`, 'u'),
    seen: ['四川省/2004', '葫芦岛市/2014'],
    not: '⑴',
  },
  {
    kind: 'parenItem',
    pattern: /^[（(]?(\d{1,3})[）)][、.．]?/u,
    seen: ['资阳市/2021', '广西壮族自治区/2010'],
    not: '（2021—2035年）',
  },
  {
    kind: 'parenItem',
    pattern: new RegExp(`^([${framed('parenthesised')}])[、.．]?`, 'u'),
    seen: ['资阳市/2023', '永州市/2020'],
    not: '①',
  },
  {
    kind: 'circled',
    pattern: new RegExp(`^[＠@]?([${framed('circled', 'filled')}])[、.．]?`, 'u'),
    seen: ['云浮市/2018', '吉安市/2016'],
    not: '⑴',
  },
  {
    kind: 'dash',
    pattern: /^(?:—{1,3}|-{2,}|－{2})(?![—－-]|\d+(?:年|万|亿|个|%))/u,
    seen: ['大同市/2017', '海南省/2007'],
    not: '——2017年2月21日在',
  },
  {
    kind: 'firstly',
    pattern: new RegExp(`^(${CN})(?:是要|是|要)`, 'u'),
    seen: ['广州市/2017', '北京市/2025'],
    not: '一要素保障',
  },
  {
    kind: 'ordinal',
    pattern: new RegExp(`^第(${CN})[，、,：:]`, 'u'),
    seen: ['重庆市/2012', '国务院/1964'],
    not: '第一书记',
  },
  {
    kind: 'bracket',
    pattern: /^[[［【〔﹝〖](\d{1,3})[\]］】〕﹞〗][、.．：:]?/u,
    seen: ['清远市/2022', '江门市/2016'],
    not: '［摘要］',
  },
  {
    kind: 'noteMark',
    pattern: new RegExp(`^注(?:释)?(\\d{1,3}|${CN})[、.．：:]?`, 'u'),
    seen: ['四川省/2019', '河南省/2018'],
    not: '注重实效',
  },
];

/** The mark at the start of a clean text, or null. */
export function readLabel(text: string): Label | null {
  for (const { kind, pattern } of RULES) {
    const match = pattern.exec(text);
    if (match) return { kind, text: match[0], number: numberOf(match[1] ?? '') ?? 0 };
  }
  return null;
}

/** `二  “十四五”时期主要目标任务`: a numeral that only white space sets off, on a short line of its own. */
export function spacedLabel({ text, gaps }: { text: string; gaps: Set<number> }): Label | null {
  const numeral = /^[一二三四五六七八九十](?![一二三四五六七八九十])/u.exec(text)?.[0];
  if (!numeral || !gaps.has(1) || text.length > 40 || /[。；]/u.test(text)) return null;
  return { kind: 'chapter', text: numeral, number: numberOf(numeral) ?? 0 };
}
