/** Reads numbers with their units, as a report writes them. */
import { numberOf } from '../../../src/chinese/numerals.ts';
import type { UnitKind } from '../../../src/indicators/indicators.rules.ts';
import type { Amount, Bound } from '../../../src/indicators/row.ts';
import { AFTER_RULES, PARTS, UNIT_RULES } from './quantities.rules.ts';

/** One number of the text, with its unit and its limits. */
export interface Quantity {
  amount: Amount;
  /** The unit as written; null if the number stands alone. */
  unit: string | null;
  unitKind: UnitKind;
  /** The limit that words after the number (左右) or inside it (多) set. */
  bound: Bound | null;
  /** The words of the limit, as written. */
  comparator: string | null;
  /** Whether the report shows × instead of digits. */
  redacted: boolean;
}

/** Source of the pattern for a number with its unit, for the tokeniser. `parseQuantity` reads the text that it finds. */
export const QUANTITY = PARTS.pattern.source
  .slice(1, -1)
  .replace(/\(\?<[a-z0-9]+>/gu, '(?:')
  .replace(/^/u, '(?:(?<![0-9.A-Za-z第])|(?<=GDP|CPI))');

/** Splits a number of the text into amount, unit and limits. */
export function parseQuantity(text: string): Quantity {
  const parts = PARTS.pattern.exec(text)?.groups ?? {};
  const { low, high, hidden, words, percent, more = parts.more2 } = parts;
  const unit = percent ? '%' : (parts.unit ?? null);
  const after = AFTER_RULES.find(({ pattern }) => parts.after && new RegExp(`^(?:${pattern})$`, 'u').test(parts.after));
  const amount = percent
    ? numberInWords(percent)
    : hidden
      ? null
      : words === undefined
        ? amountOf(low ?? '', high)
        : words === ''
          ? 1
          : numberInWords(words);
  return {
    amount,
    // 万 without 元 or another unit, as in 8.7万贫困人口, counts persons.
    unit: unit === '万' ? '万人' : unit,
    unitKind: unit === '万' ? 'people' : kindOfUnit(unit),
    bound: after?.bound ?? (more ? 'atLeast' : null),
    comparator: parts.after ?? more ?? null,
    redacted: hidden !== undefined,
  };
}

function amountOf(low: string, high: string | undefined): Amount {
  const number = Number(low.replaceAll(/[, ]/gu, ''));
  return high === undefined ? number : [number, Number(high.replaceAll(/[, ]/gu, ''))];
}

function kindOfUnit(unit: string | null): UnitKind {
  if (unit === null) return 'bare';
  return UNIT_RULES.find(({ pattern }) => new RegExp(`^(?:${pattern})$`, 'u').test(unit))?.kind ?? 'bare';
}

/**
 * Reads a Chinese numeral below ten thousand, with or without decimals.
 * @example numberInWords('千') // 1000
 * @example numberInWords('八点五') // 8.5
 */
export function numberInWords(words: string): number {
  const [whole = '', fraction = ''] = words.split('点');
  const decimals = [...fraction].map((digit) => numberOf(digit) ?? 0).join('');
  return Number(`${numberOf(whole) ?? 0}.${decimals}`);
}
