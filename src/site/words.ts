/** Words of reports for the pages: the most frequent ones, and those that set a report or a year apart. */
import { charactersOf } from '../chinese/characters.ts';
import { placeSlug } from '../model/ids.ts';
import { printed } from '../model/report.ts';
import { keptCounts } from '../words/kept-counts.ts';
import { type Apart, setApart } from '../words/log-likelihood.ts';
import { sumOfCounts, totalOf, type WordCounts } from '../words/segment.ts';
import { uses } from './inputs.ts';
import { keepLast } from './keep-last.ts';
import { allReports, type ReportEntry, reportsOfPlace } from './library.ts';
import { readModel } from './read-model.ts';

/** Words of a report that its page lists. */
const MOST_FREQUENT = 60;
/** Words that set a part apart, as a page lists them. */
const MOST_APART = 30;

/** A frequent word. */
interface FrequentWord {
  word: string;
  count: number;
  /** Occurrences per 10,000 characters of the text. */
  per10k: number;
}

export interface ReportWords {
  /** All words, each occurrence by itself. */
  total: number;
  /** Different words. */
  different: number;
  frequent: FrequentWord[];
  apart: Apart;
}

/**
 * The words of a report: the most frequent ones (those of the same number by their code points), and those that set it apart from the other reports
 * of its place. They depend on the reports of one place only, so that a new report elsewhere changes no page of this one.
 */
export const reportWords = keepLast((id: string): ReportWords => {
  const counts = countsOf(id);
  const length = readModel(id).blocks.reduce((sum, block) => sum + charactersOf(printed(block)), 0);
  const frequent = [...counts]
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .slice(0, MOST_FREQUENT)
    .map(([word, count]) => ({ word, count, per10k: (count * 10_000) / length }));
  return {
    total: totalOf(counts),
    different: counts.size,
    frequent,
    apart: setApart(counts, wordsOfPlace(placeSlug(id)), MOST_APART),
  };
});

/** The words of all reports of a place, by its slug. */
const wordsOfPlace = keepLast((slug: string): WordCounts => sumOfCounts(countsOfAll(reportsOfPlace(slug))));

/** The words that set some reports apart from all others: those of a place or of a year. */
export async function wordsApart(reports: readonly ReportEntry[], most = MOST_APART): Promise<Apart> {
  return setApart(sumOfCounts(countsOfAll(reports)), await whole(), most);
}

let counted: Promise<WordCounts> | undefined;

/** The words of the whole library. A build counts them once. */
function whole(): Promise<WordCounts> {
  uses('texts');
  if (!import.meta.env?.PROD) return countAll();
  counted ??= countAll();
  return counted;
}

const countAll = async (): Promise<WordCounts> => sumOfCounts(countsOfAll(await allReports()));

/** Counts report by report, since those of a large library do not fit into memory together. */
function* countsOfAll(reports: readonly ReportEntry[]): Generator<WordCounts> {
  for (const { id } of reports) yield countsOf(id);
}

const countsOf = (id: string): WordCounts => keptCounts(readModel(id).blocks.map(printed));
