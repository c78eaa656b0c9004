import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../../src/model/read-report.ts';
import { sourceText } from '../decisions/source-text.ts';
import { messageOf, openDoubts } from '../doubts/open-doubts.ts';
import { wordCountsOf } from '../doubts/word-counts.ts';
import type { ReportTask } from '../pipeline/load-input.ts';
import { type MadeFiles, makeReport } from '../pipeline/make-files.ts';

/** A report to be made, and the content tree whose reports show which words are known. */
export interface NewTask extends ReportTask {
  library: string;
}

/** So many reports know the words of the genre; more would only cost time. */
const ENOUGH_TEXTS = 40;

let known: { library: string; texts: string[] } | undefined;

/** Makes one report and looks for what an editor should judge; the doubts come as messages with their places. */
export async function makeWithDoubts(task: NewTask): Promise<MadeFiles> {
  const { files, made } = await makeReport(task);
  if (!made) return files;
  const { report, clean } = made.result;
  const text = sourceText(clean.passages);
  const material = { text, report, counts: wordCountsOf(text.text, textsOf(task.library)) };
  const doubts = openDoubts(material, made.input.decisions).map((doubt) =>
    messageOf(material, doubt, clean.source.file),
  );
  return { ...files, messages: [...files.messages, ...doubts] };
}

/** Texts of the library, read once in each thread. */
function textsOf(library: string): string[] {
  if (known?.library === library) return known.texts;
  const folder = join(library, 'reports');
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
    : [];
  const texts = files
    .sort()
    .slice(0, ENOUGH_TEXTS)
    .map((name) => {
      const { blocks } = readReport(join(folder, name));
      return blocks.map(({ text }) => text).join('\n');
    });
  known = { library, texts };
  return texts;
}
