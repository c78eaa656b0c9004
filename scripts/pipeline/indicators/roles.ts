/** Decides what a number is for an indicator: its level, its growth, or nothing. */
import type { Indicator, UnitKind } from '../../../src/indicators/indicators.rules.ts';
import type { Predicate } from './figures.ts';
import type { Quantity } from './quantities.ts';
import { MULTIPLE } from './readings.rules.ts';

export type Role = 'value' | 'change';

/** The role of a quantity after a predicate. Null if its unit does not fit the indicator. `last` is the role of the figure before it. */
export function roleOf(indicator: Indicator, quantity: Quantity, predicate: Predicate, last: Role | null): Role | null {
  const role = ROLES[indicator.nature](quantity.unitKind, predicate, last);
  if (role === null || !fits(indicator, role, quantity)) return null;
  return role;
}

function fits(indicator: Indicator, role: Role, { unitKind, amount, redacted }: Quantity): boolean {
  if (!indicator[role].includes(unitKind)) return false;
  if (unitKind !== 'bare' || redacted) return true;
  // A price index without a unit must be near 100. Of other rates, only 0 may stand without a unit.
  return indicator.nature === 'rise' ? typeof amount === 'number' && amount > 90 && amount < 130 : amount === 0;
}

type Ruling = (unit: UnitKind, predicate: Predicate, last: Role | null) => Role | null;

const ROLES: Record<Indicator['nature'], Ruling> = {
  level: (unit, predicate, last) => {
    if (unit === 'percent' || unit === 'times') return changes(predicate) ? 'change' : last === 'change' ? last : null;
    return changes(predicate) && !predicate.level ? 'change' : 'value';
  },
  rate: (unit, predicate) => {
    if (unit === 'points') return changes(predicate) ? 'change' : null;
    return changes(predicate) && !predicate.level && !predicate.limit ? 'change' : 'value';
  },
  rise: (unit, predicate) => (unit === 'points' ? (changes(predicate) ? 'change' : null) : 'value'),
  count: (unit, predicate) => {
    if (unit === 'points') return changes(predicate) ? 'change' : null;
    if (unit === 'percent') return changes(predicate) && !predicate.level ? 'change' : 'value';
    return 'value';
  },
};

function changes({ change, growth, compare }: Predicate): boolean {
  return change !== null || growth !== null || (compare !== null && isMultiple(compare.text));
}

/** Whether a comparison introduces a multiple, as 是2011年的 does. */
export function isMultiple(compare: string): boolean {
  return MULTIPLE.pattern.test(compare);
}
