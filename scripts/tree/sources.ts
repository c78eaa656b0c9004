import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../../src/model/read-report.ts';
import { refuse } from '../cli/messages.ts';
import { readIdentity } from '../decisions/identity.ts';
import type { Message } from '../pipeline/types.ts';
import { STRANGE, walk } from './walk.ts';

/** Names of the YAML files of a tree, sorted. */
export function yamlNames(root: string): string[] {
  const folder = join(root, 'sources');
  if (!existsSync(folder)) {
    refuse('no-sources', 'there is no such folder; put raw reports and their YAML into it', { file: folder });
  }
  const found = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name.endsWith('.yaml'));
  const strange = found.find((entry) => !entry.isFile() && !entry.isDirectory());
  // Passed over it would unpublish its report.
  if (strange) refuse('link', STRANGE[strange.isSymbolicLink() ? 'link' : 'other'], { file: strange.name });
  return found.map(({ name }) => name).sort();
}

/** What stands among the sources and is no plain file: it is not read. */
export function strangeSources(root: string): Message[] {
  return walk(join(root, 'sources')).flatMap(({ path, kind }): Message[] =>
    kind === 'file' ? [] : [{ rule: 'link', severity: 'warning', text: STRANGE[kind], file: path }],
  );
}

/** Names of the raw files that a YAML describes, witnesses included. */
export function describedFiles(root: string): Set<string> {
  return new Set(
    yamlNames(root).flatMap((name) => [
      name.replace(/\.yaml$/u, ''),
      ...(readIdentity(readFileSync(join(root, 'sources', name), 'utf8'), name).witnesses ?? []),
    ]),
  );
}

/** Names of the files among the sources that no YAML describes, sorted; hidden files aside. */
export function undescribedFiles(root: string, described: ReadonlySet<string>): string[] {
  return readdirSync(join(root, 'sources'), { withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => !described.has(name) && !name.endsWith('.yaml') && !name.startsWith('.'))
    .sort();
}

/**
 * A report goes when its raw file goes; a raw file that only lost its YAML is a mistake, not a wish, and is refused.
 * @param stale paths below the tree that no source makes any more
 */
export function refuseLostYaml(root: string, stale: readonly string[]): void {
  for (const path of stale.filter((name) => /^reports\/.*\.json$/u.test(name.replaceAll('\\', '/')))) {
    const { id, sources } = readReport(join(root, path));
    const file = sources[0]?.file ?? '';
    const described = existsSync(join(root, 'sources', `${file}.yaml`));
    if (!described && existsSync(join(root, 'sources', file)))
      refuse('no-yaml', `has lost its YAML, which makes it ${id}; restore ${file}.yaml, or remove this file too`, {
        file,
      });
  }
}
