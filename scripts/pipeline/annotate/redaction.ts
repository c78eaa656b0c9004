/** Tells a × that hides something (a redaction) from a × that multiplies. */
import { TIMES_RULES } from './redaction.rules.ts';

const TIMES = TIMES_RULES.map(({ pattern }) => new RegExp(pattern, 'gu'));

/** Offsets of the × signs of a text, given as its code points, that are redactions. */
export function redactions(text: string[]): number[] {
  if (!text.includes('×')) return [];
  // Some rare characters take two UTF-16 units. Each is replaced by a character of one unit, so that an index in `flat` is an index in `text`.
  const flat = text.map((char) => (char.length > 1 ? '〓' : char)).join('');
  const multiply = new Set(TIMES.flatMap((pattern) => [...flat.matchAll(pattern)].map(({ index }) => index)));
  return text.flatMap((char, index) => (char === '×' && !multiply.has(index) ? [index] : []));
}
