/** Tells a × that hides something from a × that multiplies. */
import { TIMES_RULES } from './redaction.rules.ts';

const TIMES = TIMES_RULES.map(({ pattern }) => new RegExp(pattern, 'gu'));

/** Offsets of the × signs of a text, given as its code points, that are redactions. */
export function redactions(text: string[]): number[] {
  if (!text.includes('×')) return [];
  // Rarer characters count two in a string; one that counts one stands for each.
  const flat = text.map((char) => (char.length > 1 ? '〓' : char)).join('');
  const multiply = new Set(TIMES.flatMap((pattern) => [...flat.matchAll(pattern)].map(({ index }) => index)));
  return text.flatMap((char, index) => (char === '×' && !multiply.has(index) ? [index] : []));
}
