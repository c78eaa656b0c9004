/** The panel of concepts: how often each occurs in each place and year. Page and command make it with this code. */
import type { Concept, ConceptCount } from './concepts.ts';
import type { ReportCard } from './format.ts';

type PlaceFact = 'place' | 'placeName' | 'code' | 'province' | 'level';

/** What the panel needs to know of a report: facts of its card, and its length. */
export interface PanelReport extends Pick<ReportCard, 'id' | PlaceFact | 'year'> {
  /** Characters of its text, white space not counted. */
  length: number;
}

/** A report with the counts of each concept, in the order of the concepts. */
export interface CountedReport {
  report: PanelReport;
  counts: readonly ConceptCount[];
}

/** A selection of reports; what is missing admits all. */
export interface Selection {
  level?: string | undefined;
  province?: string | undefined;
  /** Ids of places. */
  places?: readonly string[] | undefined;
  from?: number | undefined;
  to?: number | undefined;
}

/** Whether a report belongs to a selection. */
export function selects(
  { level, province, places, from, to }: Selection,
  report: Omit<PanelReport, 'length'>,
): boolean {
  if (level && report.level !== level) return false;
  if (province && report.province !== province) return false;
  if (places && !places.includes(report.place)) return false;
  return report.year >= (from ?? Number.NEGATIVE_INFINITY) && report.year <= (to ?? Number.POSITIVE_INFINITY);
}

/** A place in a year. Where a place has two reports of a year, both count together, so that place and year name a row. */
export interface PanelRow extends Pick<ReportCard, PlaceFact | 'year'> {
  /** Ids of its reports. */
  reports: string[];
  length: number;
  /** Occurrences of each concept; 0 where none of its words occurs. */
  counts: number[];
}

/** The rows of the panel, by code of the place and by year. A year without a report has no row: what is missing is not zero. */
export function panelRows(counted: readonly CountedReport[]): PanelRow[] {
  const rows = new Map<string, PanelRow>();
  for (const { report, counts } of counted) {
    const { id, length, ...facts } = report;
    const key = `${report.place} ${report.year}`;
    const row = rows.get(key) ?? { ...facts, reports: [], length: 0, counts: counts.map(() => 0) };
    row.reports.push(id);
    row.length += length;
    row.counts = row.counts.map((sum, i) => sum + (counts[i]?.count ?? 0));
    rows.set(key, row);
  }
  return [...rows.values()].sort((a, b) => compare(a.code, b.code) || compare(a.place, b.place) || a.year - b.year);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Occurrences per 10,000 characters, with four decimals; 0 for an empty text. */
export function rateOf(count: number, length: number): number {
  return length === 0 ? 0 : Math.round((count * 1e8) / length) / 1e4;
}

/** A concept over all rows. */
export interface ConceptTotal {
  concept: Concept;
  count: number;
  /** Occurrences of each of its words. */
  words: number[];
  /** Reports in which it occurs. */
  reports: number;
}

/** Adds up each concept over all reports. */
export function totalsOf(concepts: readonly Concept[], counted: readonly CountedReport[]): ConceptTotal[] {
  return concepts.map((concept, i) => {
    const total: ConceptTotal = { concept, count: 0, words: concept.words.map(() => 0), reports: 0 };
    for (const { counts } of counted) {
      const own = counts[i];
      if (!own || own.count === 0) continue;
      total.count += own.count;
      total.reports += 1;
      own.words.forEach((count, at) => {
        total.words[at] = (total.words[at] ?? 0) + count;
      });
    }
    return total;
  });
}

/** A concept in a year: of some rows together. */
export interface YearPoint {
  year: number;
  count: number;
  length: number;
}

/** A concept by year over rows: occurrences and characters of each year are added up. */
export function byYear(rows: readonly PanelRow[], concept: number): YearPoint[] {
  const points = new Map<number, YearPoint>();
  for (const { year, counts, length } of rows) {
    const point = points.get(year) ?? { year, count: 0, length: 0 };
    point.count += counts[concept] ?? 0;
    point.length += length;
    points.set(year, point);
  }
  return [...points.values()].sort((a, b) => a.year - b.year);
}
