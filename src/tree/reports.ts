/** The reports of a content tree. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../model/report.ts';
import { parsed, Unreadable } from '../model/unreadable.ts';
import { ANCHORS, REPORTS, reportFiles } from './files.ts';

/** Ids of all reports that have been made, sorted; none where the tree has no report yet. */
export const reportIds = (root: string): string[] => idsBelow(join(root, REPORTS));

/** Ids of all reports that have a registry, also of those that are there no more, sorted. */
export const registeredReports = (root: string): string[] => idsBelow(join(root, ANCHORS));

/** Whether a report has been made. */
export const hasReport = (root: string, id: string): boolean => existsSync(join(root, reportFiles(id).json));

/**
 * A report as it was last made.
 * @throws Unreadable if it is not there or was broken by hand
 */
export function readReport(root: string, id: string): Report {
  const text = readReportText(root, id);
  return parsed(join(root, reportFiles(id).json), () => JSON.parse(text) as Report, 'remove it and run npm run ingest');
}

/**
 * The same as text, as it lies there.
 * @throws Unreadable if it is not there
 */
export function readReportText(root: string, id: string): string {
  const file = join(root, reportFiles(id).json);
  if (!existsSync(file)) throw new Unreadable(file, 'is not there; run npm run ingest');
  return readFileSync(file, 'utf8');
}

/** Every report of a tree in the order of their ids, one after another: a large library does not fit into memory. */
export function* readReports(root: string): Generator<Report> {
  for (const id of reportIds(root)) yield readReport(root, id);
}

/** Files named `<id>.json` below a folder. */
function idsBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replaceAll('\\', '/').replace(/\.json$/u, ''))
    .sort();
}
