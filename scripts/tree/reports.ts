import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean } from '../../src/model/did-you-mean.ts';
import type { Report } from '../../src/model/report.ts';
import { REPORTS } from '../../src/tree/files.ts';
import { readReports } from '../../src/tree/reports.ts';
import { refuse } from '../cli/messages.ts';

/** The reports with the given ids, in the order of their ids; all reports if no id is given. Refuses an id that no report has. */
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

/** Refuses if one of the ids that a person asked for does not exist. */
export function refuseUnknown(asked: readonly string[], known: readonly string[], folder: string): void {
  const unknown = asked.find((id) => !known.includes(id));
  if (unknown === undefined) return;
  refuse('unknown-report', `there is no report ${unknown} in ${folder}${didYouMean(unknown, known)}`);
}
