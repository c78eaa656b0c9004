/** What other programs may import as `work-report-library/model`: a report as data, and how it is read. */
export { formatBlockId, isBlockId, parseBlockId, REPORT_ID } from './ids.ts';
export { type PathStep, pathsOf } from './path.ts';
export { editedText, type ReadingPiece, reading, readingText } from './reading.ts';
export type * from './report.ts';
export { publishedReport, report, reportList } from './schema/report.ts';
