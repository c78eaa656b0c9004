/**
 * Which characters change on the way to clean text. Each row maps single characters to single characters; the patterns run
 * on the text without its white space, in this order, until none changes anything. What no row names stays as it is: this is never NFKC.
 */
export interface NormaliseRule {
  /** Name of the class in the ledger. */
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

/**
 * Radicals of the supplement that are characters of their own, each before the ideograph that it equals (Unicode's
 * EquivalentUnifiedIdeograph); NFKC knows but two of them.
 */
const RADICALS = new Map(
  [
    '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡',
    '⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫罒⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺶羊⺹耂',
    '⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长',
    '⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿',
    '⻯竜⻰龙⻱龜⻲亀⻳龟',
  ].flatMap((row) => [...row.matchAll(/(.)(.)/gu)].map(([, radical = '', ideograph = '']) => [radical, ideograph])) as [
    string,
    string,
  ][],
);

export const NORMALISE_RULES: NormaliseRule[] = [
  {
    id: 'radical',
    pattern: /[\u2e80-\u2fd5]/gu,
    to: (char) => RADICALS.get(char) ?? char.normalize('NFKC'),
    chinese: false,
    example: ['⼯作报告，⼈⺠', '工作报告，人民'],
    why: 'a PDF gives radicals of the dictionary for the ideographs that they equal',
  },
  {
    id: 'compatibility-ideograph',
    pattern: /[\uf900-\ufad9]/gu,
    to: (char) => char.normalize('NFC'),
    chinese: false,
    example: ['\uf9e1明', '李明'],
    why: 'a second code of one ideograph, kept in Unicode for old Korean and Japanese sets',
  },
  {
    id: 'fullwidth-digit',
    pattern: /[０-９]/gu,
    to: narrow,
    chinese: false,
    example: ['１０２５', '1025'],
    why: 'numbers are written in ASCII digits',
  },
  {
    id: 'fullwidth-letter',
    pattern: /[Ａ-Ｚａ-ｚ]/gu,
    to: narrow,
    chinese: false,
    example: ['ＧＤＰ', 'GDP'],
    why: 'Latin terms are written in ASCII letters',
  },
  {
    id: 'fullwidth-percent',
    pattern: /％/gu,
    to: narrow,
    chinese: false,
    example: ['5％', '5%'],
    why: 'a sign that belongs to a number',
  },
  {
    id: 'fullwidth-plus',
    pattern: /＋/gu,
    to: narrow,
    chinese: false,
    example: ['旅游＋', '旅游+'],
    why: 'a sign that belongs to a number or term',
  },
  {
    id: 'fullwidth-point',
    pattern: /(?<=[0-9A-Za-z])．/gu,
    to: always('.'),
    chinese: false,
    example: ['976．5', '976.5'],
    why: 'decimal point, or the point after an item number',
  },
  {
    id: 'horizontal-bar',
    pattern: /[―─]/gu,
    to: always('—'),
    chinese: false,
    example: ['――围绕', '——围绕'],
    why: 'the Chinese dash is U+2014, twice; a single one connects',
  },
  {
    id: 'halfwidth-comma',
    pattern: /(?<!\d(?=,\d{3}(?!\d)))(?<![A-Za-z](?=,[A-Za-z])),/gu,
    to: widen,
    chinese: true,
    example: ['家,新增', '家，新增'],
    why: 'Chinese comma; 1,686 and Latin lists keep theirs',
  },
  {
    id: 'halfwidth-semicolon',
    pattern: /(?<![A-Za-z](?=;[A-Za-z]));/gu,
    to: widen,
    chinese: true,
    example: ['家;新增', '家；新增'],
    why: 'Chinese semicolon',
  },
  {
    id: 'halfwidth-colon',
    pattern: /(?<!\d(?=:\d))(?<![A-Za-z](?=:[A-Za-z]))(?<![a-z](?=:\d)):(?!\/\/)/gu,
    to: widen,
    chinese: true,
    example: ['各位代表:', '各位代表：'],
    why: 'Chinese colon; ratios, clock times and addresses keep theirs',
  },
  {
    id: 'halfwidth-stop',
    pattern: re(`(?<=${HAN})[!?()]+|[!?()]+(?=${HAN})`),
    to: (char) => (/[!?]/u.test(char) ? widen(char) : char),
    chinese: true,
    example: ['代表!', '代表！'],
    why: 'Chinese exclamation and question marks',
  },
  {
    id: 'halfwidth-parenthesis',
    pattern: re(`(?<=${HAN})[!?()]+|[!?()]+(?=${HAN})`),
    to: (char) => (/[()]/u.test(char) ? widen(char) : char),
    chinese: true,
    example: ['(一)坚持', '（一）坚持'],
    why: 'a parenthesis that touches Chinese is Chinese',
  },
  {
    id: 'halfwidth-parenthesis',
    pattern: re('\\((?=[^()（）]*）)|(?<=（[^()（）]*)\\)'),
    to: widen,
    chinese: true,
    example: ['指数(PM2.5)', '指数（PM2.5）'],
    why: 'its partner is Chinese',
  },
];

/** Any character that some rule changes: a text without one is left alone at once. */
export const CHANGING = /[\u2e80-\u2fd5\uf900-\ufad9０-９Ａ-Ｚａ-ｚ％＋．―─,;:!?()]/u;

/** Characters without a width or a meaning in prose: controls, zero-width and direction marks, soft hyphen, byte order mark. */
export const INVISIBLE = /[\p{Cc}\p{Cf}]/u;

/** White space of any width. Checked before INVISIBLE, which also knows tab and line feed. */
export const SPACE = /\p{White_Space}/u;

/**
 * White space that a scanner or a justified line put between the signs of one number or term: `2 0 1 9年`, `6 8.4亿`, `G D P`. The
 * sides are what stands before and behind it without a gap; numbers of more digits stay apart.
 */
export const SPREAD: { before: RegExp; after: RegExp }[] = [
  { before: /(?:^|[^0-9])[0-9]$/u, after: /^[0-9](?![0-9])/u },
  { before: /(?:^|[^A-Za-z])[A-Z]$/u, after: /^[A-Z](?![A-Za-z])/u },
  { before: /(?:^|[^0-9A-Za-z.])[0-9]$/u, after: /^[A-Z](?![A-Za-z])/u },
];

/** A text so spread out that white space tells nothing: single spaces between most of its signs. */
export const SPREAD_OUT = { least: 12, share: 0.7 };

/** Between these two a space parts words and is kept, once; everywhere else it is layout. */
export const WORD_GAP: { before: RegExp; after: RegExp }[] = [
  { before: /[A-Za-z0-9)]$/u, after: /^[A-Za-z0-9(]/u },
  { before: /[A-Za-z][,.;:!?]$/u, after: /^[A-Za-z]/u },
];
