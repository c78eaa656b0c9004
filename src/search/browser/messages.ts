/** What the page and the search's worker say to each other. */
import type { Script } from '../../script/scripts.ts';
import type { ReportCard } from '../format.ts';
import type { Filters, FoundReport } from './engine.ts';

/** `entry`: text of `entry.json`, fetched just now. `wanted`: end the search when so many reports are found, although others may have more. */
export type Request =
  | { task: 'open'; root: string; script: Script; entry?: string }
  | { task: 'search'; typed: string; filters: Filters; wanted: number }
  | { task: 'near'; typed: string; filters: Filters }
  | { task: 'concordance'; typed: string[]; filters: Filters };

/** A piece of an answer. `done` is the last. */
export type Reply =
  | { kind: 'library'; cards: ReportCard[] }
  | { kind: 'found'; reports: FoundReport[] }
  | { kind: 'near'; forms: NearForm[] }
  | { kind: 'term'; term: TermLines }
  | { kind: 'progress'; scanned: number; of: number }
  | { kind: 'done'; scanned: number; of: number }
  | { kind: 'error'; reason: 'offline' | 'broken' };

/** Something like what was typed that does occur, as it is to be typed. */
export interface NearForm {
  typed: string;
}

/** One occurrence in context. */
export interface Line {
  card: ReportCard;
  block: string;
  before: string;
  hit: string;
  after: string;
}

export interface TermLines {
  typed: string;
  lines: Line[];
  /** Occurrences by report that was scanned; reports that cannot contain the term are not named. */
  counts: [card: ReportCard, count: number][];
}

export interface Envelope<T> {
  id: number;
  body: T;
}
