/** Reads the raw files of a content tree and the YAML files beside them. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { idIn, REPORTS, SOURCES, sourceFile, sourceNameOf, yamlNameOf } from '../../src/tree/files.ts';
import { readReport } from '../../src/tree/reports.ts';
import { STRANGE, walk } from '../../src/tree/walk.ts';
import { refuse } from '../cli/messages.ts';
import { type Identity, readIdentity } from '../decisions/identity.ts';
import type { Message } from '../pipeline/types.ts';
import { readPlain } from './read-plain.ts';

/** Names of the YAML files of a tree, sorted. */
export function yamlNames(root: string): string[] {
  const folder = join(root, SOURCES);
  if (!existsSync(folder)) {
    refuse('no-sources', 'there is no such folder; put raw reports and their YAML into it', { file: folder });
  }
  const found = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name.endsWith(yamlNameOf('')));
  const strange = found.find((entry) => !entry.isFile() && !entry.isDirectory());
  // A YAML that is no plain file is refused. If it were ignored, its report would be removed from the library.
  if (strange) refuse('link', STRANGE[strange.isSymbolicLink() ? 'link' : 'other'], { file: strange.name });
  return found.map(({ name }) => name).sort();
}

/** Warns of links, pipes and the like among the sources: they are not read. */
export function strangeSources(root: string): Message[] {
  return walk(join(root, SOURCES)).flatMap(({ path, kind }): Message[] =>
    kind === 'file' ? [] : [{ rule: 'link', severity: 'warning', text: STRANGE[kind], file: path }],
  );
}

/** The text of a YAML file. */
export const readYaml = (root: string, name: string): string =>
  readPlain(join(root, sourceFile(name)), name).toString('utf8');

/** Reads what the YAML file with this name says about its report. Refuses a YAML that is malformed. */
export const identityOf = (root: string, name: string): Identity => readIdentity(readYaml(root, name), name);

/** Reads all YAML files of a tree, in the order of their names. Empty if there is no folder of sources. */
export const identitiesOf = (root: string): Identity[] =>
  existsSync(join(root, SOURCES)) ? yamlNames(root).map((name) => identityOf(root, name)) : [];

/** Names of the raw files that a YAML describes: the base, then the witnesses (further sources of the report). */
export const rawFilesOf = (name: string, { witnesses = [] }: Pick<Identity, 'witnesses'>): string[] => [
  sourceNameOf(name),
  ...witnesses.map(({ file }) => file),
];

/** Names of all raw files that some YAML describes. */
export function describedFiles(root: string): Set<string> {
  return new Set(yamlNames(root).flatMap((name) => rawFilesOf(name, identityOf(root, name))));
}

/** Names of the files among the sources that no YAML describes, sorted. Hidden files are left out. */
export function undescribedFiles(root: string, described: ReadonlySet<string>): string[] {
  return readdirSync(join(root, SOURCES), { withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => !described.has(name) && !name.endsWith(yamlNameOf('')) && !name.startsWith('.'))
    .sort();
}

/**
 * Refuses if a report would be removed only because its YAML is missing, while its raw file is still there: that is probably a mistake. If the raw
 * file is gone too, the report may go.
 * @param stale paths below the tree of files that no source makes any more
 */
export function refuseLostYaml(root: string, stale: readonly string[]): void {
  for (const id of stale.flatMap((path) => idIn(REPORTS, path) ?? [])) {
    const file = readReport(root, id).sources[0]?.file ?? '';
    const isThere = (name: string) => existsSync(join(root, sourceFile(name)));
    if (!isThere(yamlNameOf(file)) && isThere(file))
      refuse(
        'no-yaml',
        `has lost its YAML, which makes it ${id}; restore ${yamlNameOf(file)}, or remove this file too`,
        {
          file,
        },
      );
  }
}
