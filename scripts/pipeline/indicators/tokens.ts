/** Splits a sentence into the words that rules know, and the unknown text between them. */
import { INDICATORS, type Indicator, type NameRule } from '../../../src/indicators/indicators.rules.ts';
import { indicatorOf } from '../../../src/indicators/indicators.ts';
import { parseQuantity, QUANTITY, type Quantity } from './quantities.ts';
import { WORD_RULES, type WordRule } from './words.rules.ts';

interface TokenBase {
  /** Offsets in the text, in UTF-16 units; `end` is exclusive. */
  start: number;
  end: number;
  text: string;
}

/** The name of an indicator, or of several (城乡居民), in the order of the name. An entry is null if the closed list does not have the indicator. */
export interface NameToken extends TokenBase {
  kind: 'name';
  indicators: (Indicator | null)[];
  rule: NameRule;
}
export interface NumberToken extends TokenBase {
  kind: 'number';
  quantity: Quantity;
}
export interface WordToken extends TokenBase {
  kind: WordRule['kind'];
  rule: WordRule;
}
/** Text that matches no rule. */
export interface UnknownToken extends TokenBase {
  kind: 'unknown';
}
export type Token = NameToken | NumberToken | WordToken | UnknownToken;

/** One alternative of the pattern, and the token that is made of its match. */
interface Reading {
  pattern: string;
  make: (base: TokenBase) => Token;
}

const READINGS: Reading[] = [
  ...INDICATORS.flatMap((indicator) => indicator.names.map((rule) => nameReading(indicator, rule))),
  ...WORD_RULES.map(
    (rule): Reading => ({ pattern: rule.pattern, make: (base) => ({ ...base, kind: rule.kind, rule }) }),
  ),
  { pattern: QUANTITY, make: (base) => ({ ...base, kind: 'number', quantity: parseQuantity(base.text) }) },
];

function nameReading(own: Indicator, rule: NameRule): Reading {
  let indicators: (Indicator | null)[] | undefined;
  const make = (base: TokenBase): Token => {
    indicators ??= rule.means?.map((id) => (id === null ? null : indicatorOf(id))) ?? [own];
    return { ...base, kind: 'name', indicators, rule };
  };
  return { pattern: rule.pattern, make };
}

/** All alternatives in one pattern with a group for each, so that a text is searched only once. */
const ALL = new RegExp(READINGS.map(({ pattern }) => `(${pattern})`).join('|'), 'gu');

const WORDS = new RegExp([...new Set(INDICATORS.flatMap(({ words }) => words))].join('|'), 'u');

/** Whether a text can contain the name of an indicator. This quick test is made before the tokens are read. */
export function mayName(text: string): boolean {
  return WORDS.test(text);
}

/**
 * Splits a text into tokens that cover all of it.
 * @example tokens('生产总值增长8%').map(({ kind }) => kind) // ['name', 'change', 'number']
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let from = 0;
  for (const match of text.matchAll(ALL)) {
    const [word] = match;
    if (word === '') continue;
    if (match.index > from) found.push(unknown(text, from, match.index));
    from = match.index + word.length;
    const reading = READINGS[readingOf(match)];
    if (reading) found.push(reading.make({ start: match.index, end: from, text: word }));
  }
  if (from < text.length) found.push(unknown(text, from, text.length));
  return found;
}

function readingOf(match: RegExpMatchArray): number {
  return match.findIndex((group, index) => index > 0 && group !== undefined) - 1;
}

function unknown(text: string, start: number, end: number): Token {
  return { kind: 'unknown', start, end, text: text.slice(start, end) };
}
