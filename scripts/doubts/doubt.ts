/** Doubts: places that a program finds suspicious and an editor must judge. */
import type { Report } from '../../src/model/report.ts';
import type { SourceText } from '../decisions/source-text.ts';
import type { WordCounts } from './word-counts.ts';

/** All that the finders of doubts read. */
export interface Material {
  /** The clean text of the source, in the order of the source. */
  text: SourceText;
  /** The report as it is now, with the editor's decisions applied. */
  report: Report;
  /** Counts words in this report and in the other reports of the library. */
  counts: WordCounts;
}

/** The rules that find doubts; `docs/editing.md` explains each. */
export const DOUBT_RULES = [
  'doubt/repeat',
  'doubt/near-repeat',
  'doubt/open-end',
  'doubt/open-start',
  'doubt/cut-word',
  'doubt/numbering',
  'doubt/doubled',
  'doubt/look-alike',
  'doubt/sign',
  'doubt/unpaired',
] as const;

export type DoubtRule = (typeof DOUBT_RULES)[number];

/**
 * How much speaks for a doubt. Of `likely` ones at least half are right, by a count on reports that the rules were not made for; of `possible` ones far
 * fewer. Only `likely` ones are shown unless somebody asks for all.
 */
export const WEIGHTS = ['likely', 'possible'] as const;

export type Weight = (typeof WEIGHTS)[number];

/** Whether a doubt is shown to those who did not ask for all. */
export const isLikely = ({ weight }: Pick<Doubt, 'weight'>): boolean => weight === 'likely';

export interface Doubt {
  /** Name of the rule that found it. */
  rule: DoubtRule;
  weight: Weight;
  /** First index of the place in the characters of the source; `end` is exclusive. A point between two characters has the same start and end. */
  start: number;
  end: number;
  /** Says what was found, in one line of English. */
  text: string;
  /**
   * The decision that an editor could take, with its fields in the order of writing. Its first value is the quotation, left empty here: `proposal`
   * fills it in.
   */
  decision: Record<string, unknown>;
  /** The fields of the decision that quote another place, each with that place. */
  quotes?: Record<string, { start: number; end: number }>;
  /** For a point: whether the quotation takes its words from before it or from after it. */
  side?: 'before' | 'after';
}

export type Finder = (material: Material) => Doubt[];
