import { sourceText } from '../decisions/source-text.ts';
import { isLikely } from '../doubts/doubt.ts';
import { knownTexts } from '../doubts/known-texts.ts';
import { messageOf, openDoubts } from '../doubts/open-doubts.ts';
import { type IndexedText, wordCountsOf } from '../doubts/word-counts.ts';
import type { ReportTask } from '../pipeline/load-input.ts';
import { type MadeFiles, makeReport } from '../pipeline/make-files.ts';

/** A report to be made, and the content tree `library` whose reports show which words are known. */
export interface NewTask extends ReportTask {
  library: string;
  /** Names the run of the command. A thread reads the library anew for each run, since the library may have changed in between. */
  run: string;
}

/** The texts of this many reports suffice to know the common words of work reports. More would only cost time. */
const ENOUGH_TEXTS = 40;

let known: { run: string; texts: IndexedText[] } | undefined;

/** Makes one report and looks for doubts that an editor should judge. The doubts are returned as messages with their places. */
export async function makeWithDoubts(task: NewTask): Promise<MadeFiles> {
  const { files, made } = await makeReport(task);
  if (!made) return files;
  const { report, clean } = made.result;
  const text = sourceText(clean.passages);
  const material = { text, report, counts: wordCountsOf(text.text, textsOf(task)) };
  const doubts = openDoubts(material, made.input.decisions)
    .filter(isLikely)
    .map((doubt) => messageOf(material, doubt, clean.source.file));
  return { ...files, messages: [...files.messages, ...doubts] };
}

/** The texts of the library, read once per run in each thread. */
function textsOf({ library, run }: NewTask): IndexedText[] {
  if (known?.run !== run) known = { run, texts: [...knownTexts(library, ENOUGH_TEXTS).values()] };
  return known.texts;
}
