import type { Decisions } from '../decisions/decisions.ts';
import { sourceText } from '../decisions/source-text.ts';
import { loadInput } from '../pipeline/load-input.ts';
import { runPipeline } from '../pipeline/pipeline.ts';
import type { Material } from './doubt.ts';
import { type IndexedText, wordCountsOf } from './word-counts.ts';

/** What the finders read of one source, and what its editor has decided. */
export interface Judged {
  material: Material;
  decisions: Decisions;
}

/**
 * Makes the report of one source as far as its doubts need it.
 * @param name of its YAML below `sources/`
 * @param texts those of the library, its own among them or not
 */
export async function materialOf(root: string, name: string, texts: ReadonlyMap<string, IndexedText>): Promise<Judged> {
  const input = loadInput({ root, name });
  const { clean, report } = await runPipeline(input);
  const text = sourceText(clean.passages);
  const others = [...texts].filter(([other]) => other !== report.id).map(([, words]) => words);
  return { material: { text, report, counts: wordCountsOf(text.text, others) }, decisions: input.decisions };
}
