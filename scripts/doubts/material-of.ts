import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Decisions, readDecisions } from '../decisions/decisions.ts';
import { readIdentity } from '../decisions/identity.ts';
import { sourceText } from '../decisions/source-text.ts';
import { cleanSource, makeReport } from '../pipeline/pipeline.ts';
import { readSource } from '../pipeline/read/read.ts';
import type { Material } from './doubt.ts';
import { evidenceOf } from './word-counts.ts';

/** What the doubts about one source are found in, and what its editor has decided. */
export interface Judged {
  material: Material;
  decisions: Decisions;
}

/**
 * Makes the report of one source as far as its doubts need it.
 * @param name of its YAML below `sources/`
 * @param texts those of the library, its own among them or not
 */
export async function materialOf(root: string, name: string, texts: ReadonlyMap<string, string>): Promise<Judged> {
  const folder = join(root, 'sources');
  const yaml = readFileSync(join(folder, name), 'utf8');
  const identity = readIdentity(yaml, name);
  const decisions = readDecisions(yaml, name);
  const file = name.replace(/\.yaml$/u, '');
  const clean = cleanSource(await readSource(file, readFileSync(join(folder, file)), identity.encoding));
  const { report } = makeReport(clean, identity, decisions);
  const text = sourceText(clean.passages);
  const others = [...texts].filter(([other]) => other !== identity.id).map(([, words]) => words);
  return { material: { text, report, evidence: evidenceOf(text.text, others) }, decisions };
}
