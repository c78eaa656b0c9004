import type { Decisions } from '../decisions/decisions.ts';
import { sourceText } from '../decisions/source-text.ts';
import { loadInput } from '../pipeline/load-input.ts';
import { runPipeline } from '../pipeline/pipeline.ts';
import type { Material } from './doubt.ts';
import { type IndexedText, wordCountsOf } from './word-counts.ts';

/** One source: the material that the finders of doubts read, and the decisions of its editor. */
export interface Judged {
  material: Material;
  decisions: Decisions;
}

/**
 * Makes the report of one source in memory, for its doubts. Writes nothing.
 * @param name name of its YAML below `sources/`
 * @param texts the texts of the library by report id; it does not matter whether the text of this report is among them
 */
export async function materialOf(root: string, name: string, texts: ReadonlyMap<string, IndexedText>): Promise<Judged> {
  const input = loadInput({ root, name });
  const { clean, report } = await runPipeline(input);
  const text = sourceText(clean.passages);
  const others = [...texts].filter(([other]) => other !== report.id).map(([, words]) => words);
  return { material: { text, report, counts: wordCountsOf(text.text, others) }, decisions: input.decisions };
}
