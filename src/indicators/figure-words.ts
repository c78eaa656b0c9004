import type { Amount, Bound, IndicatorRow } from './row.ts';

/** Words for a limit, written after the number. */
const AFTER: Record<Bound, string> = { exact: '', range: '', around: '左右', atLeast: '以上', atMost: '以内' };

/**
 * Says in few words what a row states. A comparison (`relative`) is given only if the row has no number.
 * @example figureWords(row) // '4781.16亿元，增长11%'
 */
export function figureWords(row: IndicatorRow): string {
  if (row.absent) return '未提目标';
  if (row.lost) return '缺';
  const sizes = [levelOf(row), changeOf(row)].filter((part) => part);
  return (row.effort === 'strive' ? '力争' : '') + (sizes.length > 0 ? sizes.join('，') : (row.relative ?? ''));
}

function levelOf({ value, unit, bound, change, changeUnit, changeBasis, from }: IndicatorRow): string {
  if (value === null && unit === null) return '';
  // As in 由2.8%降至0.1%: the starting number and the words of the change stand before the level.
  const leads =
    change === null && changeUnit === null && from !== undefined ? `由${from}${unit ?? ''}${changeBasis ?? '到'}` : '';
  return leads + sizeOf(value, unit, bound);
}

function changeOf({ value, unit, bound, change, changeUnit, changeBasis, changeBound }: IndicatorRow): string {
  if (change === null && changeUnit === null) return value === null && unit === null ? (changeBasis ?? '') : '';
  const hasLevel = value !== null || unit !== null;
  const falls = [change].flat().some((amount) => amount !== null && amount < 0);
  const size = Array.isArray(change)
    ? (change.map(Math.abs) as [number, number])
    : change === null
      ? null
      : Math.abs(change);
  return (
    (changeBasis ?? (falls ? '下降' : '增长')) + sizeOf(size, changeUnit, changeBound ?? (hasLevel ? 'exact' : bound))
  );
}

function sizeOf(amount: Amount, unit: string | null, bound: Bound | null): string {
  const number = amount === null ? '×' : [amount].flat().join('—');
  return number + (unit ?? '') + AFTER[bound ?? 'exact'];
}
