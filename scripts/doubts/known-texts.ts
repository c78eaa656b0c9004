import { readReport } from '../../src/model/read-report.ts';
import { reportFiles } from '../tree/reports.ts';

/** The texts of a library's reports by their ids, which show what words are known; those of the first `enough` where many would only cost time. */
export function knownTexts(root: string, enough = Number.POSITIVE_INFINITY): Map<string, string> {
  return new Map(
    reportFiles(root)
      .slice(0, enough)
      .map((file) => {
        const { id, blocks } = readReport(file);
        return [id, blocks.map(({ text }) => text).join('\n')];
      }),
  );
}
