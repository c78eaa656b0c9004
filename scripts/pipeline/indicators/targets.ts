/** Decides to which subjects the numbers of a clause belong. */
import type { Indicator } from '../../../src/indicators/indicators.rules.ts';
import { indicatorOf } from '../../../src/indicators/indicators.ts';
import type { Mention } from './figures.ts';
import type { State } from './reader.ts';

/** A subject, and the index of the number in the list that belongs to it. */
export interface Target {
  mention: Mention;
  index: number;
}

/** Finds the subjects to which a list of `count` numbers belongs. Empty if that cannot be decided. */
export function targetsOf(state: State, count: number): Target[] {
  const { group, predicate } = state;
  if (count === 1) return ofEach(state) ?? (group.length > 1 ? targetsOfOne(state) : toFirst(group));
  if (group.length === count) return group.map((mention, index) => ({ mention, index }));
  const joint = withJoint(state, group);
  if (joint.length === count) return joint.map((mention, index) => ({ mention, index }));
  const unspoken = group.filter(({ spoken }) => !spoken);
  const known = [...state.recent, ...unspoken].slice(-count);
  // A 24104元，B 10692元，分别增长11.1%和12%: the numbers belong to the subjects of the clauses before.
  const looksBack = predicate.share && state.segment.subject === 'none' && known.length === count;
  if (looksBack) return known.map((mention, index) => ({ mention, index }));
  // 上半年、前三季度和全年分别增长6.1%、6.3%、6.5%: the last number is that of the year.
  const whole = state.listed.indexOf('whole');
  if (group.length === 1 && state.listed.length === count && whole >= 0) {
    return group.map((mention) => ({ mention, index: whole }));
  }
  // 连续突破3000亿元、4000亿元: the last threshold counts.
  if (group.length === 1 && predicate.limit?.rule.bound === 'atLeast') {
    return group.map((mention) => ({ mention, index: count - 1 }));
  }
  return [];
}

function toFirst(mentions: Mention[]): Target[] {
  return mentions.map((mention) => ({ mention, index: 0 }));
}

/** A 9.2亿美元，B 554亿元，均增长15%: the growth belongs to the two subjects of the clauses before. Null if the number is not said so. */
function ofEach({ group, predicate, segment, recent }: State): Target[] | null {
  const { share, change, growth } = predicate;
  const looksBack = share?.rule.id === 'each' && segment.subject === 'none' && (change ?? growth) !== null;
  return looksBack && group.length === 1 && recent.length > 1 ? toFirst(recent.slice(-2)) : null;
}

/**
 * Handles one number after several names. A growth, or a number with 均 or 分别, belongs to each of the names; any other number is a sum and belongs to
 * none.
 */
function targetsOfOne(state: State): Target[] {
  const { group, predicate } = state;
  if (predicate.share) return toFirst(group);
  const joint = withJoint(state, group);
  const rates = joint.every(({ indicator }) => indicator?.nature === 'rate' || indicator?.nature === 'rise');
  if (joint.length > 1 && !predicate.change && !predicate.growth && !rates) return [];
  return toFirst(joint);
}

/** 城乡居民 with one number is a statement about all residents, so the two subjects of that name become one. */
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
