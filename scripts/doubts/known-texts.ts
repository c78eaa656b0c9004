import { readReport, reportIds } from '../../src/tree/reports.ts';
import { type IndexedText, indexText } from './word-counts.ts';

/** Reads the texts of a library's reports by id: they show which words are known. In a large library the first `enough` reports suffice. */
export function knownTexts(root: string, enough = Number.POSITIVE_INFINITY): Map<string, IndexedText> {
  return new Map(
    reportIds(root)
      .slice(0, enough)
      .map((id) => {
        const { blocks } = readReport(root, id);
        return [id, indexText(blocks.map(({ text }) => text).join('\n'))];
      }),
  );
}
