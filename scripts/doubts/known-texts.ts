import { readReport, reportIds } from '../../src/tree/reports.ts';
import { type IndexedText, indexText } from './word-counts.ts';

/** The texts of a library's reports by their ids, which show what words are known; those of the first `enough` where many would only cost time. */
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
