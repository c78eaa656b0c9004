/** The messages between the page and the search's worker. */
import type { VariantTag } from '../../variants/variants.ts';
import type { Filters } from '../core/filters.ts';
import type { ReportCard } from '../core/format.ts';
import type { FoundReport } from './engine.ts';

/**
 * `open`: where the library is; `entry` is the text of its `entry.json`. It is the first request.
 * `wanted`: end the search when so many reports are found, although others may have more.
 */
export type Request =
  | { task: 'open'; root: string; variant: VariantTag; entry: string }
  | { task: 'cards' }
  | { task: 'search'; typed: string; filters: Filters; wanted: number }
  | { task: 'near'; typed: string; filters: Filters }
  | { task: 'concordance'; typed: string[]; filters: Filters };

/** The sender of a request. A newer request of a channel ends the older one. */
export type Channel = 'cards' | 'dialog' | 'page';

export type Reason = 'offline' | 'broken';

/** A piece of an answer. `again`: forget the pieces so far. `done` or `error` is the last, and always comes. */
export type Reply =
  | { kind: 'again' }
  | { kind: 'library'; cards: ReportCard[] }
  | { kind: 'found'; reports: FoundReport[] }
  | { kind: 'near'; forms: NearForm[] }
  | { kind: 'term'; term: TermLines }
  | { kind: 'progress'; scanned: number; of: number }
  | { kind: 'done'; scanned: number; of: number }
  | { kind: 'error'; reason: Reason };

/** A suggestion, as it is to be typed. */
export interface NearForm {
  typed: string;
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
  /** Occurrences by report that was scanned; reports that cannot contain the term are not named. */
  counts: [card: ReportCard, count: number][];
}

export interface Envelope<T> {
  id: number;
  channel: Channel;
  body: T;
}
