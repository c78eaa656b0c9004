import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../../src/model/read-report.ts';
import type { Report } from '../../src/model/report.ts';
import { refuse } from '../cli/messages.ts';
import { walk } from './walk.ts';

/** Path of the model of a report. */
export function reportFile(root: string, id: string): string {
  return join(root, 'reports', `${id}.json`);
}

/** The models of all generated reports by path, in the order of their paths; none where nothing was ingested yet. */
export function reportFiles(root: string): string[] {
  const folder = join(root, 'reports');
  return walk(folder)
    .map(({ path }) => join(folder, path))
    .filter((file) => file.endsWith('.json'))
    .sort();
}

/** The generated reports with these ids, in the order of their paths; all if none is named. An id that no report has is refused. */
export function readReports(root: string, ids: readonly string[]): Report[] {
  if (!existsSync(root)) refuse('no-content', 'there is no such folder; name a content tree', { file: root });
  const reports = reportFiles(root).map(readReport);
  refuseUnknown(
    ids,
    reports.map(({ id }) => id),
    join(root, 'reports'),
  );
  return reports.filter(({ id }) => ids.length === 0 || ids.includes(id));
}

/** Refuses an id that was asked for and is not among the known ones. */
export function refuseUnknown(asked: readonly string[], known: readonly string[], folder: string): void {
  const unknown = asked.find((id) => !known.includes(id));
  if (unknown !== undefined) refuse('unknown-report', `there is no report ${unknown} in ${folder}`);
}
