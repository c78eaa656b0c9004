/**
 * A small summary of a library: what its lists, its feeds and its pages about all reports need to know of each report, without its text. Whatever
 * concerns the whole library reads this, so that its cost does not grow with the texts.
 */
import { readFileSync } from 'node:fs';
import { readRegistry } from '../anchors/files.ts';
import type { Withdrawal } from '../anchors/registry.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import { readFrontMatter } from './front-matter.ts';
import { registeredReports, reportIds } from './reports.ts';

/** What a registry says about ids of whole reports. */
export interface RegistrySummary {
  /** Ids that the report had before. */
  formerly: string[];
  /** Set if the report has another id now: that id, and every passage that was published under the old one. */
  moved?: { to: string; ids: string[] };
  /** Set if its text was taken down: what readers are told, and every passage that was published of it. */
  withdrawn?: { withdrawn: Withdrawal; ids: string[] };
}

/** A report as lists know it: without its text. */
export interface ReportSummary {
  /** `<place>/<year>` */
  id: string;
  data: FrontMatter;
}

/** The whole library in short. */
export interface Summary {
  /** In the order of the ids. */
  reports: ReportSummary[];
  /** By the id of the report. Registries that say nothing are left out. */
  registries: Record<string, RegistrySummary>;
}

/** Environment variable: a file with the summary, so that the processes of a build need not make it again. */
export const SUMMARY_FILE = 'LIBRARY_SUMMARY';

/** The summary of a content tree: that of the build, or one made now. */
export function readSummary(root: string, env: NodeJS.ProcessEnv = process.env): Summary {
  const file = env[SUMMARY_FILE];
  if (file) return JSON.parse(readFileSync(file, 'utf8')) as Summary;
  return {
    reports: reportIds(root).map((id) => ({ id, data: readFrontMatter(root, id) })),
    registries: Object.fromEntries(
      registeredReports(root).flatMap((id) => {
        const registry = summaryOfRegistry(root, id);
        return registry ? [[id, registry]] : [];
      }),
    ),
  };
}

/** What the registry of a report says about ids of whole reports; undefined if nothing. */
export function summaryOfRegistry(root: string, id: string): RegistrySummary | undefined {
  const { movedTo: to, withdrawn, formerly = [], anchors } = readRegistry(root, id);
  if (to === undefined && withdrawn === undefined && formerly.length === 0) return undefined;
  const ids = anchors.map((anchor) => anchor.id);
  return {
    formerly,
    ...(to === undefined ? {} : { moved: { to, ids } }),
    ...(withdrawn === undefined ? {} : { withdrawn: { withdrawn, ids } }),
  };
}
