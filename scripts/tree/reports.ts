import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/model/report.ts';
import { REPORTS } from '../../src/tree/files.ts';
import { readReports } from '../../src/tree/reports.ts';
import { refuse } from '../cli/messages.ts';

/** The reports with these ids, in the order of their ids; all if none is named. An id that no report has is refused. */
export function namedReports(root: string, ids: readonly string[]): Report[] {
  if (!existsSync(root)) refuse('no-content', 'there is no such folder; name a content tree', { file: root });
  const reports = [...readReports(root)];
  refuseUnknown(
    ids,
    reports.map(({ id }) => id),
    join(root, REPORTS),
  );
  return reports.filter(({ id }) => ids.length === 0 || ids.includes(id));
}

/** Refuses an id that was asked for and is not among the known ones. */
export function refuseUnknown(asked: readonly string[], known: readonly string[], folder: string): void {
  const unknown = asked.find((id) => !known.includes(id));
  if (unknown !== undefined) refuse('unknown-report', `there is no report ${unknown} in ${folder}`);
}
