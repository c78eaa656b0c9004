import type { Filters } from '../core/filters.ts';
import type { ReportCard } from '../core/format.ts';
import type { Query } from '../core/query.ts';
import type { Engine, FoundReport } from './engine.ts';

/** What is looked for, and how. */
export interface Look {
  query: Query;
  filters: Filters;
  /** So many reports are scanned at a time. */
  batch: number;
  /** Whether the reader has asked something else meanwhile: then no further report is scanned. */
  outdated: () => boolean;
}

/** Scans reports, some at a time. Yields those that have what is looked for, and how many have been scanned so far. */
export async function* lookThrough(
  engine: Engine,
  cards: readonly ReportCard[],
  { query, filters, batch, outdated }: Look,
): AsyncGenerator<{ found: FoundReport[]; scanned: number }> {
  for (let start = 0; start < cards.length && !outdated(); start += batch) {
    const own = cards.slice(start, start + batch);
    const looks = await Promise.all(own.map((card) => engine.look(card, query, filters)));
    yield { found: looks.filter((report) => report !== undefined), scanned: start + own.length };
  }
}
