/** Tells whether two files are prints of the same report: they share most of their text, and do not state different years or places. */
import type { Examined } from '../examine.ts';
import type { KnownReport } from '../library.ts';
import type { Proposal } from '../propose.ts';
import { candidates, SHINGLE, type TwinIndex } from './sketch.ts';

/**
 * Files that share at least this part of their shingles (short runs of characters) are prints of one report. Reports of different places or years
 * share at most 0.11 of them; prints of one report share nearly all.
 */
export const MOSTLY_SHARED = 0.5;

/** Prints of one report share at least this much, also when badly read. A file that shares less may be a summary or a part of something else. */
export const SURE_WITNESS = 0.8;

/** Files that share this much are one text, whatever years or places they name. */
export const SAME_TEXT = 0.9;

/** The reports with which a new file is compared. */
interface Library {
  /** Reports by id. */
  reports: Map<string, KnownReport>;
  index: TwinIndex;
}

/** A report whose text contains most of a new file, or is mostly contained in it. */
export interface Twin {
  report: KnownReport;
  /** Part of the shorter text that the longer text contains, from 0 to 1. */
  share: number;
}

/** Compares the file with the five likeliest reports at most and returns the first that shares most of its text with it; null if none does. */
export function findTwin({ index, reports }: Library, { words, sketch }: Examined): Twin | null {
  for (const id of candidates(index, sketch).slice(0, 5)) {
    const report = reports.get(id);
    const share = report ? containment(words, report.words) : 0;
    if (report && share >= MOSTLY_SHARED) return { report, share };
  }
  return null;
}

/** Tells whether a report and a proposal state different years or places. If so, they are never merged, however similar their texts are. */
export function differenceOf({ identity }: KnownReport, proposal: Proposal): 'year' | 'place' | null {
  const other = proposal.identity;
  const yearsStated = identity.yearBasis === 'stated' && other.yearBasis === 'stated';
  if (yearsStated && identity.year !== other.year) return 'year';
  const placesStated = identity.region.basis === 'stated' && other.region.basis === 'stated';
  return placesStated && identity.region.code !== other.region.code ? 'place' : null;
}

/** Part of the smaller text's shingles that the larger text contains, from 0 to 1, counted exactly. The texts must be letters and digits only. */
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
