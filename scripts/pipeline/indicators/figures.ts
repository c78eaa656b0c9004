/** A figure as a sentence states it: a subject, and a size, a growth or a comparison that is said of the subject. */
import type { Indicator } from '../../../src/indicators/indicators.rules.ts';
import type { Quantity } from './quantities.ts';
import type { NameToken, WordToken } from './tokens.ts';

/** A subject of a sentence. Offsets are UTF-16 units of the sentence. */
export interface Mention {
  /** Null if the closed list of indicators does not have the subject. */
  indicator: Indicator | null;
  /** The name as written; null for a subject that is no name of an indicator. */
  name: NameToken | null;
  /** Offset at which a quotation of the subject begins. */
  lead: number;
  end: number;
  /** Whether a number was read for the subject, even if no figure was made of it. */
  spoken: boolean;
  /** Whether a figure was made of the subject. */
  stated: boolean;
  /**
   * Set if other words stand before a name of the list. `sort`: they narrow it to a sort (海洋生产总值). `place`: they may name a part of the place
   * (松山湖生产总值). A name that is listed after it has the same restriction.
   */
  modified?: 'sort' | 'place';
}

/** The words before a number, sorted by what they say about the number. */
export interface Predicate {
  change: WordToken | null;
  /** A noun for a growth: 增速, 降幅. */
  growth: WordToken | null;
  /** A word that announces a level (达到). A later word of change sets it back to null. */
  level: WordToken | null;
  limit: WordToken | null;
  average: WordToken | null;
  compare: WordToken | null;
  /** A word that distributes the numbers over the subjects: 分别, 均. */
  share: WordToken | null;
  effort: boolean;
  /** The starting numbers in 由…到…; empty between 由 and the first number, null without 由. */
  from: Quantity[] | null;
}

/** One statement about one subject. */
export interface Figure {
  mention: Mention;
  role: 'value' | 'change' | 'relative';
  quantity: Quantity | null;
  /** Direction of a change: -1 for a decrease. */
  sign: 1 | -1;
  /** The words of the change or level, e.g. 年均增长; null if the number stands alone. */
  basis: string | null;
  /** Whether the number is an average over years, a sum over years, or a multiple of an earlier year. */
  over: 'average' | 'sum' | 'multiple' | null;
  /** The words for this, e.g. 两年平均. */
  overText: string | null;
  limit: WordToken | null;
  /** Whether the sentence compares with the year before. */
  yearly: boolean;
  effort: boolean;
  from: number | null;
  relative: string | null;
  /** The last word of time before the figure in the sentence. */
  time: WordToken | null;
  /** The quotation; offsets are UTF-16 units of the sentence. */
  start: number;
  end: number;
}
