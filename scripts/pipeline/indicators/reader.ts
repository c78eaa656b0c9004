/** What the reader of a sentence remembers. Every list it looks back on is bounded, so that its work grows with the text alone. */
import type { Figure, Mention, Predicate } from './figures.ts';
import type { Role } from './roles.ts';
import type { Place } from './scopes.ts';
import type { NameToken, Token, UnknownToken, WordToken } from './tokens.ts';

/** A figure farther from its subject than this is not said of it; in code units. */
export const REACH = 240;
/** No list of subjects is longer. */
export const MANY = 12;

/** What a clause has said so far. */
export interface Segment {
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

export interface State {
  tokens: Token[];
  at: number;
  place: Place;
  segment: Segment;
  predicate: Predicate;
  /** The subjects that the next number is said of. */
  group: Mention[];
  /** The last subjects of the sentence that had a number. */
  recent: Mention[];
  /** What the last number was said as, and in which words. */
  last: { role: Role; basis: string | null } | null;
  time: WordToken | null;
  /** A clause so far compared with the year before (比上年, 同比). */
  yearly: boolean;
  /** 力争 opened the chain of clauses. */
  striving: boolean;
  /** Outside the brackets. */
  outer: Pick<State, 'segment' | 'predicate' | 'group' | 'time'> | null;
  /** What 城乡居民 became where one number was said of both. */
  joint: Map<NameToken, Mention>;
  /** A part of the place is spoken of, to a word for the whole, at the latest to the end of the sentence, or of what ； sets off. */
  part: 'sentence' | 'clauses' | null;
  figures: Figure[];
}

/** A clause of which nothing is read yet. */
export function newSegment(start: number, joined: boolean): Segment {
  return { start, joined, subject: 'none', unknown: '', scope: null, closed: false, numbered: false, time: null };
}

/** Nothing said yet before a number. */
export function newPredicate(): Predicate {
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
  };
}

/** The token before the one that is being read. */
export function tokenBefore(state: State): Token | undefined {
  return state.tokens[state.at - 2];
}
