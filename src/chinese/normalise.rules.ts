import type { PatternRule, Rule } from './rule.ts';

/**
 * Which characters change on the way to clean text. Each row maps single characters to single characters; the patterns run
 * on the text without its white space, in this order, until none changes anything. What no row names stays as it is: this is never NFKC.
 */
export interface NormaliseRule extends Omit<Rule, 'example'> {
  /** Name of the class in the ledger; rows of one id have one label. */
  id: string;
  pattern: RegExp;
  to: (char: string) => string;
  /** Only in a text that has Chinese characters at all: an English line keeps its commas. */
  chinese: boolean;
  example: [raw: string, clean: string];
  why: string;
}

/** Characters that make their surroundings Chinese: ideographs and full-width punctuation. */
const HAN = '[\\p{Script=Han}，。、；：？！“”‘’（）《》〈〉【】〔〕—…·×]';

/** Full-width ASCII lies 0xFEE0 above ASCII. */
const narrow = (char: string) => String.fromCodePoint((char.codePointAt(0) ?? 0) - 0xfee0);
const widen = (char: string) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0);
const always = (clean: string) => () => clean;
const re = (source: string) => new RegExp(source, 'gu');

export const NORMALISE_RULES: NormaliseRule[] = [
  {
    id: 'fullwidth-digit',
    label: '全角数字改半角（１→1）',
    pattern: /[０-９]/gu,
    to: narrow,
    chinese: false,
    example: ['１０２５', '1025'],
    unlike: '①②',
    why: 'numbers are written in ASCII digits',
  },
  {
    id: 'fullwidth-letter',
    label: '全角字母改半角（Ａ→A）',
    pattern: /[Ａ-Ｚａ-ｚ]/gu,
    to: narrow,
    chinese: false,
    example: ['ＧＤＰ', 'GDP'],
    unlike: 'Ⅲ类水',
    why: 'Latin terms are written in ASCII letters',
  },
  {
    id: 'fullwidth-percent',
    label: '全角百分号改半角（％→%）',
    pattern: /％/gu,
    to: narrow,
    chinese: false,
    example: ['5％', '5%'],
    unlike: '‰',
    why: 'a sign that belongs to a number',
  },
  {
    id: 'fullwidth-plus',
    label: '全角加号改半角（＋→+）',
    pattern: /＋/gu,
    to: narrow,
    chinese: false,
    example: ['旅游＋', '旅游+'],
    unlike: '2×3',
    why: 'a sign that belongs to a number or term',
  },
  {
    id: 'fullwidth-point',
    label: '紧接数字、字母的全角点改半角（．→.）',
    pattern: /(?<=[0-9A-Za-z])．/gu,
    to: always('.'),
    chinese: false,
    example: ['976．5', '976.5'],
    unlike: '一．回顾',
    why: 'decimal point, or the point after an item number',
  },
  {
    id: 'horizontal-bar',
    label: '横线改破折号（―→—）',
    pattern: /[―─]/gu,
    to: always('—'),
    chinese: false,
    example: ['――围绕', '——围绕'],
    unlike: '3－5万',
    why: 'the Chinese dash is U+2014, twice; a single one connects',
  },
  {
    id: 'halfwidth-comma',
    label: '半角逗号改全角（,→，）',
    pattern: /(?<!\d(?=,\d{3}(?!\d)))(?<![A-Za-z](?=,[A-Za-z])),/gu,
    to: widen,
    chinese: true,
    example: ['家,新增', '家，新增'],
    unlike: '生产总值1,686亿元',
    why: 'Chinese comma; 1,686 and Latin lists keep theirs',
  },
  {
    id: 'halfwidth-semicolon',
    label: '半角分号改全角（;→；）',
    pattern: /(?<![A-Za-z](?=;[A-Za-z]));/gu,
    to: widen,
    chinese: true,
    example: ['家;新增', '家；新增'],
    unlike: '网址a;b为',
    why: 'Chinese semicolon',
  },
  {
    id: 'halfwidth-colon',
    label: '半角冒号改全角（:→：）',
    pattern: /(?<!\d(?=:\d))(?<![A-Za-z](?=:[A-Za-z]))(?<![a-z](?=:\d)):(?!\/\/)/gu,
    to: widen,
    chinese: true,
    example: ['各位代表:', '各位代表：'],
    unlike: '上午8:30开工',
    why: 'Chinese colon; ratios, clock times and addresses keep theirs',
  },
  {
    id: 'halfwidth-stop',
    label: '半角叹号、问号改全角（! ?→！ ？）',
    pattern: re(`(?<=${HAN})[!?]|[!?](?=${HAN})`),
    to: widen,
    chinese: true,
    example: ['代表!', '代表！'],
    unlike: '品牌Yahoo!Mail上线',
    why: 'Chinese exclamation and question marks',
  },
  {
    id: 'halfwidth-parenthesis',
    label: '半角括号改全角（( )→（ ））',
    pattern: re(`(?<=${HAN})[()]|[()](?=${HAN})`),
    to: widen,
    chinese: true,
    example: ['(一)坚持', '（一）坚持'],
    unlike: '采用f(x)=1的算法',
    why: 'a parenthesis that touches Chinese is Chinese',
  },
  {
    id: 'halfwidth-parenthesis',
    label: '半角括号改全角（( )→（ ））',
    pattern: re('\\((?=[^()（）]*）)|(?<=（[^()（）]*)\\)'),
    to: widen,
    chinese: true,
    example: ['指数(PM2.5)', '指数（PM2.5）'],
    unlike: '设f(x)=g(y)+1',
    why: 'its partner is Chinese',
  },
];

/** Any character that some rule changes: a text without one is left alone at once. */
export const CHANGING: PatternRule = {
  label: '可能改动的字符',
  pattern: /[０-９Ａ-Ｚａ-ｚ％＋．―─,;:!?()]/u,
  example: '１',
  unlike: '一',
};

/** Characters that are not set at all, or only to part words. */
export const UNPRINTED = {
  /** Without a width or a meaning in prose: controls, zero-width and direction marks, soft hyphen, byte order mark. */
  invisible: {
    id: 'invisible',
    label: '去掉不可见字符',
    pattern: /[\p{Cc}\p{Cf}]/u,
    example: '\u200b',
    unlike: '\u3000',
  },
  /** White space of any width. Checked before `invisible`, which also knows tab and line feed. */
  space: {
    id: 'space',
    label: '词间空白改为一个空格',
    pattern: /\p{White_Space}/u,
    example: '\u3000',
    unlike: '\u200b',
  },
} satisfies Record<string, PatternRule & { id: string }>;

/** Between these two a space parts words and is kept, once; everywhere else it is layout. */
export interface WordGap extends Rule<[before: string, after: string]> {
  before: RegExp;
  after: RegExp;
}

export const WORD_GAPS: WordGap[] = [
  {
    label: '西文词之间',
    before: /[A-Za-z0-9)]$/u,
    after: /^[A-Za-z0-9(]/u,
    example: ['Wi', 'Fi'],
    unlike: ['王', '成'],
  },
  {
    label: '西文标点之后',
    before: /[A-Za-z][,.;:!?]$/u,
    after: /^[A-Za-z]/u,
    example: ['Inc.', 'Ltd'],
    unlike: ['2016.', '12'],
  },
];
