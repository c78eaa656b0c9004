import type { Variant } from '../variants/variants.ts';
import { setApart } from '../words/log-likelihood.ts';
import { totalOf } from '../words/segment.ts';
import type { Place, ReportEntry } from './library.ts';
import { summaryOf } from './summary.ts';
import { pageUrl } from './urls.ts';

/** A report in the list of a place's years. */
export interface YearOfPlace {
  entry: ReportEntry;
  href: string;
  /** Characters of the text without white space. */
  length: number;
  /** Its length as a share of the longest report of the place, from 0 to 1. */
  share: number;
  /** The report before it, with the address of the comparison of both; undefined for the oldest. */
  before: { year: number; href: string } | undefined;
}

/** Years of which the library has no report, from first to last. */
export interface MissingYears {
  first: number;
  last: number;
}

/** A word that is more frequent in one of two reports, with an address that lists where the place uses it. */
export interface MovingWord {
  word: string;
  href: string;
  /** Occurrences in the report before, and in the later one. */
  before: number;
  after: number;
}

/** The words by which a report and the one before it differ most. */
export interface WordsOfYear {
  year: number;
  before: number;
  href: string;
  came: MovingWord[];
  went: MovingWord[];
}

/** All that the home of a place shows besides its figures. */
export interface PlacePage {
  years: (YearOfPlace | MissingYears)[];
  /** Newest first; only reports that have one before them and differ notably. */
  words: WordsOfYear[];
}

/** Words shown of each kind, at most. */
const WORDS = 10;

/** Collects what the home of a place shows. */
export function placePage({ slug, reports }: Place, variant: Variant): PlacePage {
  const lengths = reports.map(({ id }) => summaryOf(id).length);
  const longest = Math.max(...lengths);
  const years = reports.flatMap((entry, at): (YearOfPlace | MissingYears)[] => {
    const older = reports[at + 1];
    const length = lengths[at] ?? 0;
    const before = older && { year: older.data.year, href: comparison(variant, older.id, entry.id) };
    const own = { entry, href: pageUrl(variant, `${entry.id}/`), length, share: length / longest, before };
    const [first, last] = [(older?.data.year ?? entry.data.year) + 1, entry.data.year - 1];
    return first <= last ? [own, { first, last }] : [own];
  });
  const words = reports.flatMap((entry, at) => {
    const older = reports[at + 1];
    return older ? wordsOf(older, entry, slug, variant) : [];
  });
  return { years, words };
}

const comparison = (variant: Variant, a: string, b: string): string => `${pageUrl(variant, 'compare/')}?a=${a}&b=${b}`;

function wordsOf(older: ReportEntry, newer: ReportEntry, place: string, variant: Variant): WordsOfYear[] {
  const [before, after] = [summaryOf(older.id).words, summaryOf(newer.id).words];
  if (totalOf(before) === 0 || totalOf(after) === 0) return [];
  const both = new Map([...before].map(([word, count]) => [word, count + (after.get(word) ?? 0)]));
  for (const [word, count] of after) if (!before.has(word)) both.set(word, count);
  const moving = (part: ReadonlyMap<string, number>) =>
    setApart(part, both, WORDS).words.map(
      ({ word }): MovingWord => ({
        word,
        href: `${pageUrl(variant, 'concordance/')}?q=${encodeURIComponent(word)}&place=${place}`,
        before: before.get(word) ?? 0,
        after: after.get(word) ?? 0,
      }),
    );
  const [came, went] = [moving(after), moving(before)];
  if (came.length + went.length === 0) return [];
  const href = comparison(variant, older.id, newer.id);
  return [{ year: newer.data.year, before: older.data.year, href, came, went }];
}
