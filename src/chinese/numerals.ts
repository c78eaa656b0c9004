/** Numbers as printed marks write them: `12`, `１２`, `十二`, `⑫`, `㈡`. All that read or write such a number do it here. */

/** How a numeral that is a single character is framed. */
type Frame =
  | 'circled'
  | 'filled'
  | 'parenthesised'
  | 'dotted'
  | 'parenthesisedChinese'
  | 'circledChinese'
  | 'roman'
  | 'smallRoman';

/** Runs of characters in Unicode that are a numeral with its frame, and the number of the first. */
const SINGLE_CHARACTERS: { frame: Frame; first: string; last: string; number: number }[] = [
  { frame: 'circled', first: '①', last: '⑳', number: 1 },
  { frame: 'circled', first: '㉑', last: '㉟', number: 21 },
  { frame: 'circled', first: '㊱', last: '㊿', number: 36 },
  { frame: 'filled', first: '❶', last: '❿', number: 1 },
  { frame: 'filled', first: '⓫', last: '⓴', number: 11 },
  { frame: 'parenthesised', first: '⑴', last: '⒇', number: 1 },
  { frame: 'dotted', first: '⒈', last: '⒛', number: 1 },
  { frame: 'parenthesisedChinese', first: '㈠', last: '㈩', number: 1 },
  { frame: 'circledChinese', first: '㊀', last: '㊉', number: 1 },
  { frame: 'roman', first: 'Ⅰ', last: 'Ⅻ', number: 1 },
  { frame: 'smallRoman', first: 'ⅰ', last: 'ⅻ', number: 1 },
];

/** The inside of a character class that matches the numerals of some frames. @example `[${framed('dotted')}]` */
export function framed(...frames: Frame[]): string {
  return SINGLE_CHARACTERS.filter(({ frame }) => frames.includes(frame))
    .map(({ first, last }) => `${first}-${last}`)
    .join('');
}

/** The inside of a character class for the numerals that Chinese marks print; a mark writes no 两 and no 千. */
export const CHINESE_NUMERAL = '一二三四五六七八九十百零〇';

const DIGITS = '零一二三四五六七八九';
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const ALL_FRAMES = SINGLE_CHARACTERS.map(({ first, last }) => `${first}-${last}`).join('');
/** Numerals that are read as well, although no mark prints them. */
const SPOKEN = '两千';
/** A numeral in any writing. */
const NUMERAL = new RegExp(`[0-9]+|[０-９]+|[${CHINESE_NUMERAL}${SPOKEN}]+|[${ALL_FRAMES}]`, 'u');
const WHOLE_NUMERAL = new RegExp(`^(?:${NUMERAL.source})$`, 'u');

/**
 * The number that a label prints; null where it prints none.
 * @example ordinalOf('（十二）') // 12
 */
export function ordinalOf(label: string): number | null {
  const numeral = NUMERAL.exec(label)?.[0];
  return numeral === undefined ? null : numberOf(numeral);
}

/**
 * Reads a numeral below ten thousand; null for anything else.
 * @example numberOf('二十三') // 23
 * @example numberOf('二〇一七') // 2017
 */
export function numberOf(numeral: string): number | null {
  if (!WHOLE_NUMERAL.test(numeral)) return null;
  const run = runOf(numeral);
  if (run) return distance(run.first, numeral) + run.number;
  const narrow = numeral.replace(/[０-９]/gu, (digit) => String(distance('０', digit)));
  return /^[0-9]+$/u.test(narrow) ? Number(narrow) : chineseNumber(narrow);
}

/**
 * The label with another number, written as its own is; null if that writing has no such number.
 * @example withNumber('（三）', 12) // '（十二）'
 */
export function withNumber(label: string, number: number): string | null {
  const own = NUMERAL.exec(label)?.[0];
  if (own === undefined) return null;
  const written = writtenLike(own, number);
  return written === null ? null : label.replace(own, written);
}

/**
 * What a label looks like but for its number: labels of one row have the same shape.
 * @example markShape('（十二）') // '（一）'
 */
export function markShape(label: string): string {
  return withNumber(label, 1) ?? label;
}

function writtenLike(numeral: string, number: number): string | null {
  const run = runOf(numeral);
  if (run) return framedLike(run.frame, number);
  if (/^[0-9]/u.test(numeral)) return String(number);
  if (/^[０-９]/u.test(numeral))
    return String(number).replace(/[0-9]/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
  return chineseNumeral(number);
}

function framedLike(frame: Frame, number: number): string | null {
  const runs = SINGLE_CHARACTERS.filter((run) => run.frame === frame);
  const run = runs.find(({ first, last, number: from }) => number >= from && number <= from + distance(first, last));
  return run ? String.fromCodePoint((run.first.codePointAt(0) ?? 0) + number - run.number) : null;
}

function runOf(numeral: string): (typeof SINGLE_CHARACTERS)[number] | undefined {
  return SINGLE_CHARACTERS.find(({ first, last }) => numeral >= first && numeral <= last && [...numeral].length === 1);
}

function distance(first: string, char: string): number {
  return (char.codePointAt(0) ?? 0) - (first.codePointAt(0) ?? 0);
}

/** Reads `十`, `二十三`, `一百零二`, or a string of digits such as `二〇一七`. */
function chineseNumber(numeral: string): number {
  let total = 0;
  let digits = 0;
  for (const char of numeral.replaceAll('〇', '零').replaceAll('两', '二')) {
    const unit = UNITS[char];
    if (unit === undefined) digits = digits * 10 + DIGITS.indexOf(char);
    else {
      total += (digits || 1) * unit;
      digits = 0;
    }
  }
  return total + digits;
}

/**
 * Writes a number from 1 to 999 as a mark does.
 * @example chineseNumeral(23) // '二十三'
 */
export function chineseNumeral(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const one = ones > 0 ? (DIGITS[ones] ?? '') : '';
  const ten = tens > (hundreds > 0 ? 0 : 1) ? `${DIGITS[tens]}十` : tens > 0 ? '十' : '';
  if (hundreds === 0) return ten + one;
  return `${DIGITS[hundreds]}百${ten || (one ? '零' : '')}${one}`;
}
