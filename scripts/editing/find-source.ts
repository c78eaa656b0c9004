import { join } from 'node:path';
import { SOURCES } from '../../src/tree/files.ts';
import type { Identity } from '../decisions/identity.ts';
import { refuseUnknown } from '../tree/reports.ts';
import { identityOf, yamlNames } from '../tree/sources.ts';

/** A YAML of the tree and what it says. */
export interface NamedYaml {
  name: string;
  identity: Identity;
}

/** Every YAML of the tree. Refuses if one cannot be read: it might name the same files or the same report. */
export const allYaml = (root: string): NamedYaml[] =>
  yamlNames(root).map((name) => ({ name, identity: identityOf(root, name) }));

/** The YAML of the report with this id. Refuses if there is none, or more than one. */
export function yamlOf(root: string, all: readonly NamedYaml[], id: string): NamedYaml {
  refuseUnknown(
    [id],
    all.map(({ identity }) => identity.id),
    join(root, SOURCES),
  );
  return all.find(({ identity }) => identity.id === id) as NamedYaml;
}
