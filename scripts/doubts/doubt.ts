/** Doubts: places that a program finds suspicious and an editor must judge. */
import type { Report } from '../../src/model/report.ts';
import type { SourceText } from '../decisions/source-text.ts';
import type { WordCounts } from './word-counts.ts';

/** What the finders read. */
export interface Material {
  /** The source in its own order. */
  text: SourceText;
  /** The report as it now is, decisions applied. */
  report: Report;
  /** Words of this report and of the others in the library. */
  counts: WordCounts;
}

export interface Doubt {
  /** Looked up in docs/editing.md. */
  rule: string;
  /** The place, as indexes into the characters of the source. A point has the same start and end. */
  start: number;
  end: number;
  /** What was seen, one line of English. */
  text: string;
  /** The decision that an editor could take, with its fields in the order of writing. The first value is the quotation; it is filled in later. */
  decision: Record<string, unknown>;
  /** Fields of the decision that quote another place, with that place. */
  quotes?: Record<string, { start: number; end: number }>;
  /** The side of a point on which the quotation takes its words. */
  side?: 'before' | 'after';
}

export type Finder = (material: Material) => Doubt[];
