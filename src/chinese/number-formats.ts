/** Prints the numbers of automatically numbered paragraphs, e.g. of a Word file. The names of the formats are those of Word's `numFmt`. */
import { chineseNumeral, withNumber } from './numerals.ts';

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: [value: number, numeral: string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const FORMATS: Record<string, (number: number) => string> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: (number) => like('１', number),
  decimalFullWidth2: (number) => like('１', number),
  decimalEnclosedCircle: (number) => like('①', number),
  decimalEnclosedCircleChinese: (number) => like('①', number),
  decimalEnclosedFullstop: (number) => like('⒈', number),
  decimalEnclosedParen: (number) => like('⑴', number),
  ideographEnclosedCircle: (number) => like('㊀', number),
  numberInDash: (number) => `- ${number} -`,
  upperRoman: (number) => roman(number).toUpperCase(),
  lowerRoman: roman,
  upperLetter: (number) => letters(number, 'A'),
  lowerLetter: (number) => letters(number, 'a'),
  chineseCounting: counted,
  chineseCountingThousand: counted,
  taiwaneseCounting: counted,
  taiwaneseCountingThousand: counted,
  japaneseCounting: counted,
  chineseLegalSimplified: (number) => legal(number, '壹贰叁肆伍陆柒捌玖拾佰'),
  ideographLegalTraditional: (number) => legal(number, '壹貳參肆伍陸柒捌玖拾佰'),
  ideographDigital: (number) => digits(number, '〇一二三四五六七八九'),
  taiwaneseDigital: (number) => digits(number, '○一二三四五六七八九'),
  japaneseDigitalTenThousand: (number) => digits(number, '〇一二三四五六七八九'),
  ideographTraditional: (number) => cycle(number, STEMS),
  ideographZodiac: (number) => cycle(number, BRANCHES),
  none: () => '',
};

/** Whether a format is known. Numbers of an unknown format are printed in digits. */
export function isKnownFormat(format: string): boolean {
  return Object.hasOwn(FORMATS, format);
}

/**
 * Prints a number in a format.
 * @example inFormat(12, 'chineseCounting') // '十二'
 */
export function inFormat(number: number, format: string): string {
  return isKnownFormat(format) ? (FORMATS[format] ?? String)(number) : String(number);
}

function like(numeral: string, number: number): string {
  return (number >= 0 ? withNumber(numeral, number) : null) ?? String(number);
}

function counted(number: number): string {
  if (number === 0) return '零';
  return number > 0 && number < 1000 ? chineseNumeral(number) : digits(number, '零一二三四五六七八九');
}

/** Writes a number in the characters used on cheques, where ten is `壹拾`. */
function legal(number: number, names: string): string {
  const words = counted(number).replace(/^十/u, '一十');
  return Array.from(words, (char) => names['一二三四五六七八九十百'.indexOf(char)] ?? char).join('');
}

function digits(number: number, names: string): string {
  return String(number).replace(/[0-9]/gu, (digit) => names[Number(digit)] ?? digit);
}

function cycle(number: number, names: string): string {
  return number >= 1 ? (names[(number - 1) % names.length] ?? '') : String(number);
}

/** Writes a number as letters. As in Word, `z` is followed by `aa`, then `bb`. */
function letters(number: number, first: string): string {
  if (number < 1 || number > 780) return String(number);
  const letter = String.fromCodePoint((first.codePointAt(0) ?? 0) + ((number - 1) % 26));
  return letter.repeat(Math.floor((number - 1) / 26) + 1);
}

function roman(number: number): string {
  if (number < 1 || number > 4999) return String(number);
  let rest = number;
  return ROMAN.map(([value, numeral]) => {
    const count = Math.floor(rest / value);
    rest -= count * value;
    return numeral.repeat(count);
  }).join('');
}
