import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readReleases } from '../../src/anchors/files.ts';
import { check, inOneLine } from '../../src/model/schema/faults.ts';
import { line } from '../../src/model/schema/values.ts';
import { SOURCES, sourceNameOf } from '../../src/tree/files.ts';
import { refuse } from '../cli/messages.ts';
import { readDecisions } from '../decisions/decisions.ts';
import { type Identity, readIdentity } from '../decisions/identity.ts';
import { indicatorDecisions } from '../decisions/indicators.ts';
import { passageWithdrawals } from '../decisions/withdrawals.ts';
import { readPlain } from '../tree/read-plain.ts';
import { readYaml } from '../tree/sources.ts';
import type { PipelineInput, Published, RawFile } from './pipeline.ts';
import { registryOf, signposts } from './settle/former-ids.ts';

/** Names a report of a content tree by its YAML. */
export interface ReportTask {
  root: string;
  /** Name of the YAML below `sources/`. */
  name: string;
}

/** Reads from a content tree everything that a report is made of. Refuses faults that an editor must mend, with the line in the YAML. */
export function loadInput({ root, name }: ReportTask): PipelineInput {
  const folder = join(root, SOURCES);
  const yaml = readYaml(root, name);
  const identity = readIdentity(yaml, name);
  const file = sourceNameOf(name);
  if (!existsSync(join(folder, file))) {
    refuse('no-source', `describes ${file}, which is not there; add it or remove the YAML`, { file: name });
  }
  refuseHidden(file);
  const { encoding, damaged } = identity;
  return {
    base: { file, bytes: readPlain(join(folder, file), file), reading: { encoding, damaged } },
    witnesses: (identity.witnesses ?? []).map((witness) => loadWitness(folder, witness, name)),
    identity,
    decisions: readDecisions(yaml, name),
    indicatorDecisions: indicatorDecisions(identity.indicators, yaml, name),
    withdrawals: passageWithdrawals(identity.withdrawn, yaml, name),
    published: loadPublished(root, identity),
  };
}

/** Refuses a name that is not one visible line: pages, tables and commands show it. */
function refuseHidden(file: string): void {
  const checked = check(line, file);
  if ('faults' in checked)
    refuse('file-name', `its name ${inOneLine(checked.faults)}; rename it and its YAML`, { file });
}

function loadWitness(
  folder: string,
  { file, encoding, damaged }: NonNullable<Identity['witnesses']>[number],
  yaml: string,
): RawFile {
  if (!existsSync(join(folder, file))) {
    const text = `names the witness ${file}, which is not there; add it or take the name out`;
    refuse('no-witness', text, { file: yaml });
  }
  return { file, bytes: readPlain(join(folder, file), file), reading: { encoding, damaged } };
}

function loadPublished(root: string, { id, formerIds = [] }: Identity): Published {
  return {
    registry: registryOf(root, id, formerIds),
    releases: readReleases(root),
    signposts: signposts(root, id, formerIds),
  };
}
