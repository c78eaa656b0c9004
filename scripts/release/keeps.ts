/** Whether a tree keeps what an earlier state of it had published: ids with their passages, and the histories. Pure but for reading the base. */
import { isReleased, type Registry } from '../../src/anchors/registry.ts';
import type { Report } from '../../src/model/report.ts';
import type { AnchorDecisions } from '../decisions/identity.ts';
import { fingerprint } from '../pipeline/settle/fingerprint.ts';
import { similarity } from '../pipeline/settle/match.ts';
import type { Base } from './base.ts';
import { type Breach, SAME } from './gate.ts';

/** What the tree holds now of a report, under whatever id. */
export interface Now {
  registry: Registry;
  report?: Report | undefined;
  decisions?: AnchorDecisions | undefined;
}

/**
 * Compares the tree with an earlier state of it.
 * @param find what the tree holds now of the report that had this id then; undefined if it holds nothing
 */
export function checkKeeps(base: Base, find: (report: string) => Now | undefined): Breach[] {
  const published = new Set(base.releases.flatMap(({ reports }) => Object.keys(reports)));
  const histories = base
    .changed('history')
    .map((path) =>
      breach('', '', `content/${path} is not as ${base.name} has it; a version is written once: restore it`),
    );
  const registries = base.changed('anchors').flatMap((path): Breach[] => {
    const id = /^anchors\/(.+)\.json$/u.exec(path)?.[1];
    const was = id === undefined ? null : base.read(path);
    if (id === undefined || was === null || !published.has(id)) return [];
    return checkRegistry(id, JSON.parse(was) as Registry, find(id), base.name);
  });
  return [...histories, ...registries];
}

const breach = (report: string, id: string, text: string): Breach => ({ report, id, text });

function checkRegistry(report: string, was: Registry, now: Now | undefined, where: string): Breach[] {
  if (!now)
    return [
      breach(
        report,
        '',
        `was released (${where}) and has no registry any more; restore content/anchors/${report}.json`,
      ),
    ];
  const known = new Map(now.registry.anchors.map((anchor) => [anchor.id, anchor]));
  const blocks = new Map(now.report?.blocks.map((block) => [block.id, block]));
  return was.anchors.filter(isReleased).flatMap((anchor): Breach[] => {
    const { id, since, fate, trace } = anchor;
    const own = known.get(id);
    if (!own)
      return [
        breach(report, id, `was released (${where}) and is not in the registry any more; restore content/anchors`),
      ];
    if (own.since !== since)
      return [
        breach(
          report,
          id,
          `was first published by release ${since} (${where}), not by release ${own.since}; restore content/anchors`,
        ),
      ];
    const block = blocks.get(id);
    if (own.fate !== 'live' || fate !== 'live' || !block) return [];
    const alike = similarity(trace, fingerprint(block).trace);
    if (alike >= SAME || now.decisions?.same?.[id]) return [];
    return [
      breach(
        report,
        id,
        `stands on another text than in ${where} (${Math.round(alike * 100)} % alike); restore the registry and run npm run ingest`,
      ),
    ];
  });
}
