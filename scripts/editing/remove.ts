import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { reportFiles, sourceFile } from '../../src/tree/files.ts';
import { refuse } from '../cli/messages.ts';
import { rawFilesOf } from '../tree/sources.ts';
import type { Outputs } from '../tree/transaction.ts';
import { allYaml, yamlOf } from './find-source.ts';
import { wasReleased } from './released.ts';

/**
 * Prepares the removal of reports that no release has published: their YAML, their raw files and all that was made of them.
 * @throws Refused if there is no such report, or if a release has published it
 */
export function prepareRemoval(root: string, ids: readonly string[]): Outputs {
  const all = allYaml(root);
  const going = ids.map((id) => yamlOf(root, all, id));
  for (const { name, identity } of going) refuseReleased(root, name, identity.id);
  const staying = new Set(
    all.filter((yaml) => !going.includes(yaml)).flatMap(({ name, identity }) => rawFilesOf(name, identity)),
  );
  const paths = going.flatMap((yaml) => [
    sourceFile(yaml.name),
    ...rawFilesOf(yaml.name, yaml.identity)
      .filter((file) => !staying.has(file))
      .map(sourceFile),
    ...Object.values(reportFiles(yaml.identity.id)),
  ]);
  return new Map(paths.filter((path) => existsSync(join(root, path))).map((path) => [path, null]));
}

function refuseReleased(root: string, file: string, id: string): void {
  if (!wasReleased(root, id)) return;
  const mend = 'take its text down with “withdrawn:” in this file (docs/editing.md)';
  refuse('released', `makes ${id}, which was released: links to it must keep working; ${mend}`, { file });
}
