/** The gate over a whole content tree: whatever a release published is still there, under its id, with its text. */
import { existsSync } from 'node:fs';
import { type Release, readRegistry, readReleases, registeredReports } from '../../src/anchors/files.ts';
import { isReleased, type Registry } from '../../src/anchors/registry.ts';
import { readReport } from '../../src/model/read-report.ts';
import { readSettings } from '../../src/settings/read-settings.ts';
import { reportFile } from '../tree/reports.ts';
import type { Base } from './base.ts';
import { checkBuilt } from './built-pages.ts';
import { checkChain, checkContinues } from './chain.ts';
import { type Breach, checkReport } from './gate.ts';
import { readAnchorDecisions, readHeld } from './held.ts';
import { checkKeeps, type Now } from './keeps.ts';
import { checkMoves } from './moves.ts';

/** What the releases of a tree published, and where the tree breaks it. */
export interface Checked {
  releases: Release[];
  /** Ids of the reports that a release published. */
  published: ReadonlySet<string>;
  breaches: Breach[];
}

export interface CheckOptions {
  /** Folder of a built site, in whose pages every id ever issued must stand on its text. */
  built?: string | undefined;
  /** Earlier states of the tree, the newest first. Without any, only whether the tree agrees with itself is seen. */
  bases?: readonly Base[];
  /** How many ids of a report a person means to retire with the next release. */
  retiring?: ReadonlyMap<string, number>;
}

/** Compares a tree with what its releases, and its earlier states, published. */
export function checkTree(root: string, { built, bases = [], retiring = new Map() }: CheckOptions = {}): Checked {
  const releases = readReleases(root);
  const named = releases.flatMap((release) => Object.keys(release.reports));
  const registries = registeredReports(root).map((id) => readRegistry(root, id));
  const bearing = registries.filter(({ anchors }) => anchors.some(isReleased)).map(({ report }) => report);
  const published = new Set([...named, ...bearing]);
  const decisions = readAnchorDecisions(root);
  const reports = new Set(registries.map(({ report }) => report).filter((id) => existsSync(reportFile(root, id))));
  const breaches = [
    ...[...checkChain(releases), ...bases.flatMap((base) => checkContinues(releases, base.releases, base.name))].map(
      ofLibrary,
    ),
    ...checkMoves(registries),
    ...[...published].flatMap((id) => {
      const held = { ...readHeld(root, id), decisions: decisions.get(id), retiring: retiring.get(id) };
      return checkReport(id, held, releases, reports);
    }),
    ...basesOfLastRelease(bases, releases).flatMap((base) =>
      checkKeeps(base, (id) => findNow(root, registries, decisions, id)),
    ),
  ];
  if (built) {
    const expected = registries.map((registry) => ({ registry, report: reportAt(root, registry.report) }));
    breaches.push(...checkBuilt(built, expected, readSettings(root).variants));
  }
  return { releases, published, breaches: unique(breaches) };
}

const ofLibrary = (text: string): Breach => ({ report: 'content/releases.yaml', id: '', text });

/** The state last committed, and the one before the last release: ids mean what they meant there. Older texts may have changed step by step. */
function basesOfLastRelease(bases: readonly Base[], releases: readonly Release[]): Base[] {
  const before = bases.find((base) => base.releases.length > 0 && base.releases.length < releases.length);
  return [...new Set([...bases.slice(0, 1), ...(before ? [before] : [])])];
}

/** What the tree holds of a report that had an id then, followed to where it is now. */
function findNow(
  root: string,
  registries: readonly Registry[],
  decisions: ReturnType<typeof readAnchorDecisions>,
  id: string,
): Now | undefined {
  const own = registries.find(({ report }) => report === id);
  const registry = own?.movedTo === undefined ? own : registries.find(({ report }) => report === own.movedTo);
  if (!registry) return undefined;
  return { registry, report: reportAt(root, registry.report), decisions: decisions.get(registry.report) };
}

function reportAt(root: string, id: string) {
  return existsSync(reportFile(root, id)) ? readReport(reportFile(root, id)) : undefined;
}

function unique(breaches: Breach[]): Breach[] {
  return [...new Map(breaches.map((breach) => [JSON.stringify(breach), breach])).values()];
}
