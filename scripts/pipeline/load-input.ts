import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readReleases } from '../../src/anchors/files.ts';
import { refuse } from '../cli/messages.ts';
import { readDecisions } from '../decisions/decisions.ts';
import { type Identity, readIdentity } from '../decisions/identity.ts';
import { readPlain } from '../tree/read-plain.ts';
import type { PipelineInput, Published, RawFile } from './pipeline.ts';
import { registryOf, signposts } from './settle/former-ids.ts';

/** A report of a content tree, named by its YAML. */
export interface ReportTask {
  root: string;
  /** Name of the YAML below `sources/`. */
  name: string;
}

/** Reads from a content tree what a report is made of. Refuses, with the line in the YAML, what an editor must mend. */
export function loadInput({ root, name }: ReportTask): PipelineInput {
  const folder = join(root, 'sources');
  const yaml = readPlain(join(folder, name), name).toString('utf8');
  const identity = readIdentity(yaml, name);
  const file = name.replace(/\.yaml$/u, '');
  if (!existsSync(join(folder, file))) {
    refuse('no-source', `describes ${file}, which is not there; add it or remove the YAML`, { file: name });
  }
  const { encoding } = identity;
  return {
    base: { file, bytes: readPlain(join(folder, file), file), ...(encoding ? { encoding } : {}) },
    witnesses: (identity.witnesses ?? []).map((witness) => loadWitness(folder, witness, name)),
    identity,
    decisions: readDecisions(yaml, name),
    published: loadPublished(root, identity),
  };
}

function loadWitness(folder: string, file: string, yaml: string): RawFile {
  if (!existsSync(join(folder, file))) {
    const text = `names the witness ${file}, which is not there; add it or take the name out`;
    refuse('no-witness', text, { file: yaml });
  }
  return { file, bytes: readPlain(join(folder, file), file) };
}

function loadPublished(root: string, { id, formerIds = [] }: Identity): Published {
  return {
    registry: registryOf(root, id, formerIds),
    releases: readReleases(root),
    signposts: signposts(root, id, formerIds),
  };
}
