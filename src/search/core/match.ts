/**
 * Finds the passages of a report that meet a query, by a scan of the report's folded text. The scan decides; the index only excludes reports that
 * cannot match.
 */
import { type Fold, type Folded, unfold } from './fold.ts';
import type { Emendation, ReportText, SearchPassage } from './format.ts';
import { type Query, termsOf } from './query.ts';

/** Half-open range of UTF-16 units in the passage's text. */
export type HitRange = [start: number, end: number];

export interface Hit {
  passage: SearchPassage;
  /** `exact`: the printed text meets the query. `corr`: only the text with the editor's corrections does. */
  reading: 'exact' | 'corr';
  /** The text to which the offsets in `marks` refer: the printed passage, or the corrected one. */
  text: string;
  marks: HitRange[];
  /** The passage as the source prints it, and the editor's corrections of it. */
  printed: string;
  emendations: Emendation[];
}

/** A report's text made ready for many scans. */
export interface Scannable {
  report: ReportText;
  folded: Folded[];
  /** Corrected texts by the index of the passage, for the passages that an editor corrected. */
  corrected: Map<number, { text: string; folded: Folded; emendations: Emendation[] }>;
}

export function scannable(report: ReportText, fold: Fold): Scannable {
  const corrected: Scannable['corrected'] = new Map();
  for (const [index, emendations] of Map.groupBy(report.emendations, (emendation) => emendation.passage)) {
    const text = correct((report.passages[index] as SearchPassage).text, emendations);
    corrected.set(index, { text, folded: fold(text), emendations });
  }
  return { report, folded: report.passages.map((passage) => fold(passage.text)), corrected };
}

/** The text of a passage with the editor's corrections in it. */
export function correct(text: string, emendations: readonly Emendation[]): string {
  let out = '';
  let done = 0;
  for (const { start, end, reading } of [...emendations].sort((a, b) => a.start - b.start)) {
    if (start < done) continue;
    out += text.slice(done, start) + reading;
    done = end;
  }
  return out + text.slice(done);
}

/** The passages that meet the query, in reading order. */
export function scan(source: Scannable, query: Query): Hit[] {
  if (query.clauses.length === 0) return [];
  return source.report.passages.flatMap((passage, index): Hit[] => {
    const folded = source.folded[index] as Folded;
    const other = source.corrected.get(index);
    const own = { passage, printed: passage.text, emendations: other?.emendations ?? [] };
    if (meets(folded.text, query)) {
      return [{ ...own, reading: 'exact', text: passage.text, marks: marksIn(folded, passage.text, query) }];
    }
    if (!other || !meets(other.folded.text, query)) return [];
    return [{ ...own, reading: 'corr', text: other.text, marks: marksIn(other.folded, other.text, query) }];
  });
}

function meets(folded: string, query: Query): boolean {
  return (
    query.clauses.every((alternatives) => alternatives.some((term) => folded.includes(term))) &&
    !query.without.some((term) => folded.includes(term))
  );
}

/** Every place in a passage that a term of the query covers; places that overlap become one. */
function marksIn(folded: Folded, original: string, query: Query): HitRange[] {
  const places = termsOf(query).flatMap((term) => occurrences(folded.text, term));
  return merge(places).map(([start, end]) => unfold(folded, original, start, end));
}

/** Where a string occurs, from left to right, not overlapping itself. */
export function occurrences(text: string, term: string): HitRange[] {
  const found: HitRange[] = [];
  for (let i = text.indexOf(term); i !== -1; i = text.indexOf(term, i + term.length)) found.push([i, i + term.length]);
  return found;
}

function merge(places: HitRange[]): HitRange[] {
  const merged: HitRange[] = [];
  for (const [start, end] of places.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = merged.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
