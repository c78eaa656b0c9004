/** Runs of characters that count by their place in Unicode: first character, what it stands for, how many. */
const ENCLOSED: { first: string; value: number; length: number }[] = [
  { first: '①', value: 1, length: 20 },
  { first: '⑴', value: 1, length: 20 },
  { first: '⒈', value: 1, length: 20 },
  { first: '㈠', value: 1, length: 10 },
];
const DIGITS = '〇一二三四五六七八九';

/**
 * The number a label prints, or null.
 * @example ordinalOf('（十二）') // 12
 */
export function ordinalOf(label: string): number | null {
  const arabic = /[0-9]+/u.exec(label)?.[0];
  if (arabic) return Number(arabic);
  const chinese = /[〇零一二两三四五六七八九十百]+/u.exec(label)?.[0];
  if (chinese) return chineseNumber(chinese);
  for (const { first, value, length } of ENCLOSED) {
    const offset = (label.codePointAt(0) ?? 0) - (first.codePointAt(0) ?? 0);
    if (offset >= 0 && offset < length) return value + offset;
  }
  return null;
}

function chineseNumber(text: string): number {
  let total = 0;
  let digit = 0;
  let sawUnit = false;
  for (const char of text.replace('零', '〇').replace('两', '二')) {
    if (char === '百' || char === '十') {
      total += (digit || 1) * (char === '百' ? 100 : 10);
      digit = 0;
      sawUnit = true;
    } else digit = sawUnit ? DIGITS.indexOf(char) : digit * 10 + DIGITS.indexOf(char);
  }
  return total + digit;
}
