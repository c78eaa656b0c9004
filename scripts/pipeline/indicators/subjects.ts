/** Makes names and unknown words the subjects of a sentence. */
import type { Mention } from './figures.ts';
import { MANY, type State, tokenBefore } from './reader.ts';
import { sayLifted } from './say.ts';
import { PART_OF_PLACE } from './scopes.rules.ts';
import type { Place } from './scopes.ts';
import type { NameToken, Token, UnknownToken, WordToken } from './tokens.ts';

/** A subject that the closed list of indicators does not have. */
export function alienMention(lead: number, end: number): Mention {
  return { indicator: null, name: null, lead, end, spoken: false, stated: false };
}

/** Adds subjects to the group if no number stands between; otherwise they begin a new group. */
export function joinGroup(state: State, mentions: Mention[]): void {
  const joins = state.segment.joined && state.group.length > 0 && state.group.every(({ spoken }) => !spoken);
  const group = joins ? [...state.group, ...mentions] : mentions;
  state.group = group.length > MANY ? mentions : group;
  state.last = null;
}

/** Reads a subject that only looks like an indicator. */
export function readAlien(state: State, { start, end }: WordToken): void {
  if (state.segment.closed) return;
  // 规上工业总产值 is one subject, though only its end is a word of the rules.
  if (state.segment.subject === 'alien' && tokenBefore(state)?.kind === 'unknown') return;
  joinGroup(state, [alienMention(start, end)]);
  state.segment.subject = 'alien';
}

/** After these a clause begins; a bracket may part a name (佛山（云浮）产业转移工业园). */
const OPENERS: Token['kind'][] = ['pause', 'effort', 'close'];

/** Reads text that matches no rule. It is a subject of another kind, or it makes a name a part of a longer name. */
export function readUnknown(state: State, token: UnknownToken): void {
  const { segment } = state;
  const before = tokenBefore(state);
  if (segment.closed) return;
  if (state.place.isWhole(token.text)) {
    segment.scope = token;
    return;
  }
  segment.unknown = token.text;
  segment.scope = state.place.endsInName(token.text) ? token : null;
  if (segment.numbered) return;
  if (segment.subject === 'alien') {
    // 城乡贫困群众医疗救助: the name was not a restricted one, but a part of a longer name.
    const last = state.group.at(-1);
    if (before?.kind === 'name' && last) delete last.modified;
    return;
  }
  if (segment.subject === 'none') {
    const opens = token.start === 0 || (before !== undefined && OPENERS.includes(before.kind));
    if (token.start === 0 && state.place.isOther(token.text)) state.part = 'sentence';
    if (opens && state.place.isZone(token.text)) state.part ??= 'clauses';
    joinGroup(state, [alienMention(token.start, token.end)]);
    segment.subject = 'alien';
    if (state.predicate.effort) state.striving = true;
  } else if (before?.kind === 'name') {
    // The name before is only a part of a longer name.
    const parts = before.indicators.length;
    state.group = [...state.group.slice(0, -parts), alienMention(before.start, token.end)];
    segment.subject = 'alien';
  } else segment.closed = true;
}

/** Reads the name of an indicator. */
export function readName(state: State, token: NameToken): void {
  if (token.rule.afterNumber) readLifted(state, token);
  else readSubject(state, token);
}

function readSubject(state: State, token: NameToken): void {
  const { segment } = state;
  // 是2020年全市GDP的5.9倍: here the name is what is compared with, not a subject.
  if (state.predicate.compare?.rule.id === 'compare-base') segment.closed = true;
  if (segment.closed) return;
  const own = segment.scope === null || isWhole(state.place, segment.scope);
  const whole = segment.scope !== null && own;
  if (whole) state.part = null;
  else if (isPart(segment.unknown) && state.figures.length === 0) state.part = 'sentence';
  if (!own || state.part || (segment.unknown && !whole) || isCompound(state)) readModified(state, token);
  else begin(state, token);
}

/** Whether words before the name make it a part of a longer name, or a restricted name stands before it in the same list. */
function isCompound(state: State): boolean {
  const kind = tokenBefore(state)?.kind;
  const listed = state.segment.joined && state.group.at(-1)?.modified !== undefined;
  return listed || kind === 'name' || kind === 'alien';
}

function readModified(state: State, { start, end }: NameToken): void {
  const { segment } = state;
  if (segment.subject !== 'alien') joinGroup(state, [alienMention(start, end)]);
  const last = state.group.at(-1);
  if (last) last.modified = tokenBefore(state)?.kind === 'alien' ? 'sort' : 'place';
  segment.subject = 'alien';
}

/** Makes the name the subject. */
function begin(state: State, token: NameToken): void {
  const { segment } = state;
  const lead = segment.unknown || segment.numbered ? (segment.scope?.start ?? token.start) : segment.start;
  const mentions = token.indicators.map(
    (indicator): Mention => ({ indicator, name: token, lead, end: token.end, spoken: false, stated: false }),
  );
  if (segment.subject === 'alien') state.group = state.group.slice(0, -1);
  joinGroup(state, mentions);
  if (state.predicate.effort) state.striving = true;
  segment.subject = 'named';
  segment.numbered = false;
}

function isWhole(place: Place, { text }: WordToken | UnknownToken): boolean {
  return place.isWhole(text) || place.endsInName(text);
}

/** Whether the text names a part of the place, or some of those who live and work there. */
function isPart(unknown: string): boolean {
  return PART_OF_PLACE.pattern.test(unknown);
}

/** Reads a name that follows its number (8.7万贫困人口全部脱贫): the number before it is its figure, if it belongs to nothing else. */
function readLifted(state: State, token: NameToken): void {
  const { segment } = state;
  const before = tokenBefore(state);
  if (before?.kind !== 'number') {
    if (state.tokens[state.at]?.kind === 'number') readSubject(state, token);
    else if (segment.subject === 'none') readModified(state, token);
    return;
  }
  const [indicator] = token.indicators;
  const elsewhere = segment.scope !== null && !isWhole(state.place, segment.scope);
  const people = before.quantity.unitKind === 'people';
  if (!indicator || !people || segment.closed || segment.unknown || segment.subject !== 'none' || elsewhere) return;
  const mention = { indicator, name: token, lead: segment.start, end: token.end, spoken: true, stated: true };
  sayLifted(state, mention, before.quantity);
}
