/** The messages between the page and the search's worker. */
import type { VariantTag } from '../../variants/variants.ts';
import type { Concept } from '../core/concepts.ts';
import type { Filters } from '../core/filters.ts';
import type { ReportCard } from '../core/format.ts';
import type { CountedReport, Selection } from '../core/panel.ts';
import type { FoundReport } from './engine.ts';

/**
 * `open` says where the library is and is the first request. Its `entry` is the text of `entry.json`. `wanted`: the search ends when this many
 * reports are found, although others may contain the terms too.
 */
export type Request =
  | { task: 'open'; root: string; variant: VariantTag; entry: string }
  | { task: 'cards' }
  | { task: 'search'; typed: string; filters: Filters; wanted: number }
  | { task: 'near'; typed: string; filters: Filters }
  | { task: 'without'; typed: string; filters: Filters }
  | { task: 'concordance'; typed: string[]; filters: Filters }
  | { task: 'panel'; concepts: Concept[]; selection: Selection }
  | { task: 'stop' };

/** The sender of a request. A newer request of the same sender ends the older one. */
export type Channel = 'cards' | 'dialog' | 'page';

/** Why there is no answer. `offline`: no network. `broken`: something that should be there is not. `ended`: the worker has ended in the middle. */
export type Reason = 'offline' | 'broken' | 'ended';

/** A part of an answer. `again`: forget the parts so far. The last part is `done` or `error`, and always comes. */
export type Reply =
  | { kind: 'again' }
  | { kind: 'library'; cards: ReportCard[] }
  | { kind: 'found'; reports: FoundReport[] }
  | { kind: 'near'; forms: NearForm[] }
  | { kind: 'without'; counts: WithoutCount[] }
  | { kind: 'term'; term: TermLines }
  | { kind: 'counted'; reports: CountedReport[] }
  | { kind: 'progress'; scanned: number; of: number }
  | { kind: 'done'; scanned: number; of: number }
  | { kind: 'error'; reason: Reason };

/** Whether a part is the last one of an answer. */
export const isLast = (piece: Reply): piece is Reply & { kind: 'done' | 'error' } =>
  piece.kind === 'done' || piece.kind === 'error';

/** A suggestion, as it is to be typed. */
export interface NearForm {
  typed: string;
}

/** How much is found without one of the filters, or without any of them. */
export interface WithoutCount {
  /** The filter that is left out; undefined if all are. */
  name: keyof Filters | undefined;
  reports: number;
  passages: number;
  /** Whether there may be more: not all reports of a large library are read for this. */
  more: boolean;
}

/** One occurrence in context. */
export interface ConcordanceLine {
  card: ReportCard;
  block: string;
  before: string;
  hit: string;
  after: string;
}

export interface TermLines {
  typed: string;
  lines: ConcordanceLine[];
  /** Number of occurrences in each report that was scanned. Reports that cannot contain the term are left out. */
  counts: [card: ReportCard, count: number][];
}

/** The page sends this word to ask whether the worker is still running, and the worker sends it back. */
export const ALIVE = 'alive';

export interface Envelope<T> {
  id: number;
  channel: Channel;
  body: T;
}
