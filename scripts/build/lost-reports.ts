import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRegistry, readReleases } from '../../src/anchors/files.ts';
import { REPORTS, reportFiles, SOURCES, sourceFile, yamlNameOf } from '../../src/tree/files.ts';
import { reportIds } from '../../src/tree/reports.ts';
import { walk } from '../../src/tree/walk.ts';
import { refuse } from '../cli/messages.ts';

/** Finds the id of a report in the YAML of its source. */
const ID = /^id:[ \t]*["']?(?<id>[a-z0-9-]+\/[a-z0-9-]+)/mu;

/**
 * Refuses a library that has lost reports. Without this, a site that lacks them would be published and nobody would notice.
 * @throws Refused if there is no report at all, or if a report is missing that a source or a release names and no editor has taken down
 */
export function refuseLostReports(root: string): void {
  const found = new Set(reportIds(root));
  if (found.size === 0)
    refuse('no-reports', 'holds no report, so there is nothing to build; run npm run add or npm run ingest', {
      file: join(root, REPORTS),
    });
  const isThere = (id: string) => found.has(id) || isWithdrawn(root, id);
  for (const { name, id } of described(root))
    if (!isThere(id)) refuse('lost-report', `describes ${id}, which is not there; run npm run ingest`, { file: name });
  for (const id of released(root))
    if (!isThere(presentId(root, id)))
      refuse(
        'lost-report',
        `was released and is not there; restore its files from version control, then run npm run ingest`,
        {
          file: join(root, reportFiles(id).json),
        },
      );
}

/** The reports that the YAML files of the sources name. A YAML whose id cannot be found is skipped here, because ingest refuses it. */
function described(root: string): { name: string; id: string }[] {
  return walk(join(root, SOURCES))
    .filter(({ path, kind }) => kind === 'file' && path.endsWith(yamlNameOf('')))
    .flatMap(({ path }) => {
      const name = join(root, sourceFile(path));
      const id = ID.exec(readFileSync(name, 'utf8'))?.groups?.id;
      return id ? [{ name, id }] : [];
    });
}

function released(root: string): Set<string> {
  return new Set(readReleases(root).flatMap(({ reports }) => Object.keys(reports)));
}

/** Whether an editor has taken the text of a report down. */
function isWithdrawn(root: string, id: string): boolean {
  return existsSync(join(root, reportFiles(id).registry)) && readRegistry(root, id).withdrawn !== undefined;
}

/** The id that a report has now. A former id leads to it through `movedTo` in the registry. */
function presentId(root: string, id: string, seen = new Set<string>()): string {
  const next = existsSync(join(root, reportFiles(id).registry)) ? readRegistry(root, id).movedTo : undefined;
  return next === undefined || seen.has(id) ? id : presentId(root, next, seen.add(id));
}
