/** Reads numbers and relates them to the subjects of a sentence. */
import type { Mention } from './figures.ts';
import { MANY, newPredicate, type State } from './reader.ts';
import { ATTRIBUTE, OWN_NOUN } from './readings.rules.ts';
import { sayNumber } from './say.ts';
import { alienMention, joinGroup } from './subjects.ts';
import { targetsOf } from './targets.ts';
import type { NumberToken } from './tokens.ts';

/** Collects numbers that directly follow one another: 42996元、20008元. */
function numbersFrom(state: State, first: NumberToken): NumberToken[] {
  const numbers = [first];
  while (numbers.length <= MANY) {
    const [link, next] = [state.tokens[state.at], state.tokens[state.at + 1]];
    if (link?.kind !== 'link' || next?.kind !== 'number') break;
    numbers.push(next);
    state.at += 2;
  }
  return withCommonUnit(numbers);
}

/** Gives all numbers of a list the unit of the last number (1.6个和1.4个百分点) and its limit (5.5%、4.5%以内) if they lack their own. */
function withCommonUnit(numbers: NumberToken[]): NumberToken[] {
  const last = numbers.at(-1)?.quantity;
  if (!last || numbers.length === 1) return numbers;
  const { unit, unitKind, bound, comparator } = last;
  const unlimited = numbers.slice(0, -1).every(({ quantity }) => quantity.bound === null);
  return numbers.map((number) => {
    const { quantity } = number;
    const lacks = quantity.unit === null || (quantity.unit === '个' && unitKind === 'points');
    return {
      ...number,
      quantity: {
        ...quantity,
        ...(lacks ? { unit, unitKind } : {}),
        ...(unlimited ? { bound, comparator } : {}),
      },
    };
  });
}

/** Reads a number and the numbers that follow it directly. */
export function readNumber(state: State, token: NumberToken): void {
  const numbers = numbersFrom(state, token);
  const { segment, predicate } = state;
  const quantities = numbers.map(({ quantity }) => quantity);
  if (predicate.from?.length === 0) {
    predicate.from = quantities;
    return;
  }
  if (segment.closed || isAttribute(state) || isOfNameToCome(state)) return;
  const bare = quantities.every(({ unitKind }) => unitKind === 'bare') && !state.group.some(takesBare);
  if (bare || isCountOfOthers(state, token)) {
    readCount(state, token);
    return;
  }
  const end = numbers.at(-1)?.end ?? token.end;
  const targets = targetsOf(state, quantities.length);
  const lead = targets[0]?.mention.lead ?? 0;
  for (const { mention, index } of targets) {
    const quantity = quantities[index];
    if (quantity) sayNumber(state, mention, { quantity, index }, { start: lead, end });
  }
  // 松山湖生产总值增长10%: the following figures are about this part of the place, too.
  if (state.figures.length === 0 && state.group.some(({ modified }) => modified === 'place')) state.part ??= 'sentence';
  markSpoken(state, quantities.length);
  Object.assign(segment, { numbered: true, unknown: '', scope: null });
  // 力争12万贫困人口脱贫: the number comes before the name, so the word of effort is kept for the name.
  state.predicate = { ...newPredicate(), effort: targets.length === 0 && predicate.effort };
}

/** Whether the name after the number takes the number: 新增城镇就业168万人，325万人实现脱贫. */
function isOfNameToCome({ tokens, at, segment }: State): boolean {
  const next = tokens[at];
  return next?.kind === 'name' && next.rule.afterNumber === true && segment.subject === 'none';
}

/** Whether the number only tells which things are counted: 生产总值超200亿元的县77个. */
function isAttribute({ tokens, at }: State): boolean {
  const next = tokens[at];
  return next?.kind === 'unknown' && ATTRIBUTE.pattern.test(next.text);
}

function takesBare({ indicator }: Mention): boolean {
  return indicator?.value.includes('bare') ?? false;
}

/** Whether the number begins its clause and counts a noun of its own: in 新增城镇就业2万人，4978名未就业毕业生实现就业 the 4978 is no figure of 就业. */
function isCountOfOthers({ tokens, at, segment, predicate }: State, { quantity }: NumberToken): boolean {
  const next = tokens[at];
  const { change, growth, level, limit, compare } = predicate;
  const led = change ?? growth ?? level ?? limit ?? compare;
  const isOfPeople = quantity.unitKind === 'people';
  if (segment.subject !== 'none' || led !== null || !next) return false;
  return next.kind === 'remark' ? isOfPeople : next.kind === 'unknown' && OWN_NOUN.pattern.test(next.text);
}

function markSpoken(state: State, count: number): void {
  for (const mention of state.group) {
    // 存贷款余额分别达到… is one subject that the list does not have, but it takes two numbers.
    const parts = mention.indicator === null && state.group.length === 1 ? count : 1;
    if (!mention.spoken) state.recent = [...state.recent, ...Array<Mention>(parts).fill(mention)].slice(-MANY);
    mention.spoken = true;
  }
}

/** Reads a count of things (12家企业). If the clause has no subject yet, the things become its subject. The number is no figure of an indicator. */
function readCount(state: State, { start, end }: NumberToken): void {
  if (state.segment.subject === 'none') {
    joinGroup(state, [alienMention(start, end)]);
    state.segment.subject = 'alien';
  }
  for (const mention of state.group) mention.spoken ||= mention.indicator === null;
}
