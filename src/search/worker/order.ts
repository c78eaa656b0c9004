import type { FoundReport } from './engine.ts';

/** What the reader most likely wants first: the words in a heading, then many in a short text, then the newer report. */
export function inOrder(reports: readonly FoundReport[]): FoundReport[] {
  const density = (report: FoundReport) => report.count / report.card.length;
  const titled = (report: FoundReport) => Number(report.passages.some((passage) => passage.heading));
  return [...reports].sort(
    (a, b) =>
      titled(b) - titled(a) || density(b) - density(a) || b.card.year - a.card.year || (a.card.id < b.card.id ? -1 : 1),
  );
}

/** The reports with only the passages of one reading; without those that have none. */
export function only(reading: 'exact' | 'corr', reports: readonly FoundReport[]): FoundReport[] {
  return reports
    .map((report) => ({ ...report, passages: report.passages.filter((passage) => passage.reading === reading) }))
    .filter((report) => report.passages.length > 0);
}
