import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRegistry, readReleases } from '../../src/anchors/files.ts';
import { refuse } from '../cli/messages.ts';
import { walk } from '../tree/walk.ts';

/** Where the id of a report stands in the YAML of its source. */
const ID = /^id:[ \t]*["']?(?<id>[a-z0-9-]+\/[a-z0-9-]+)/mu;

/**
 * Refuses a library that has lost reports: a site without them would be published, and nobody told.
 * @throws Refused if there is no report at all, or one is missing that a source or a release names
 */
export function refuseLostReports(root: string): void {
  const found = new Set(
    walk(join(root, 'reports')).flatMap(({ path }) => (path.endsWith('.json') ? path.replace(/\.json$/u, '') : [])),
  );
  if (found.size === 0)
    refuse('no-reports', 'holds no report, so there is nothing to build; run npm run add or npm run ingest', {
      file: join(root, 'reports'),
    });
  for (const { name, id } of described(root))
    if (!found.has(id))
      refuse('lost-report', `describes ${id}, which is not there; run npm run ingest`, { file: name });
  for (const id of released(root))
    if (!found.has(presentId(root, id)))
      refuse(
        'lost-report',
        `was released and is not there; restore its files from version control, then run npm run ingest`,
        {
          file: join(root, 'reports', `${id}.json`),
        },
      );
}

/** What the sources say there is. A YAML that cannot be read is for ingest to refuse. */
function described(root: string): { name: string; id: string }[] {
  return walk(join(root, 'sources'))
    .filter(({ path, kind }) => kind === 'file' && path.endsWith('.yaml'))
    .flatMap(({ path }) => {
      const name = join(root, 'sources', path);
      const id = ID.exec(readFileSync(name, 'utf8'))?.groups?.id;
      return id ? [{ name, id }] : [];
    });
}

function released(root: string): Set<string> {
  return new Set(readReleases(root).flatMap(({ reports }) => Object.keys(reports)));
}

/** The id that a report has now: a former one leads to it. */
function presentId(root: string, id: string, seen = new Set<string>()): string {
  const next = existsSync(join(root, 'anchors', `${id}.json`)) ? readRegistry(root, id).movedTo : undefined;
  return next === undefined || seen.has(id) ? id : presentId(root, next, seen.add(id));
}
