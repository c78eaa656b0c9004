/** Makes figures: relates a number, a comparison or a doubling to a subject. */
import type { Figure, Mention, Predicate } from './figures.ts';
import type { Quantity } from './quantities.ts';
import { REACH, type State } from './reader.ts';
import { isMultiple, type Role, roleOf } from './roles.ts';
import { withJoint } from './targets.ts';
import type { WordToken } from './tokens.ts';

/** A part of the sentence; offsets in UTF-16 units. */
interface Stretch {
  start: number;
  end: number;
}

/** Relates a number to a subject, if its unit fits the indicator. `index` is the position of the number in a list of numbers. */
export function sayNumber(
  state: State,
  mention: Mention,
  { quantity, index }: { quantity: Quantity; index: number },
  stretch: Stretch,
): void {
  if (mention.indicator === null) return;
  const { predicate, last } = state;
  const role = roleOf(mention.indicator, quantity, predicate, last?.role ?? null);
  if (role === null) return;
  const start = predicate.from?.[index]?.amount;
  const said = ofNumber(role, predicate);
  // 增长7.5%以上、力争8%: the second number takes the word of the first.
  const basis = said.basis ?? (role === 'change' && last?.role === 'change' ? last.basis : null);
  push(state, mention, stretch, { ...said, basis, quantity, from: typeof start === 'number' ? start : null });
  state.last = { role, basis };
}

/** Makes a figure of the number of people who were lifted out of poverty. */
export function sayLifted(state: State, mention: Mention, quantity: Quantity): void {
  push(state, mention, { start: mention.lead, end: mention.end }, { ...ofNumber('value', state.predicate), quantity });
}

/** The fields of a figure before the words around it are read. */
const PLAIN = {
  quantity: null,
  sign: 1,
  basis: null,
  over: null,
  overText: null,
  limit: null,
  from: null,
  relative: null,
} as const;

type Said = Partial<Figure> & Pick<Figure, 'role'>;

/** Stores a figure. If its quotation would be longer than `REACH`, it begins at the subject itself; if it is still too long, or about a part of the year only, no figure is made. */
function push(state: State, mention: Mention, { start, end }: Stretch, said: Said): void {
  const from = end - start > REACH ? mention.lead : start;
  if (end - from > REACH) return;
  const { predicate, segment, striving, figures } = state;
  mention.stated = true;
  if (segment.partOfYear || state.partOfYear) return;
  figures.push({
    ...PLAIN,
    effort: predicate.effort || striving,
    time: segment.time ?? state.time,
    yearly: state.yearly,
    ...said,
    mention,
    start: from,
    end,
  });
}

function ofNumber(role: Role, predicate: Predicate): Said {
  const { change, growth, average, compare, limit } = predicate;
  const over = compare && isMultiple(compare.text) ? 'multiple' : average ? overOf(average) : null;
  return {
    role,
    sign: (change ?? growth)?.rule.sign ?? 1,
    basis: basisOf(role, predicate),
    over,
    overText: average?.text ?? null,
    limit,
  };
}

function overOf({ rule }: WordToken): 'average' | 'sum' {
  return rule.id === 'average' ? 'average' : 'sum';
}

/** Words of change that announce a level: 降至, 增加到. */
const TO = ['rise-to', 'fall-to'];

/** The words which show that the number is a growth, or how its level was reached, as written. */
function basisOf(role: Role, { change, growth, level, average, compare }: Predicate): string | null {
  if (role === 'value') return change?.text ?? (level && TO.includes(level.rule.id) ? level.text : null);
  if (compare && isMultiple(compare.text)) return compare.text;
  const turn = change ?? growth;
  if (!turn) return null;
  const word = turn.rule.says ?? turn.text;
  if (average?.rule.id === 'average') return average.text + word;
  return compare?.text.includes('口径') ? compare.text + word : word;
}

/** Reads a comparison that stands in place of a number or beside one. */
export function readRelative(state: State, token: WordToken): void {
  const { segment, group } = state;
  if (segment.closed || group.length === 0) return;
  // After a comma, a comparison such as 完成下达的任务 is about something else than the subject before the comma.
  if (token.rule.id === 'as-told' && segment.subject === 'none') return;
  const apart = state.predicate.share !== null || token.text.includes('分别') || group.some(({ stated }) => stated);
  for (const mention of apart ? group : withJoint(state, group)) {
    const stretch = { start: group[0]?.lead ?? mention.lead, end: token.end };
    if (mention.indicator) push(state, mention, stretch, { role: 'relative', relative: token.text });
  }
  segment.closed = true;
}

/** Reads words such as 翻一番: a change without a number. */
export function readFold(state: State, token: WordToken): void {
  const { segment, group } = state;
  if (segment.closed) return;
  for (const mention of state.predicate.share ? group : withJoint(state, group)) {
    const stretch = { start: group[0]?.lead ?? mention.lead, end: token.end };
    if (mention.indicator) push(state, mention, stretch, { role: 'change', basis: token.text, over: 'multiple' });
  }
  segment.numbered = true;
}
