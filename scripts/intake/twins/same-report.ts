/**
 * Whether two files are prints of one report: they share most of their text, and do not state different years or places.
 */
import type { Examined } from '../examine.ts';
import type { KnownReport } from '../library.ts';
import type { Proposal } from '../propose.ts';
import { candidates, SHINGLE, type TwinIndex } from './sketch.ts';

/** Two reports of different places or years share at most 0.11 of their shingles; prints of one share nearly all. */
export const MOSTLY_SHARED = 0.5;

/** The reports that a new file is compared with. */
interface Library {
  /** By id. */
  reports: Map<string, KnownReport>;
  index: TwinIndex;
}

/** A report that holds most of a new file, or is held by it. */
export interface Twin {
  report: KnownReport;
  /** How much of the shorter text the longer holds, 0 to 1. */
  share: number;
}

/** Of the likeliest reports the first that has most of its text in common with the file. */
export function findTwin({ index, reports }: Library, { words, sketch }: Examined): Twin | null {
  for (const id of candidates(index, sketch).slice(0, 5)) {
    const report = reports.get(id);
    const share = report ? containment(words, report.words) : 0;
    if (report && share >= MOSTLY_SHARED) return { report, share };
  }
  return null;
}

/** In what two reports are stated to differ, so that they are never merged however alike they read. */
export function differenceOf({ identity }: KnownReport, proposal: Proposal): 'year' | 'place' | null {
  const other = proposal.identity;
  const yearsStated = identity.yearBasis === 'stated' && other.yearBasis === 'stated';
  if (yearsStated && identity.year !== other.year) return 'year';
  const placesStated = identity.region.basis === 'stated' && other.region.basis === 'stated';
  return placesStated && identity.region.code !== other.region.code ? 'place' : null;
}

/** How much of the smaller text the larger holds, exactly: 0 to 1. Both are letters and digits only. */
export function containment(one: string, other: string): number {
  const [small, large] = one.length <= other.length ? [one, other] : [other, one];
  const own = shingles(small);
  const whole = shingles(large);
  let shared = 0;
  for (const shingle of own) if (whole.has(shingle)) shared += 1;
  return own.size === 0 ? 0 : shared / own.size;
}

function shingles(words: string): Set<string> {
  const all = new Set<string>();
  for (let start = 0; start + SHINGLE <= words.length; start += 1) all.add(words.slice(start, start + SHINGLE));
  return all;
}
