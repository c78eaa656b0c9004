import type { PatternRule, Rule } from './rule.ts';

/**
 * A rule for characters that normalising changes. `to` is applied to every character that `pattern` matches and gives one character for one. The
 * patterns run on the text without its white space, in the order of the table, again and again until nothing changes. Characters that no rule names
 * stay as they are: the text as a whole is never put through NFKC, which would change more.
 */
export interface NormaliseRule extends Omit<Rule, 'example'> {
  /** Id under which the ledger counts the change. Rules with the same id have the same label. */
  id: string;
  pattern: RegExp;
  to: (char: string) => string;
  /** Whether the rule applies only to texts with Chinese characters, so that an English line keeps its commas. */
  chinese: boolean;
  example: [raw: string, clean: string];
  why: string;
}

/** Ideographs and full-width punctuation. A half-width sign beside one of them counts as Chinese punctuation. */
const HAN = '[\\p{Script=Han}，。、；：？！“”‘’（）《》〈〉【】〔〕—…·×]';

/** Full-width ASCII lies 0xFEE0 above ASCII. */
const narrow = (char: string) => String.fromCodePoint((char.codePointAt(0) ?? 0) - 0xfee0);
const widen = (char: string) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0);
const always = (clean: string) => () => clean;
const re = (source: string) => new RegExp(source, 'gu');

/**
 * A whole run of `!?()` that touches Chinese on one side. The run is matched as a whole, since each widened sign makes its neighbour touch Chinese
 * too.
 */
const STOPS_BESIDE_CHINESE = re(`(?<=${HAN})[!?()]+|(?<![!?()])[!?()]+(?=${HAN})`);

/**
 * Characters of the block CJK Radicals Supplement, each followed by the ideograph that it equals (Unicode's EquivalentUnifiedIdeograph). NFKC maps
 * only two of them.
 */
const RADICALS = new Map(
  [
    '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡',
    '⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫罒⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺶羊⺹耂',
    '⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长',
    '⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿',
    '⻯竜⻰龙⻱龜⻲亀⻳龟',
  ].flatMap((row) =>
    [...row.matchAll(/(.)(.)/gu)].map(([, radical = '', ideograph = '']): [string, string] => [radical, ideograph]),
  ),
);

export const NORMALISE_RULES: NormaliseRule[] = [
  {
    id: 'radical',
    label: '部首字符改汉字（⼯→工）',
    pattern: /[\u2e80-\u2fd5]/gu,
    to: (char) => RADICALS.get(char) ?? char.normalize('NFKC'),
    chinese: false,
    example: ['⼯作报告，⼈⺠', '工作报告，人民'],
    unlike: '工作报告',
    why: 'a PDF gives radicals of the dictionary for the ideographs that they equal',
  },
  {
    id: 'compatibility-ideograph',
    label: '兼容汉字改通用编码（\uf9e1→李）',
    pattern: /[\uf900-\ufad9]/gu,
    to: (char) => char.normalize('NFC'),
    chinese: false,
    example: ['\uf9e1明', '李明'],
    unlike: '李明',
    why: 'a second code of one ideograph, kept in Unicode for old Korean and Japanese sets',
  },
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
    pattern: STOPS_BESIDE_CHINESE,
    to: (char) => ('!?'.includes(char) ? widen(char) : char),
    chinese: true,
    example: ['代表!', '代表！'],
    unlike: '品牌Yahoo!Mail上线',
    why: 'Chinese exclamation and question marks',
  },
  {
    id: 'halfwidth-parenthesis',
    label: '半角括号改全角（( )→（ ））',
    pattern: STOPS_BESIDE_CHINESE,
    to: (char) => ('()'.includes(char) ? widen(char) : char),
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

/** Matches every character that some rule may change. A text without such a character is left alone at once. */
export const CHANGING: PatternRule = {
  label: '可能改动的字符',
  pattern: /[\u2e80-\u2fd5\uf900-\ufad9０-９Ａ-Ｚａ-ｚ％＋．―─,;:!?()]/u,
  example: '１',
  unlike: '一',
};

/** Characters without a visible sign. They are dropped, or kept only as a space between words. */
export const UNPRINTED = {
  /** Characters that have neither width nor meaning in prose: controls, zero-width and direction marks, soft hyphen, byte order mark. */
  invisible: {
    id: 'invisible',
    label: '去掉不可见字符',
    pattern: /[\p{Cc}\p{Cf}]/u,
    example: '\u200b',
    unlike: '\u3000',
  },
  /** White space of any width. It must be checked before `invisible`, whose pattern also matches tab and line feed. */
  space: {
    id: 'space',
    label: '词间空白改为一个空格',
    pattern: /\p{White_Space}/u,
    example: '\u3000',
    unlike: '\u200b',
  },
} satisfies Record<string, PatternRule & { id: string }>;

/**
 * White space that a scanner or a justified line put into one number or term: `2 0 1 9年`, `6 8.4亿`, `G D P`. `before` and `after` see up to two
 * characters on their side, as far as no other gap parts these. Numbers of several digits are never joined: `20 19` keeps its gap.
 */
export interface SpreadGap extends WordGap {
  id: 'spread';
}

const SPREAD_LABEL = '去掉字间空白（2 0 1 9年→2019年）';

export const SPREAD_GAPS: SpreadGap[] = [
  {
    id: 'spread',
    label: SPREAD_LABEL,
    before: /(?:^|[^0-9])[0-9]$/u,
    after: /^[0-9](?![0-9])/u,
    example: ['2', '0'],
    unlike: ['20', '19'],
  },
  {
    id: 'spread',
    label: SPREAD_LABEL,
    before: /(?:^|[^A-Za-z])[A-Z]$/u,
    after: /^[A-Z](?![A-Za-z])/u,
    example: ['G', 'D'],
    unlike: ['IT', 'A股'],
  },
  {
    id: 'spread',
    label: SPREAD_LABEL,
    before: /(?:^|[^0-9A-Za-z.])[0-9]$/u,
    after: /^[A-Z](?![A-Za-z])/u,
    example: ['5', 'G'],
    unlike: ['15', 'AB'],
  },
];

/**
 * A gap between words: between text that matches `before` and text that matches `after`, white space is kept as one space. All other white space is
 * layout.
 */
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
