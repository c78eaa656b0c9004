import type { FoundReport } from './engine.ts';

/** Reports in the order of relevance: first those with a hit in a heading, then by hits per character, then newest first. */
export function inOrder(reports: readonly FoundReport[]): FoundReport[] {
  const density = (report: FoundReport) => report.count / report.card.length;
  const titled = (report: FoundReport) => Number(report.passages.some((passage) => passage.heading));
  return [...reports].sort(
    (a, b) =>
      titled(b) - titled(a) || density(b) - density(a) || b.card.year - a.card.year || (a.card.id < b.card.id ? -1 : 1),
  );
}

/** The reports with only the passages of one reading. Reports without such passages are left out. */
export function withReading(reading: 'exact' | 'corr', reports: readonly FoundReport[]): FoundReport[] {
  return reports
    .map((report) => ({ ...report, passages: report.passages.filter((passage) => passage.reading === reading) }))
    .filter((report) => report.passages.length > 0);
}
