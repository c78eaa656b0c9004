import { readReleases } from '../../src/anchors/files.ts';
import type { Io } from '../cli/io.ts';
import { mapInThreads } from '../cli/pool.ts';
import type { Message } from '../pipeline/types.ts';
import { describedFiles, identityOf, undescribedFiles, yamlNames } from '../tree/sources.ts';
import { type ReportStatus, type StatusResult, type StatusTask, statusOf } from './report-status.ts';

/** What is open in a whole library. */
export interface LibraryStatus {
  /** Those with the most to do first; reports with nothing to do are among them. */
  reports: ReportStatus[];
  /** Ids of the reports whose text was taken down. */
  withdrawn: string[];
  /** Raw files that no YAML describes. */
  undescribed: string[];
  releases: number;
  /** ISO date; null if nothing was released yet. */
  lastRelease: string | null;
}

/** Tells what is open in every report of a tree, and which reports cannot be made. */
export async function libraryStatus(
  root: string,
  io: Pick<Io, 'progress'>,
): Promise<{ status: LibraryStatus; faults: Message[] }> {
  const described = describedFiles(root);
  const sources = yamlNames(root).map((name) => ({ name, identity: identityOf(root, name) }));
  const tasks = sources
    .filter(({ identity }) => identity.withdrawn?.what !== 'report')
    .map(({ name }): StatusTask => ({ root, name }));
  const bar = io.progress('status', tasks.length);
  const module = new URL('./report-status.ts', import.meta.url);
  const results = await mapInThreads<StatusTask, StatusResult>(module, statusOf.name, tasks, bar.step);
  bar.stop();
  const releases = readReleases(root);
  return {
    status: {
      reports: results.flatMap((result) => ('status' in result ? [result.status] : [])).sort(byWork),
      withdrawn: sources.flatMap(({ identity }) => (identity.withdrawn?.what === 'report' ? [identity.id] : [])),
      undescribed: undescribedFiles(root, described),
      releases: releases.length,
      lastRelease: releases.at(-1)?.date ?? null,
    },
    faults: results.flatMap((result) => ('fault' in result ? [result.fault] : [])),
  };
}

function byWork(one: ReportStatus, other: ReportStatus): number {
  return workOf(other) - workOf(one) || (one.id < other.id ? -1 : 1);
}

/** How much there is to do in a report: likely doubts, places of the Traditional form, facts that are lacking. */
export function workOf({ likely, script, lacks }: ReportStatus): number {
  return sum(Object.values(likely)) + script + lacks.length;
}

/** The sum of numbers. */
export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
