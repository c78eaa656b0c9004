import { existsSync } from 'node:fs';
import { type Release, readRegistry, readReleases, registeredReports } from '../../src/anchors/files.ts';
import { reportFile } from '../tree/reports.ts';
import { checkBuilt } from './built-ids.ts';
import { type Breach, checkReport } from './gate.ts';
import { readAnchorDecisions, readHeld } from './held.ts';

/** What the releases of a tree published, and where the tree breaks it. */
export interface Checked {
  releases: Release[];
  /** Ids of the reports that a release published. */
  published: ReadonlySet<string>;
  breaches: Breach[];
}

/**
 * Compares the ids of a tree with what its releases published.
 * @param built folder of a built site, in whose pages every id ever issued must stand; undefined to look at the tree alone
 */
export function checkTree(root: string, built: string | undefined): Checked {
  const releases = readReleases(root);
  const published = new Set(releases.flatMap((release) => Object.keys(release.reports)));
  const decisions = readAnchorDecisions(root);
  const registered = registeredReports(root);
  const reports = new Set(registered.filter((id) => existsSync(reportFile(root, id))));
  const breaches = [...published].flatMap((id) => {
    const decided = decisions.get(id);
    return checkReport(id, { ...readHeld(root, id), ...(decided ? { decisions: decided } : {}) }, releases, reports);
  });
  const registries = built ? registered.map((id) => readRegistry(root, id)) : [];
  return { releases, published, breaches: [...breaches, ...(built ? checkBuilt(built, registries) : [])] };
}
