import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { check, inOneLine } from '../../src/model/schema/faults.ts';
import { reportId } from '../../src/model/schema/values.ts';
import { reportFiles, sourceFile } from '../../src/tree/files.ts';
import { registeredReports } from '../../src/tree/reports.ts';
import { Refused, refuse } from '../cli/messages.ts';
import { makeFiles } from '../pipeline/make-files.ts';
import type { Message } from '../pipeline/types.ts';
import { readYaml } from '../tree/sources.ts';
import type { Outputs } from '../tree/transaction.ts';
import { allYaml, type NamedYaml, yamlOf } from './find-source.ts';
import { wasReleased } from './released.ts';
import { stageReport } from './stage-report.ts';

/** What renaming a report would write, and the warnings that making it anew gave. */
export interface Renaming {
  outputs: Outputs;
  messages: Message[];
}

/**
 * Prepares another id for a report: its YAML says so, and its files are made anew under it. If a release has published the report, the old id stays among
 * its `formerIds`, so that links to it keep working.
 * @param stage an empty folder in which the report is made
 * @throws Refused if the new id is taken or malformed, or if the report cannot be made
 */
export async function prepareRenaming(root: string, id: string, newId: string, stage: string): Promise<Renaming> {
  const all = allYaml(root);
  const yaml = yamlOf(root, all, id);
  refuseTaken(root, all, newId);
  const text = renamedYaml(root, yaml, newId);
  stageReport(root, stage, yaml);
  writeFileSync(join(stage, sourceFile(yaml.name)), text);
  const made = await makeFiles({ root: stage, name: yaml.name });
  const errors = made.messages.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Refused(...(errors as [Message, ...Message[]]));
  const old = Object.values(reportFiles(id)).filter((path) => existsSync(join(root, path)));
  const outputs: Outputs = new Map(old.map((path) => [path, null]));
  for (const [path, content] of made.outputs) outputs.set(path, content);
  return { outputs: outputs.set(sourceFile(yaml.name), text), messages: made.messages };
}

function refuseTaken(root: string, all: readonly NamedYaml[], newId: string): void {
  const checked = check(reportId, newId);
  if ('faults' in checked) refuse('rename', `“${newId}” ${inOneLine(checked.faults)}`);
  const other = all.find(({ identity }) => identity.id === newId || identity.formerIds?.includes(newId));
  if (other) refuse('rename', `has or had the id ${newId}; choose another`, { file: other.name });
  if (registeredReports(root).includes(newId) && wasReleased(root, newId))
    refuse('rename', `${newId} was released as the id of another report; choose another`);
}

/** The YAML with the new id; everything else, comments too, stays as it was written. */
function renamedYaml(root: string, { name, identity }: NamedYaml, newId: string): string {
  const document = parseDocument(readYaml(root, name));
  document.set('id', newId);
  if (wasReleased(root, identity.id))
    document.set('formerIds', document.createNode([identity.id, ...(identity.formerIds ?? [])], { flow: true }));
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
