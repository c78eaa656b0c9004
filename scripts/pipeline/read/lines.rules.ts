/** Patterns that recognise lines by their first or last words, whatever the format of the file is. */
import { CHINESE_NUMERAL } from '../../../src/chinese/numerals.ts';
import type { PatternRule } from '../../../src/chinese/rule.ts';

const CN = `[${CHINESE_NUMERAL}]{1,3}`;

export const LINE_RULES = {
  heading: {
    label: '带序号的标题',
    pattern: new RegExp(`^(?:${CN}、|[（(]${CN}[）)]|第${CN}(?:部分|[章篇]))`, 'u'),
    example: '（二）着力扩大内需',
    unlike: '一二三产业协同发展',
  },
  salutation: {
    label: '称呼',
    pattern: /^(?:各\s*位\s*(?:代\s*表|委\s*[员員])|同志[们們])/u,
    example: '各 位 代 表：',
    unlike: '各位离退休老同志，表示感谢！',
  },
  opening: {
    label: '报告开头用语',
    pattern: /^各位(?:代表|委[员員])|代表.{0,24}政府|(?:作|[报報]告).{0,6}工作|[请請]予[审審]/u,
    example: '现在，我代表县人民政府向大会报告工作',
    unlike: '县人民政府网站',
  },
  sentence: {
    label: '句子或注释条目',
    pattern: /[。！？；]$|^(?:[0-9]{1,3}[.、．]|[[（(【〔][0-9]{1,3}[\]）)】〕]|[①-⑳]).{2,60}?(?:[：:]|指|——)/u,
    example: '[1]“六稳”：稳就业、稳金融',
    unlike: '2020年统计公报',
  },
  glossary: {
    label: '名词解释题名',
    pattern: /^(?:附[件录錄]?.{0,4}[：:]?)?.{0,12}(?:名词|名詞|注释|註釋|用语|术语)(?:解释|解釋|说明|注释|释义)?$/u,
    example: '附：《政府工作报告》名词解释',
    unlike: '名词解释由办公室编写，供代表参阅',
  },
  /** A sign at the beginning of every line, by which a mail program quotes a text. */
  quoted: {
    label: '邮件引用符',
    pattern: /^\s{0,3}(?:[>＞]\s?)+/u,
    example: '> 各位代表：',
    unlike: '增速>8%',
  },
} satisfies Record<string, PatternRule>;
