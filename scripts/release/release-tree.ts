import type { Release } from '../../src/anchors/files.ts';
import { historyJson, readReleases, registryJson, releasesYaml } from '../../src/anchors/files.ts';
import { reportJson } from '../../src/formats/report-json.ts';
import { check, inOneLine } from '../../src/model/schema/faults.ts';
import { day, line } from '../../src/model/schema/values.ts';
import { historyFile, RELEASES, reportFiles } from '../../src/tree/files.ts';
import { hasReport, registeredReports } from '../../src/tree/reports.ts';
import { refuse } from '../cli/messages.ts';
import { toMdx } from '../pipeline/write/mdx.ts';
import type { Outputs } from '../tree/transaction.ts';
import { readHeld } from './held.ts';
import { nextRelease, type ReleaseOutput } from './next-release.ts';

/** The next release of a tree. Nothing is written yet. */
export interface PreparedRelease {
  release: Release;
  /** Reports that are new in this release or changed by it. */
  changed: ReleaseOutput[];
  outputs: Outputs;
}

/**
 * Prepares the release that makes the provisional ids of a tree permanent.
 * @param date `YYYY-MM-DD`
 * @param note one Chinese sentence that tells readers what the release holds
 * @throws Refused if date or note have a wrong form, or if nothing changed since the last release
 */
export function prepareRelease(root: string, date: string, note: string): PreparedRelease {
  if (!day.safeParse(date).success) refuse('release/date', `“${date}” is no day of the calendar, written YYYY-MM-DD`);
  const said = check(line, note);
  if ('faults' in said) refuse('release/note', `the note ${inOneLine(said.faults)}`);
  const releases = readReleases(root);
  const held = registeredReports(root)
    .filter((id) => hasReport(root, id))
    .flatMap((id) => {
      const { report, registry, history } = readHeld(root, id);
      return report ? [{ report, registry, history }] : [];
    });
  const { release, changed } = nextRelease(releases, held, date, note);
  if (changed.length === 0) refuse('release/empty', 'nothing changed since the last release');
  const outputs: Outputs = new Map([[RELEASES, releasesYaml([...releases, release])], ...changed.flatMap(filesOf)]);
  return { release, changed, outputs };
}

function filesOf({ report, registry, history }: ReleaseOutput): [path: string, content: string][] {
  const files = reportFiles(report.id);
  return [
    [files.registry, registryJson(registry)],
    [files.json, reportJson(report)],
    [files.mdx, toMdx(report)],
    ...(history ? [[historyFile(report.id, history.version), historyJson(history)] as [string, string]] : []),
  ];
}
