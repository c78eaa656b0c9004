/** A figure as a sentence states it: an indicator named, and a size, a growth or a comparison said of it. */
import type { Indicator } from '../../../src/indicators/indicators.rules.ts';
import type { Quantity } from './quantities.ts';
import type { NameToken, WordToken } from './tokens.ts';

/** A subject of a sentence. Offsets are code units of the sentence. */
export interface Mention {
  /** Null where the list does not have it. */
  indicator: Indicator | null;
  /** The name as written; null for a subject of another kind. */
  name: NameToken | null;
  /** Where a quotation that holds the subject begins. */
  lead: number;
  end: number;
  /** A number was read for it, whether or not it became a figure. */
  spoken: boolean;
  /** A figure was made of it. */
  stated: boolean;
  /**
   * A name of the list with other words before it: a sort (海洋生产总值), or what may be a part of the place
   * (松山湖生产总值). What is listed with it is of the same kind.
   */
  modified?: 'sort' | 'place';
}

/** What the words before a number say of it. */
export interface Predicate {
  change: WordToken | null;
  /** 增速, 降幅. */
  growth: WordToken | null;
  /** A word that leads to a level; null again after a word of change. */
  level: WordToken | null;
  limit: WordToken | null;
  average: WordToken | null;
  compare: WordToken | null;
  /** 分别, 均. */
  share: boolean;
  effort: boolean;
  /** Starting numbers of 由…到…; empty until they are read. */
  from: Quantity[] | null;
}

/** One thing said of one subject. */
export interface Figure {
  mention: Mention;
  role: 'value' | 'change' | 'relative';
  quantity: Quantity | null;
  /** Direction of a change; of prices too. */
  sign: 1 | -1;
  /** Words of the change or level, e.g. 年均增长; null where a number stands alone. */
  basis: string | null;
  /** An average or sum over years, or a multiple of an earlier year. */
  over: 'average' | 'sum' | 'multiple' | null;
  /** The words for it, e.g. 两年平均. */
  overText: string | null;
  limit: WordToken | null;
  /** The sentence compares with the year before. */
  yearly: boolean;
  effort: boolean;
  from: number | null;
  relative: string | null;
  /** The last word of time before it in the sentence. */
  time: WordToken | null;
  /** The quotation, in code units of the sentence. */
  start: number;
  end: number;
}
