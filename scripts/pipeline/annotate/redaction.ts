/** Tells a × that hides something from a × that multiplies. */

/**
 * What stands on both sides of a multiplication sign. Seen: `2×100万千瓦`, `3×35万千瓦`, `60 × 40`; must not match:
 * `×万千瓦`, `增长×%`, `国道×线`, `盈创×D打印`.
 */
const FACTOR = /^[0-9０-９A-Za-zａ-ｚＡ-Ｚ）)]$/u;

/** Names in which × is a word of its own. Seen in reports of 2024 and 2025. */
const NAMES = ['数据要素×', '人工智能×'];

/** Offsets of the × signs of a text that are redactions. */
export function redactions(text: string[]): number[] {
  return text.flatMap((char, index) => {
    if (char !== '×') return [];
    const multiplies = FACTOR.test(text[index - 1] ?? '') && FACTOR.test(text[index + 1] ?? '');
    const before = text.slice(Math.max(0, index - 4), index + 1).join('');
    return multiplies || NAMES.some((name) => before.endsWith(name)) ? [] : [index];
  });
}
