import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ReportHistory, reportHistory } from '../anchors/changelog.ts';
import { readHistory, readRegistry, readReleases } from '../anchors/files.ts';
import type { Landing, Withdrawal } from '../anchors/registry.ts';
import { readableDate } from '../chinese/dates.ts';
import type { Report } from '../model/report.ts';
import { contentDir } from '../tree/content-dir.ts';
import { reportFiles } from '../tree/files.ts';
import { uses } from './inputs.ts';
import { registrySummaries } from './library.ts';

const root = contentDir();
const releases = readReleases(root);

/** Whether any release has been made: until then ids are provisional, and pages say so. */
export const hasRelease: boolean = releases.length > 0;

/** The last history read. The pages of a report are built one after another, so it is usually asked for again. */
let last: { id: string; history: ReportHistory } | undefined;

/** The history of a report: its versions, its retired ids, its changed passages. */
export function pastOf(report: Report): ReportHistory {
  uses(`report:${report.id}`);
  if (!import.meta.env.DEV && last?.id === report.id) return last.history;
  const registry = readRegistry(root, report.id);
  const files = readHistory(root, [report.id, ...(registry.formerly ?? [])]);
  last = { id: report.id, history: reportHistory(report, registry, files, releases) };
  return last.history;
}

/** Number of the version that links to a report may name; undefined for a draft, which is not cited by number. */
export function citedVersion(report: Report): number | undefined {
  return report.version && !report.version.draft ? report.version.number : undefined;
}

/** Beginning of the line about a retired id; the places to which it leads follow. */
export function landingWords({ fate, withdrawn }: Landing): string {
  if (withdrawn) return `该段已于${readableDate(withdrawn)}撤下`;
  return {
    moved: '此处原有一段，今见于',
    merged: '此处原有一段，已并入',
    split: '此处原有一段，已分为',
    removed: '此处原有一段，已撤去',
    uncertain: '此处原有一段，文字改动较大，或即',
  }[fate];
}

/** Reports that have another id now, with every passage that was published under the old one. */
export function movedReports(): { report: string; to: string; ids: string[] }[] {
  return Object.entries(registrySummaries()).flatMap(([report, { moved }]) => (moved ? [{ report, ...moved }] : []));
}

/** Reports whose text was taken down, with every passage that was published of them. */
export function withdrawnReports(): { report: string; withdrawn: Withdrawal; ids: string[] }[] {
  return Object.entries(registrySummaries()).flatMap(([report, { withdrawn }]) =>
    withdrawn ? [{ report, ...withdrawn }] : [],
  );
}

/** Contents of `data/<id>.anchors.json`: the registry of the report, as its file has it. */
export function registryText(id: string): string {
  uses(`report:${id}`);
  return readFileSync(join(root, reportFiles(id).registry), 'utf8');
}
