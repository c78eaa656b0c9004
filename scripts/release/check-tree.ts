/** The gate for a whole content tree: everything that a release published must still be there, under its id, with its text. */
import { type Release, readHistory, readRegistry, readReleases } from '../../src/anchors/files.ts';
import { isReleased, type Registry } from '../../src/anchors/registry.ts';
import { readSettings } from '../../src/settings/read-settings.ts';
import { hasReport, readReport, registeredReports } from '../../src/tree/reports.ts';
import type { Base } from './base.ts';
import { checkBuilt } from './built-pages.ts';
import { checkChain, checkContinues } from './chain.ts';
import { type Breach, checkReport } from './gate.ts';
import { readAnchorDecisions, readHeld, withdrawnIds, withdrawnPassages } from './held.ts';
import { checkKeeps, type Now } from './keeps.ts';
import { checkMoves } from './moves.ts';

/** The reports that the releases of a tree published, and the places where the tree breaks their promises. */
export interface Checked {
  releases: Release[];
  /** Ids of the reports that a release published. */
  published: ReadonlySet<string>;
  breaches: Breach[];
}

export interface CheckOptions {
  /** Folder of a built site. If given, every id ever issued must stand on its text in the pages. */
  built?: string | undefined;
  /** Earlier states of the tree, the newest first. Without any, the tree is only checked against itself. */
  bases?: readonly Base[];
  /** By report, how many ids a person says that the next release will retire. */
  retiring?: ReadonlyMap<string, number>;
}

/** Compares a tree with what its releases and its earlier states published. */
export function checkTree(root: string, { built, bases = [], retiring = new Map() }: CheckOptions = {}): Checked {
  const releases = readReleases(root);
  const named = releases.flatMap((release) => Object.keys(release.reports));
  const registries = registeredReports(root).map((id) => readRegistry(root, id));
  const bearing = registries.filter(({ anchors }) => anchors.some(isReleased)).map(({ report }) => report);
  const published = new Set([...named, ...bearing]);
  const decisions = readAnchorDecisions(root);
  const withdrawn = withdrawnIds(root);
  const passages = withdrawnPassages(root);
  const reports = new Set(
    registries.map(({ report }) => report).filter((id) => hasReport(root, id) || withdrawn.has(id)),
  );
  const breaches = [
    ...[...checkChain(releases), ...bases.flatMap((base) => checkContinues(releases, base.releases, base.name))].map(
      ofLibrary,
    ),
    ...checkMoves(registries),
    // Reports that were taken down before their first release are checked as well, so that no release publishes them.
    ...[
      ...new Set([...published, ...registries.map(({ report }) => report).filter((id) => withdrawn.has(id))]),
    ].flatMap((id) => {
      const held = {
        ...readHeld(root, id),
        decisions: decisions.get(id),
        retiring: retiring.get(id),
        withdrawn: withdrawn.has(id),
        withdrawnPassages: passages.get(id),
      };
      return checkReport(id, held, releases, reports);
    }),
    ...basesOfLastRelease(bases, releases).flatMap((base) =>
      checkKeeps(base, withdrawn, (id) => findNow(root, registries, decisions, id)),
    ),
  ];
  if (built) {
    const expected = registries.map((registry) => ({
      registry,
      report: hasReport(root, registry.report) ? readReport(root, registry.report) : undefined,
    }));
    breaches.push(...checkBuilt(built, expected, readSettings(root).variants));
  }
  return { releases, published, breaches: unique(breaches) };
}

const ofLibrary = (text: string): Breach => ({ report: 'content/releases.yaml', id: '', text });

/**
 * The last committed state, and the state before the last release: ids must mean what they meant there. Still older states are left out, because
 * texts may have changed step by step since.
 */
function basesOfLastRelease(bases: readonly Base[], releases: readonly Release[]): Base[] {
  const before = bases.find((base) => base.releases.length > 0 && base.releases.length < releases.length);
  return [...new Set([...bases.slice(0, 1), ...(before ? [before] : [])])];
}

/** Finds the report that had this id in an earlier state, even if it has another id now. Undefined if the tree holds nothing of it. */
function findNow(
  root: string,
  registries: readonly Registry[],
  decisions: ReturnType<typeof readAnchorDecisions>,
  id: string,
): Now | undefined {
  const own = registries.find(({ report }) => report === id);
  const registry = own?.movedTo === undefined ? own : registries.find(({ report }) => report === own.movedTo);
  if (!registry) return undefined;
  return {
    registry,
    history: readHistory(root, [registry.report, ...(registry.formerly ?? [])]),
    report: hasReport(root, registry.report) ? readReport(root, registry.report) : undefined,
    decisions: decisions.get(registry.report),
  };
}

function unique(breaches: Breach[]): Breach[] {
  return [...new Map(breaches.map((breach) => [JSON.stringify(breach), breach])).values()];
}
