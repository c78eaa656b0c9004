/**
 * Reads a sentence from left to right: names become subjects, and numbers are related to these subjects. Each kind of token has a handler.
 */
import type { Figure } from './figures.ts';
import { readNumber } from './numbers.ts';
import { newPredicate, newSegment, type State } from './reader.ts';
import { ENSURED, YEAR_BEFORE } from './readings.rules.ts';
import { readFold, readRelative } from './say.ts';
import type { Place } from './scopes.ts';
import { readAlien, readName, readUnknown } from './subjects.ts';
import type { NameToken, NumberToken, Token, UnknownToken, WordToken } from './tokens.ts';

/**
 * Reads the figures in the tokens of a sentence. `place` tells which words mean the whole place of the report; `part` is what the sentence is about
 * from its beginning.
 */
export function readFigures(tokens: Token[], place: Place, part: State['part'] = null): Figure[] {
  const state: State = {
    tokens,
    at: 0,
    place,
    segment: newSegment(0, false),
    predicate: newPredicate(),
    group: [],
    recent: [],
    last: null,
    time: null,
    resumed: null,
    partOfYear: false,
    listed: [],
    yearly: false,
    striving: false,
    outer: null,
    joint: new Map(),
    part,
    figures: [],
    before: 0,
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
    const { segment, predicate, group, time, partOfYear } = state;
    state.outer ??= { segment: { ...segment }, predicate: { ...predicate }, group: [...group], time, partOfYear };
    state.segment = newSegment(token.end, false);
    state.predicate = newPredicate();
  },
  close: (state) => {
    Object.assign(state, state.outer ?? {});
    state.outer = null;
  },
  scope: (state, token) => {
    state.segment.scope = token;
  },
  time: readTime,
  effort: (state) => {
    state.predicate.effort = true;
  },
  share: (state, token) => said(state, 'share', token),
  from: (state) => {
    state.predicate.from = [];
  },
  change: (state, token) => said(state, 'change', token),
  growth: (state, token) => said(state, 'growth', token),
  average: (state, token) => said(state, 'average', token),
  compare: (state, token) => {
    said(state, 'compare', token);
    state.yearly ||= YEAR_BEFORE.pattern.test(token.text);
  },
  limit: (state, token) => said(state, 'limit', token),
  level: (state, token) => said(state, 'level', token),
  estimate: () => {},
  filler: (state, { text }) => {
    if (ENSURED.pattern.test(text)) state.striving = false;
  },
};

function said(
  state: State,
  slot: 'change' | 'growth' | 'level' | 'limit' | 'average' | 'compare' | 'share',
  token: WordToken,
): void {
  state.predicate[slot] = token;
  // In 增长后达到 both words stand before the number: the later word decides.
  if (slot === 'change') {
    state.predicate.level = null;
    state.predicate.limit = null;
  }
}

/** Reads a word of time. It says which years the figures are about, or that they are about a part of the year only. */
function readTime(state: State, token: WordToken): void {
  const { segment } = state;
  const part = token.rule.id === 'months';
  const listed = segment.joined && segment.subject === 'none';
  state.listed = [...(listed ? state.listed : []), part ? 'part' : 'whole'];
  // Words of time in a remark, or in a clause about something that is no indicator, hold only for that clause.
  const aside = segment.closed || (segment.subject === 'alien' && !segment.numbered);
  segment.partOfYear = part;
  if (!aside && !part) state.partOfYear = false;
  if (part || token.rule.id === 'whole-year') return;
  if (aside) {
    segment.time = token;
    return;
  }
  if (state.figures.length > state.before) state.resumed ??= { time: state.time };
  state.time = token;
}

/** 前三季度 holds for the following clauses, too, unless its own clause is about something that is no indicator (10月成功举办博览会). */
function keepPartOfYear(state: State): void {
  const { partOfYear, subject, closed } = state.segment;
  if (partOfYear && subject !== 'alien' && !closed) state.partOfYear = true;
}

function readPause(state: State, { text, end }: WordToken): void {
  keepPartOfYear(state);
  state.listed = [];
  state.segment = newSegment(end, false);
  state.predicate = newPredicate();
  if (text === '；' || text === ';') {
    state.striving = false;
    if (state.resumed) state.time = state.resumed.time;
    state.resumed = null;
    state.before = state.figures.length;
    if (state.part === 'clauses') state.part = null;
  }
  if (text !== '，' && text !== ',') state.group = [];
}

function readLink(state: State, { text, end }: WordToken): void {
  const { numbered, closed } = state.segment;
  keepPartOfYear(state);
  state.segment = newSegment(end, !numbered);
  // A remark goes on after 和 (比近三年净增量之和多) and ends at 、.
  state.segment.closed = closed && text !== '、';
  state.predicate = newPredicate();
}
