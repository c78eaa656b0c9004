/**
 * Reads a sentence from left to right: names become the subjects, numbers are said of them. Each kind of token has one
 * handler. Every list the reader looks back on is bounded, so that its work grows with the text alone.
 */
import { type Indicator, indicatorOf } from '../../../src/indicators/indicators.ts';
import type { Figure, Mention, Predicate } from './figures.ts';
import type { Quantity } from './quantities.ts';
import type { Place } from './scopes.ts';
import { isMultiple, type Role, roleOf } from './roles.ts';
import type { NameToken, NumberToken, Token, UnknownToken, WordToken } from './tokens.ts';

/** A figure farther from its subject than this is not said of it. */
const REACH = 150;
/** No list of subjects is longer. */
const MANY = 12;

/** What a clause has said so far. */
interface Segment {
  start: number;
  /** Joined to the one before by 、 or 和. */
  joined: boolean;
  subject: 'none' | 'named' | 'alien';
  /** Unknown text that stood in it since the last number; empty for none. */
  unknown: string;
  /** The last word for a territory since then. */
  scope: WordToken | UnknownToken | null;
  /** What follows is a remark, to the next comma. */
  closed: boolean;
  numbered: boolean;
  time: WordToken | null;
}

interface State {
  tokens: Token[];
  at: number;
  place: Place;
  segment: Segment;
  predicate: Predicate;
  /** The subjects that the next number is said of. */
  group: Mention[];
  /** The last subjects of the sentence that had a number. */
  recent: Mention[];
  lastRole: Role | null;
  time: WordToken | null;
  /** 力争 opened the chain of clauses. */
  striving: boolean;
  /** Outside the brackets. */
  outer: Pick<State, 'segment' | 'predicate' | 'group' | 'time'> | null;
  /** What 城乡居民 became where one number was said of both. */
  joint: Map<NameToken, Mention>;
  /** A part of the place (高新区) is spoken of, to the end of the sentence or a word for the whole. */
  part: boolean;
  figures: Figure[];
}

/** The figures of a sentence of a report on a place. */
export function readFigures(tokens: Token[], place: Place): Figure[] {
  const state: State = {
    tokens,
    at: 0,
    place,
    segment: newSegment(0, false),
    predicate: newPredicate(0),
    group: [],
    recent: [],
    lastRole: null,
    time: null,
    striving: false,
    outer: null,
    joint: new Map(),
    part: false,
    figures: [],
  };
  while (state.at < tokens.length) {
    const token = tokens[state.at];
    state.at += 1;
    if (token) (HANDLERS[token.kind] as (state: State, token: Token) => void)(state, token);
  }
  return state.figures;
}

interface Special {
  name: NameToken;
  number: NumberToken;
  unknown: UnknownToken;
}
type Handlers = {
  [Kind in Token['kind']]: (state: State, token: Kind extends keyof Special ? Special[Kind] : WordToken) => void;
};

const HANDLERS: Handlers = {
  name: readName,
  number: readNumber,
  unknown: readUnknown,
  alien: readAlien,
  relative: readRelative,
  fold: readFold,
  remark: (state) => {
    state.segment.closed = true;
  },
  pause: readPause,
  link: readLink,
  open: (state, token) => {
    const { segment, predicate, group, time } = state;
    state.outer ??= { segment: { ...segment }, predicate: { ...predicate }, group: [...group], time };
    state.segment = newSegment(token.end, false);
    state.predicate = newPredicate(token.end);
  },
  close: (state) => {
    Object.assign(state, state.outer ?? {});
    state.outer = null;
  },
  scope: (state, token) => {
    state.segment.scope = token;
  },
  time: (state, token) => {
    // Words of time within a clause about something else hold for that clause.
    if (state.segment.closed || (state.segment.subject === 'alien' && !state.segment.numbered)) state.segment.time = token;
    else state.time = token;
  },
  effort: (state) => {
    state.predicate.effort = true;
  },
  share: (state) => {
    state.predicate.share = true;
  },
  from: (state) => {
    state.predicate.from = { quantities: [] };
  },
  change: (state, token) => said(state, 'change', token),
  growth: (state, token) => said(state, 'growth', token),
  average: (state, token) => said(state, 'average', token),
  compare: (state, token) => said(state, 'compare', token),
  limit: (state, token) => said(state, 'limit', token),
  level: (state, token) => said(state, 'level', token),
  estimate: () => {},
  filler: (state, { text }) => {
    if (/^(?:确保|保证)/u.test(text)) state.striving = false;
  },
};

function newSegment(start: number, joined: boolean): Segment {
  return { start, joined, subject: 'none', unknown: '', scope: null, closed: false, numbered: false, time: null };
}

function newPredicate(start: number): Predicate {
  return {
    change: null,
    growth: null,
    level: null,
    limit: null,
    average: null,
    compare: null,
    share: false,
    effort: false,
    from: null,
    start,
  };
}

function said(state: State, slot: 'change' | 'growth' | 'level' | 'limit' | 'average' | 'compare', token: WordToken): void {
  state.predicate[slot] = token;
  // 增长后达到: the later word decides.
  if (slot === 'change') {
    state.predicate.level = null;
    state.predicate.limit = null;
  }
}

function readPause(state: State, { text, end }: WordToken): void {
  state.segment = newSegment(end, false);
  state.predicate = newPredicate(end);
  if (text === '；' || text === ';') state.striving = false;
  if (text !== '，' && text !== ',') state.group = [];
}

function readLink(state: State, { end }: WordToken): void {
  const { numbered } = state.segment;
  state.segment = newSegment(end, !numbered);
  state.predicate = newPredicate(end);
}

/** A subject that the list does not have. */
function alienMention(lead: number, end: number): Mention {
  return { indicator: null, name: null, lead, end, spoken: false };
}

function joinGroup(state: State, mentions: Mention[]): void {
  const joins = state.segment.joined && state.group.length > 0 && state.group.every(({ spoken }) => !spoken);
  const group = joins ? [...state.group, ...mentions] : mentions;
  state.group = group.length > MANY ? mentions : group;
  state.lastRole = null;
}

function readAlien(state: State, { start, end }: WordToken): void {
  if (state.segment.closed) return;
  joinGroup(state, [alienMention(start, end)]);
  state.segment.subject = 'alien';
}

function readUnknown(state: State, token: UnknownToken): void {
  const { segment } = state;
  const before = state.tokens[state.at - 2];
  if (segment.closed) return;
  if (state.place.isWhole(token.text)) {
    segment.scope = token;
    return;
  }
  segment.unknown = token.text;
  segment.scope = state.place.endsInName(token.text) ? token : null;
  if (segment.numbered || segment.subject === 'alien') return;
  if (segment.subject === 'none') {
    if (token.start === 0 && state.place.isOther(token.text)) state.part = true;
    joinGroup(state, [alienMention(token.start, token.end)]);
    segment.subject = 'alien';
    if (state.predicate.effort) state.striving = true;
  } else if (before?.kind === 'name') {
    // The name is only a part of a longer one.
    const parts = before.indicators.length;
    state.group = [...state.group.slice(0, -parts), alienMention(before.start, token.end)];
    segment.subject = 'alien';
  } else segment.closed = true;
}

function readName(state: State, token: NameToken): void {
  if (token.rule.afterNumber) readLifted(state, token);
  else readSubject(state, token);
}

function readSubject(state: State, token: NameToken): void {
  const { segment } = state;
  // 是2020年全市GDP的5.9倍: the name is the base of a comparison.
  if (state.predicate.compare?.rule.id === 'compare-base') segment.closed = true;
  if (segment.closed) return;
  const own = segment.scope === null || isWhole(state.place, segment.scope);
  const whole = segment.scope !== null && own;
  const before = state.tokens[state.at - 2];
  if (whole) state.part = false;
  else if (isPart(segment.unknown) && state.figures.length === 0) state.part = true;
  const listed = segment.joined && state.group.at(-1)?.modified !== undefined;
  if ((segment.unknown && !whole) || !own || state.part || listed || before?.kind === 'name' || before?.kind === 'alien') {
    if (segment.subject !== 'alien') joinGroup(state, [alienMention(token.start, token.end)]);
    const last = state.group.at(-1);
    if (last) last.modified = before?.kind === 'alien' ? 'sort' : 'place';
    segment.subject = 'alien';
    return;
  }
  const lead = segment.unknown || segment.numbered ? (segment.scope?.start ?? token.start) : segment.start;
  const mentions = token.indicators.map(
    (indicator): Mention => ({ indicator, name: token, lead, end: token.end, spoken: false }),
  );
  if (segment.subject === 'alien' && state.group.length > 0) state.group = state.group.slice(0, -1);
  joinGroup(state, mentions);
  if (state.predicate.effort) state.striving = true;
  segment.subject = 'named';
  segment.numbered = false;
}

function isWhole(place: Place, { text }: WordToken | UnknownToken): boolean {
  return place.isWhole(text) || place.endsInName(text);
}

/** Text that names a part of the place, or some of those who live and work in it. */
function isPart(unknown: string): boolean {
  return /[\p{Script=Han}](?:[区县市镇乡园州旗港岛带圈村]|新城|基地|板块|企业|行业|集团|公司|片区|口岸|城市群|地区)(?:[（(][^）)]{0,8}[）)])?(?:的)?$/u.test(unknown);
}

/** 8.7万贫困人口全部脱贫: the number before the name, if nothing else was said of it. */
function readLifted(state: State, token: NameToken): void {
  const before = state.tokens[state.at - 2];
  const { segment } = state;
  const [indicator] = token.indicators;
  const foreign = segment.subject === 'alien' || (segment.unknown !== '' && segment.subject === 'none');
  if (before?.kind !== 'number' || before.quantity.unitKind !== 'people' || segment.closed || foreign || !indicator) {
    const next = state.tokens[state.at];
    if (before?.kind !== 'number' && next?.kind === 'number') readSubject(state, token);
    else if (before?.kind !== 'number' && segment.subject === 'none') readUnknownName(state, token);
    return;
  }
  if (segment.subject === 'named') return;
  if (segment.scope !== null && !isWhole(state.place, segment.scope)) return;
  const mention = { indicator, name: token, lead: segment.start, end: token.end, spoken: true };
  pushFigure(state, mention, 'value', before.quantity, { lead: segment.start, end: token.end });
}

function readUnknownName(state: State, { start, end }: NameToken): void {
  joinGroup(state, [alienMention(start, end)]);
  state.segment.subject = 'alien';
}

/** Numbers that follow one another: 42996元、20008元. */
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

/** 1.6个和1.4个百分点: the last number tells the unit; 5.5%、4.5%以内: and the limit. */
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

function readNumber(state: State, token: NumberToken): void {
  const numbers = numbersFrom(state, token);
  const { segment, predicate } = state;
  const quantities = numbers.map(({ quantity }) => quantity);
  if (predicate.from && predicate.from.quantities.length === 0) {
    predicate.from.quantities = quantities;
    return;
  }
  if (segment.closed) return;
  // A number without a unit (12家) counts something else.
  if (quantities.every(({ unitKind }) => unitKind === 'bare') && !state.group.some(({ indicator }) => indicator?.nature === 'rise')) {
    readCount(state, token);
    return;
  }
  const end = numbers.at(-1)?.end ?? token.end;
  const targets = targetsOf(state, quantities.length);
  targets.forEach(({ mention, index }) => {
    const quantity = quantities[index];
    if (quantity) say(state, mention, quantity, index, { lead: targets[0]?.mention.lead ?? mention.lead, end });
  });
  if (state.figures.length === 0 && state.group.some(({ modified }) => modified === 'place')) state.part = true;
  for (const mention of state.group) {
    // 存贷款余额分别达到… is one unknown subject with two numbers.
    const parts = mention.indicator === null && state.group.length === 1 ? quantities.length : 1;
    if (!mention.spoken) state.recent = [...state.recent, ...Array(parts).fill(mention)].slice(-MANY);
    mention.spoken = true;
  }
  segment.numbered = true;
  segment.unknown = '';
  segment.scope = null;
  state.predicate = newPredicate(end);
}

/** 12家企业: a subject of its own where the clause has none, and nobody's figure in any case. */
function readCount(state: State, { start, end }: NumberToken): void {
  if (state.segment.subject === 'none') {
    joinGroup(state, [alienMention(start, end)]);
    state.segment.subject = 'alien';
  }
  for (const mention of state.group) mention.spoken ||= mention.indicator === null;
}

interface Target {
  mention: Mention;
  /** Of its number in the list. */
  index: number;
}

/** Whom so many numbers are said of. */
function targetsOf(state: State, count: number): Target[] {
  const { group, predicate } = state;
  if (count === 1) return group.length > 1 ? targetsOfOne(state) : group.map((mention) => ({ mention, index: 0 }));
  if (group.length === count) return group.map((mention, index) => ({ mention, index }));
  const joint = withJoint(state, group);
  if (joint.length === count) return joint.map((mention, index) => ({ mention, index }));
  const unspoken = group.filter(({ spoken }) => !spoken);
  const known = [...state.recent, ...unspoken].slice(-count);
  if (predicate.share && state.segment.subject === 'none' && known.length === count) return known.map((mention, index) => ({ mention, index }));
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
function withJoint(state: State, group: Mention[]): Mention[] {
  return group.flatMap((mention, index) => {
    const { name } = mention;
    if (!name || name.indicators.length !== 2 || !isIncome(mention.indicator)) return [mention];
    if (group[index - 1]?.name === name) return [];
    const known = state.joint.get(name) ?? { ...mention, indicator: indicatorOf('income') };
    state.joint.set(name, known);
    return [known];
  });
}

function isIncome(indicator: Indicator | null): boolean {
  return indicator?.id.startsWith('income') ?? false;
}

interface Stretch {
  lead: number;
  end: number;
}

function say(state: State, mention: Mention, quantity: Quantity, index: number, place: Stretch): void {
  if (mention.indicator === null) return;
  const role = roleOf(mention.indicator, quantity, state.predicate, state.lastRole);
  if (role === null) return;
  const start = state.predicate.from?.quantities[index]?.amount;
  pushFigure(state, mention, role, quantity, place, typeof start === 'number' ? start : null);
  state.lastRole = role;
}

function pushFigure(
  state: State,
  mention: Mention,
  role: Role,
  quantity: Quantity,
  { lead, end }: Stretch,
  from: number | null = null,
): void {
  const { predicate, segment, striving } = state;
  if (end - lead > REACH) return;
  const { change, growth, level, limit, average, compare } = predicate;
  const turn = change ?? growth;
  state.figures.push({
    mention,
    role,
    quantity,
    sign: turn?.rule.sign ?? 1,
    basis: basisOf(role, predicate),
    over: compare && isMultiple(compare.text) ? 'multiple' : average ? overOf(average) : null,
    overText: average?.text ?? null,
    limit: role === 'change' || level === null || limit !== null ? limit : null,
    effort: predicate.effort || striving,
    from,
    relative: null,
    time: segment.time ?? state.time,
    start: lead,
    end,
  });
}

function overOf({ rule }: WordToken): 'average' | 'sum' {
  return rule.id === 'average' ? 'average' : 'sum';
}

/** Words of change that lead to a level: 降至, 增加到. */
const TO = ['rise-to', 'fall-to'];

/** The words that make it a growth, as written. */
function basisOf(role: Role, { change, growth, level, average, compare }: Predicate): string | null {
  if (role === 'value') return change?.text ?? (level && TO.includes(level.rule.id) ? level.text : null);
  if (compare && isMultiple(compare.text)) return compare.text;
  const turn = change ?? growth;
  const way = average?.rule.id === 'average' ? average.text : (compare?.text.includes('口径') ?? false) ? (compare?.text ?? '') : '';
  return turn ? way + turn.text : null;
}

function readRelative(state: State, token: WordToken): void {
  const { segment, group } = state;
  if (segment.closed || group.length === 0) return;
  // 完成下达的任务 after a comma is said of something else.
  if (token.rule.id === 'as-told' && segment.subject === 'none') return;
  const shared = state.predicate.share || token.text.includes('分别');
  const told = group.filter((mention) => state.figures.some((figure) => figure.mention === mention));
  for (const mention of shared || told.length > 0 ? group : withJoint(state, group)) {
    if (mention.indicator !== null) pushRelative(state, mention, token, group[0]?.lead ?? mention.lead);
  }
  segment.closed = true;
}

function pushRelative(state: State, mention: Mention, token: WordToken, lead: number): void {
  if (token.end - lead > REACH) return;
  state.figures.push({
    mention,
    role: 'relative',
    quantity: null,
    sign: 1,
    basis: null,
    over: null,
    overText: null,
    limit: null,
    effort: state.predicate.effort || state.striving,
    from: null,
    relative: token.text,
    time: state.segment.time ?? state.time,
    start: lead,
    end: token.end,
  });
}

/** 翻一番: a change without a number. */
function readFold(state: State, token: WordToken): void {
  const { segment, group } = state;
  if (segment.closed) return;
  for (const mention of group) {
    if (mention.indicator === null || token.end - mention.lead > REACH) continue;
    pushRelative(state, mention, token, group[0]?.lead ?? mention.lead);
    const figure = state.figures.at(-1);
    if (figure) Object.assign(figure, { role: 'change', relative: null, basis: token.text, over: 'multiple' });
  }
  segment.numbered = true;
}
