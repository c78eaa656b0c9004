/** Counts what a search would find with one of its filters left out, for a reader who found nothing. */
import { type Filters, namesOf } from '../core/filters.ts';
import type { Engine } from './engine.ts';
import { lookThrough } from './look-through.ts';
import type { WithoutCount } from './messages.ts';

/** Of a large library at most this many reports are read for a count, `BATCH` at a time. */
const LOOKS = 24;
const BATCH = 6;

/** The counts without each of the filters that are set, then without all of them if there are several. */
export async function countsWithout(
  engine: Engine,
  typed: string,
  filters: Filters,
  outdated: () => boolean,
): Promise<WithoutCount[]> {
  const names = namesOf(filters);
  const counts: WithoutCount[] = [];
  for (const name of names) {
    counts.push({ name, ...(await count(engine, typed, { ...filters, [name]: undefined }, outdated)) });
  }
  if (names.length > 1) counts.push({ name: undefined, ...(await count(engine, typed, {}, outdated)) });
  return counts;
}

async function count(
  engine: Engine,
  typed: string,
  filters: Filters,
  outdated: () => boolean,
): Promise<Omit<WithoutCount, 'name'>> {
  const query = engine.parse(typed);
  const candidates = await engine.candidates(query, filters, true);
  const most = engine.readsAll ? candidates.length : Math.min(candidates.length, LOOKS);
  let reports = 0;
  let passages = 0;
  const cards = candidates.slice(0, most);
  for await (const { found } of lookThrough(engine, cards, { query, filters, batch: BATCH, outdated })) {
    reports += found.length;
    for (const report of found) passages += report.passages.length;
  }
  return { reports, passages, more: most < candidates.length };
}
