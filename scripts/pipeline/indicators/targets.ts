/** Whom the numbers of a clause are said of. */
import type { Indicator } from '../../../src/indicators/indicators.rules.ts';
import { indicatorOf } from '../../../src/indicators/indicators.ts';
import type { Mention } from './figures.ts';
import type { State } from './reader.ts';

/** A subject, and the number of the list that is said of it. */
export interface Target {
  mention: Mention;
  index: number;
}

/** Whom so many numbers are said of: nobody where that cannot be told. */
export function targetsOf(state: State, count: number): Target[] {
  const { group, predicate } = state;
  if (count === 1) return group.length > 1 ? targetsOfOne(state) : group.map((mention) => ({ mention, index: 0 }));
  if (group.length === count) return group.map((mention, index) => ({ mention, index }));
  const joint = withJoint(state, group);
  if (joint.length === count) return joint.map((mention, index) => ({ mention, index }));
  const unspoken = group.filter(({ spoken }) => !spoken);
  const known = [...state.recent, ...unspoken].slice(-count);
  // A 24104元，B 10692元，分别增长11.1%和12%: the subjects of the clauses before.
  const looksBack = predicate.share && state.segment.subject === 'none' && known.length === count;
  if (looksBack) return known.map((mention, index) => ({ mention, index }));
  // 连续突破3000亿元、4000亿元: the last threshold counts.
  if (group.length === 1 && predicate.limit?.rule.bound === 'atLeast') {
    return group.map((mention) => ({ mention, index: count - 1 }));
  }
  return [];
}

/** One number after several names: for each of them where it is a growth or handed out, else a sum. */
function targetsOfOne(state: State): Target[] {
  const { group, predicate } = state;
  if (predicate.share) return group.map((mention) => ({ mention, index: 0 }));
  const joint = withJoint(state, group);
  const rates = joint.every(({ indicator }) => indicator?.nature === 'rate' || indicator?.nature === 'rise');
  if (joint.length > 1 && !predicate.change && !predicate.growth && !rates) return [];
  return joint.map((mention) => ({ mention, index: 0 }));
}

/** 城乡居民 with one number is a statement about all residents: the two subjects of that name become one. */
export function withJoint(state: State, group: Mention[]): Mention[] {
  return group.flatMap((mention, index) => {
    const { name } = mention;
    if (name?.indicators.length !== 2 || !isIncome(mention.indicator)) return [mention];
    if (group[index - 1]?.name === name) return [];
    const known = state.joint.get(name) ?? { ...mention, indicator: indicatorOf('income') };
    state.joint.set(name, known);
    return [known];
  });
}

function isIncome(indicator: Indicator | null): boolean {
  return indicator?.id.startsWith('income') ?? false;
}
