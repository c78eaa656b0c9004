/** The reports that this library began with. Tests that know a report know these, however many others there are. */
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReleases, releasesYaml } from '../../src/anchors/files.ts';
import type { Report } from '../../src/model/report.ts';
import { APPROVALS, HISTORY, RELEASES, reportFiles, SETTINGS, sourceFile, yamlNameOf } from '../../src/tree/files.ts';
import { ROOT } from './build-site.ts';
import { reportsOf } from './dist.ts';

export const FIVE = ['datong/2017', 'datong/2022', 'datong/2023', 'jinzhong/2017', 'yuanping/2022'] as const;

export type FiveId = (typeof FIVE)[number];

/** This library's content tree. */
export const LIBRARY = `${ROOT}content`;

/** The five as the library has them, by id. */
export function fiveReports(): Map<FiveId, Report> {
  const all = new Map(reportsOf(LIBRARY).map((report) => [report.id, report]));
  return new Map(
    FIVE.map((id) => {
      const report = all.get(id);
      if (!report) throw new Error(`content/ has no ${id}`);
      return [id, report];
    }),
  );
}

/** The five, and the reports of the small tree, which have every block and note type. Tests of a format go over these. */
export function knownReports(): Report[] {
  return [...fiveReports().values(), ...reportsOf(`${ROOT}tests/fixtures/mini`)];
}

/** Lays out a content tree that holds the five alone, with what the releases say of them. */
export function layOutFive(root: string): void {
  for (const [id, { sources }] of fiveReports()) {
    const raw = sources.flatMap(({ file }) => [sourceFile(file), sourceFile(yamlNameOf(file))]);
    for (const path of [...raw, ...Object.values(reportFiles(id)), `${HISTORY}/${id}`]) copyIfThere(path, root);
  }
  for (const path of [SETTINGS, APPROVALS]) copyIfThere(path, root);
  writeFileSync(join(root, RELEASES), releasesYaml(readReleases(LIBRARY).map(ofFive)));
}

function copyIfThere(path: string, root: string): void {
  if (existsSync(join(LIBRARY, path))) cpSync(join(LIBRARY, path), join(root, path), { recursive: true });
}

/** A release without what it says of other reports. */
function ofFive<Release extends { reports: object }>(release: Release): Release {
  const own = Object.entries(release.reports).filter(([id]) => FIVE.some((known) => known === id));
  return { ...release, reports: Object.fromEntries(own) };
}
