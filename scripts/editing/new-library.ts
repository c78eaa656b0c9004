import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document } from 'yaml';
import { check, inOneLine } from '../../src/model/schema/faults.ts';
import { siteSchema } from '../../src/settings/read-settings.ts';
import { SETTINGS, SOURCES } from '../../src/tree/files.ts';
import { refuse } from '../cli/messages.ts';
import { schemaFrom } from '../decisions/yaml-schema.ts';

/** What a person says about a new library. */
export interface NewLibrary {
  name: string;
  url: string;
  email?: string | undefined;
  tracker?: string | undefined;
}

/** Hosts that are reserved for examples and tests, so that nobody can be reached there. */
const NOBODY = /(?:^|[@.])(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/u;

/**
 * Makes the folder of a new library: its settings, and the place for raw files.
 * @throws Refused if the folder holds something, if a setting is malformed, or if readers could reach nobody
 */
export function makeLibrary(root: string, { name, url, email, tracker }: NewLibrary): void {
  if (existsSync(root) && readdirSync(root).length > 0)
    refuse('new', 'is there already and not empty; name another folder', { file: root });
  const contact = { ...(email ? { email } : {}), ...(tracker ? { tracker } : {}) };
  const settings = { name, url, contact };
  const checked = check(siteSchema, settings);
  if ('faults' in checked) refuse('new', inOneLine(checked.faults));
  refuseNobody(email, tracker);
  mkdirSync(join(root, SOURCES), { recursive: true });
  writeFileSync(join(root, SETTINGS), settingsYaml(root, settings));
}

/** A library must name somebody who answers: readers report errors there, and people ask there for removal. */
function refuseNobody(email?: string, tracker?: string): void {
  const hosts = [...(email ? [email] : []), ...(tracker ? [new URL(tracker).hostname] : [])];
  const unreal = hosts.find((host) => NOBODY.test(host));
  if (hosts.length === 0 || unreal)
    refuse(
      'new',
      `${unreal ? `nobody can be reached at ${unreal}` : 'names nobody whom readers could reach'}; give an address that is read: --email <address> or --tracker <address>`,
    );
}

function settingsYaml(root: string, settings: object): string {
  const document = new Document(settings);
  const schema = schemaFrom(root, 'docs/schemas/site.schema.json');
  if (schema !== null) document.commentBefore = ` yaml-language-server: $schema=${schema}`;
  return document.toString({ lineWidth: 0 });
}
