/**
 * The state of the reader of a sentence. Every list that it looks back on has a limited length, so that the work grows only with the length of the
 * text.
 */
import type { Figure, Mention, Predicate } from './figures.ts';
import type { Role } from './roles.ts';
import type { Place } from './scopes.ts';
import type { NameToken, Token, UnknownToken, WordToken } from './tokens.ts';

/** A number that is farther from its subject than this, in UTF-16 units, is not related to it. */
export const REACH = 240;
/** Greatest length of a list of subjects. A longer group is given up. */
export const MANY = 12;

/** The state of the clause that is being read. */
export interface Segment {
  start: number;
  /** Whether it is joined to the clause before it by 、 or 和. */
  joined: boolean;
  subject: 'none' | 'named' | 'alien';
  /** Text that matches no rule, read in this clause since the last number. Empty if there is none. */
  unknown: string;
  /** The last word for a territory since the last number. */
  scope: WordToken | UnknownToken | null;
  /** Whether everything up to the next comma is a remark, in which no figures are read. */
  closed: boolean;
  numbered: boolean;
  time: WordToken | null;
  /** Whether a word for a part of the year (前三季度) stands in this clause. */
  partOfYear: boolean;
}

export interface State {
  tokens: Token[];
  at: number;
  place: Place;
  segment: Segment;
  predicate: Predicate;
  /** The subjects to which the next number belongs. */
  group: Mention[];
  /** The last subjects of the sentence that got a number. */
  recent: Mention[];
  /** Role of the last number (level or growth), and the words for it. */
  last: { role: Role; basis: string | null } | null;
  time: WordToken | null;
  /**
   * The words of time that hold again after the next ；. Set where other words of time stand behind a figure of the same part of the sentence, as in
   * 年均增长10%，2008年实现…；单位能耗降低20%.
   */
  resumed: { time: WordToken | null } | null;
  /** Whether the text is about a part of the year only, so that its numbers are no figures of the year. Ends with 全年 or a year. */
  partOfYear: boolean;
  /** The words of time that were listed last: 上半年、前三季度和全年. */
  listed: ('part' | 'whole')[];
  /** Whether a clause of this sentence compared with the year before (比上年, 同比). */
  yearly: boolean;
  /** Whether 力争 stood before the clauses that are being read, so that all of them name efforts. */
  striving: boolean;
  /** The state outside the brackets, while the text within brackets is read. */
  outer: Pick<State, 'segment' | 'predicate' | 'group' | 'time' | 'partOfYear'> | null;
  /** The single subject that replaces the two subjects of 城乡居民 where one number was given for urban and rural residents together. */
  joint: Map<NameToken, Mention>;
  /**
   * Set while the text is about a part of the place only. It ends with a word for the whole place, at the latest with the sentence (`sentence`) or at
   * the next ； (`clauses`).
   */
  part: 'sentence' | 'clauses' | null;
  figures: Figure[];
  /** How many figures had been read at the last ；. */
  before: number;
}

/** A clause of which nothing has been read yet. */
export function newSegment(start: number, joined: boolean): Segment {
  return {
    start,
    joined,
    subject: 'none',
    unknown: '',
    scope: null,
    closed: false,
    numbered: false,
    time: null,
    partOfYear: false,
  };
}

/** A predicate of which no words have been read yet. */
export function newPredicate(): Predicate {
  return {
    change: null,
    growth: null,
    level: null,
    limit: null,
    average: null,
    compare: null,
    share: null,
    effort: false,
    from: null,
  };
}

/** The token before the token that is being read. */
export function tokenBefore(state: State): Token | undefined {
  return state.tokens[state.at - 2];
}
