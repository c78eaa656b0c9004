/** What is made of a report that an editor has taken down: its registry, which keeps its ids, and nothing else. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { registryJson } from '../../src/anchors/files.ts';
import { isReleased, type Registry, type Withdrawal } from '../../src/anchors/registry.ts';
import { HISTORY, reportFiles, SOURCES } from '../../src/tree/files.ts';
import { type Identity, readIdentity } from '../decisions/identity.ts';
import { rawFilesOf, readYaml } from '../tree/sources.ts';
import type { ReportTask } from './load-input.ts';
import type { MadeFiles } from './make-files.ts';
import { registryOf, signposts } from './settle/former-ids.ts';
import type { Message } from './types.ts';

/** The files of a report whose YAML says `withdrawn`; null for any other report. Its raw file need not be there. */
export function withdrawnFiles({ root, name }: ReportTask): MadeFiles | null {
  const identity = readIdentity(readYaml(root, name), name);
  if (identity.withdrawn?.what !== 'report') return null;
  const { id, formerIds = [] } = identity;
  const registries = [tombstone(root, identity, identity.withdrawn), ...signposts(root, id, formerIds)];
  const { registry: _, ...text } = reportFiles(id);
  const gone = [...Object.values(text), ...[id, ...formerIds].flatMap((own) => historyOf(root, own))];
  return {
    id,
    outputs: [
      ...registries.map((own): [string, string] => [reportFiles(own.report).registry, registryJson(own)]),
      ...gone.map((path): [string, null] => [path, null]),
    ],
    row: null,
    messages: leftRaw(root, name, identity),
  };
}

/** The registry with the ids that releases have published. */
function tombstone(root: string, identity: Identity, { date, reason }: Omit<Withdrawal, 'title'>): Registry {
  const { id, formerIds = [], year, region } = identity;
  const title = identity.title ?? `${year}年${region.name}政府工作报告`;
  const { schema, report, formerly, anchors } = registryOf(root, id, formerIds);
  return {
    schema,
    report,
    withdrawn: { title, date, reason },
    ...(formerly ? { formerly } : {}),
    anchors: anchors.filter(isReleased),
  };
}

/** Paths of the files that keep the published versions of a report. */
function historyOf(root: string, id: string): string[] {
  const folder = join(root, HISTORY, id);
  return existsSync(folder) ? readdirSync(folder).map((name) => `${HISTORY}/${id}/${name}`) : [];
}

/** Warns of raw files that are still there: the site does not show them, but anyone can still read them in the repository. */
function leftRaw(root: string, name: string, identity: Identity): Message[] {
  return rawFilesOf(name, identity)
    .filter((file) => existsSync(join(root, SOURCES, file)))
    .map(
      (file): Message => ({
        rule: 'withdrawn',
        severity: 'warning',
        text: `belongs to a report that was taken down, and still holds its text; remove the file, and keep ${name}`,
        file,
      }),
    );
}
