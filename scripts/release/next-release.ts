/** What the next release will say and change. Pure. */

import { contentHash, lastRelease, type Release, registryDigest } from '../../src/anchors/files.ts';
import { isReleased, type Registry } from '../../src/anchors/registry.ts';
import { blocksOfVersion, type HistoryFile, keptBlocks } from '../../src/anchors/version.ts';
import type { Report } from '../../src/model/report.ts';
import { refuse } from '../cli/messages.ts';
import { headOf } from './chain.ts';
import { releaseRegistry } from './release-registry.ts';

export interface ReleaseInput {
  report: Report;
  registry: Registry;
  history: HistoryFile[];
}

/** A report as the release leaves it. `history` is missing where only the registry changed. */
export interface ReleaseOutput {
  report: Report;
  registry: Registry;
  history?: HistoryFile;
}

/** Refuses (throws) while a released id is lost: a release would make the loss permanent. */
export function nextRelease(
  releases: Release[],
  held: ReleaseInput[],
  date: string,
  note: string,
): { release: Release; changed: ReleaseOutput[] } {
  const number = (releases.at(-1)?.number ?? 0) + 1;
  const changed = held.flatMap((input) => {
    const output = releaseReport(input, releases, number, date);
    return output ? [output] : [];
  });
  const reports = changed.map(({ report, registry }) => {
    const { number: version = 1, hash = '' } = report.version ?? {};
    const ids = registry.anchors.filter(isReleased).length;
    return [report.id, { version, text: hash, ids, registry: registryDigest(registry.anchors) }] as const;
  });
  const previous = headOf(releases);
  const release = { number, date, note, ...(previous ? { previous } : {}), reports: Object.fromEntries(reports) };
  return { release, changed };
}

function releaseReport(
  { report, registry, history }: ReleaseInput,
  releases: Release[],
  number: number,
  date: string,
): ReleaseOutput | undefined {
  const lost = registry.anchors.filter(
    (anchor) => anchor.fate === 'removed' && anchor.until === undefined && !anchor.reason,
  );
  if (lost.length > 0)
    refuse(
      'release/lost',
      `${report.id}: ${lost.map((anchor) => anchor.id).join(', ')} would be lost; run npm run check:anchors`,
    );
  const last = lastRelease(releases, [report.id, ...(registry.formerly ?? [])]);
  const next = releaseRegistry(registry, report.blocks, number);
  const now = keptBlocks(report);
  const hash = contentHash(now);
  if (last?.text === hash && JSON.stringify(next) === JSON.stringify(registry)) return undefined;
  const isNew = last?.text !== hash;
  const version = { number: isNew ? (last?.version ?? 0) + 1 : last.version, hash, draft: false };
  // Key order as `settle` leaves it, so that the next ingest finds nothing to change.
  const settled: Report = { ...report, version };
  if (!isNew) return { report: settled, registry: next };
  const before = new Map(
    last ? blocksOfVersion(history, last.version).map((block) => [block.id, JSON.stringify(block)]) : [],
  );
  return {
    report: settled,
    registry: next,
    history: {
      schema: 1,
      report: report.id,
      version: version.number,
      hash,
      release: number,
      date,
      order: now.map((block) => block.id),
      blocks: now.filter((block) => before.get(block.id) !== JSON.stringify(block)),
    },
  };
}
