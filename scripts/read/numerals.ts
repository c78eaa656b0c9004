/** How a number that a format counts by itself is printed. Names are those of Word's `numFmt`. */

const DIGITS = '零一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
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
  decimalFullWidth: (number) => String(number).replace(/[0-9]/gu, (digit) => codes(0xff10, Number(digit))),
  decimalFullWidth2: (number) => String(number).replace(/[0-9]/gu, (digit) => codes(0xff10, Number(digit))),
  decimalEnclosedCircle: (number) => ready(number, 0x2460, 20),
  decimalEnclosedCircleChinese: (number) => ready(number, 0x2460, 20),
  decimalEnclosedFullstop: (number) => ready(number, 0x2488, 20),
  decimalEnclosedParen: (number) => ready(number, 0x2474, 20),
  ideographEnclosedCircle: (number) => ready(number, 0x3280, 10),
  numberInDash: (number) => `- ${number} -`,
  upperRoman: (number) => roman(number).toUpperCase(),
  lowerRoman: roman,
  upperLetter: (number) => letters(number, 0x41),
  lowerLetter: (number) => letters(number, 0x61),
  chineseCounting: (number) => chinese(number, DIGITS, '十百千'),
  chineseCountingThousand: (number) => chinese(number, DIGITS, '十百千'),
  taiwaneseCounting: (number) => chinese(number, DIGITS, '十百千'),
  taiwaneseCountingThousand: (number) => chinese(number, DIGITS, '十百千'),
  japaneseCounting: (number) => chinese(number, DIGITS, '十百千'),
  chineseLegalSimplified: (number) => chinese(number, LEGAL, '拾佰仟'),
  ideographLegalTraditional: (number) => chinese(number, '零壹貳參肆伍陸柒捌玖', '拾佰仟'),
  ideographDigital: (number) => digits(number, '〇一二三四五六七八九'),
  taiwaneseDigital: (number) => digits(number, '○一二三四五六七八九'),
  japaneseDigitalTenThousand: (number) => digits(number, '〇一二三四五六七八九'),
  ideographTraditional: (number) => cycle(number, STEMS),
  ideographZodiac: (number) => cycle(number, BRANCHES),
  none: () => '',
};

/** Whether a format is known; of others the number is printed in digits. */
export function isKnownFormat(format: string): boolean {
  return format in FORMATS;
}

/** A number as its format prints it. */
export function inFormat(number: number, format: string): string {
  return (FORMATS[format] ?? String)(number);
}

function codes(first: number, offset: number): string {
  return String.fromCodePoint(first + offset);
}

/** Numerals that are one character each, up to `last`. */
function ready(number: number, first: number, last: number): string {
  return number >= 1 && number <= last ? codes(first, number - 1) : String(number);
}

function digits(number: number, names: string): string {
  return String(number).replace(/[0-9]/gu, (digit) => names[Number(digit)] ?? digit);
}

function cycle(number: number, names: string): string {
  return number >= 1 ? (names[(number - 1) % names.length] ?? '') : String(number);
}

/** `z` is followed by `aa`, `bb`, as in Word. */
function letters(number: number, first: number): string {
  if (number < 1 || number > 780) return String(number);
  return codes(first, (number - 1) % 26).repeat(Math.floor((number - 1) / 26) + 1);
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

/** `12` -> `十二`, `20` -> `二十`, `105` -> `一百零五`; in digits from ten thousand on. */
function chinese(number: number, names: string, units: string): string {
  if (number < 0 || number > 9999) return digits(Math.abs(number), names);
  if (number === 0) return names[0] ?? '';
  const parts: string[] = [];
  const figures = [...String(number)].map(Number);
  figures.forEach((figure, index) => {
    const unit = figures.length - index - 1;
    if (figure === 0) {
      if (parts.at(-1) !== names[0]) parts.push(names[0] ?? '');
      return;
    }
    // Ten to nineteen begin with ten itself.
    if (names !== DIGITS || !(figure === 1 && unit === 1 && index === 0)) parts.push(names[figure] ?? '');
    if (unit > 0) parts.push(units[unit - 1] ?? '');
  });
  while (parts.length > 1 && parts.at(-1) === names[0]) parts.pop();
  return parts.join('');
}
