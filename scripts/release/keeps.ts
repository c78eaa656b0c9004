/**
 * Checks that a tree keeps what an earlier state of it had published: ids with their passages, and the histories. Reads files of the earlier state
 * only.
 */
import { isReleased, type Registry } from '../../src/anchors/registry.ts';
import type { HistoryFile } from '../../src/anchors/version.ts';
import type { Report } from '../../src/model/report.ts';
import { ANCHORS, HISTORY, idIn } from '../../src/tree/files.ts';
import type { AnchorDecisions } from '../decisions/identity.ts';
import { fingerprint } from '../pipeline/settle/fingerprint.ts';
import { similarity } from '../pipeline/settle/same-passage.ts';
import { cutBlock, mustBeCut } from '../pipeline/withdraw/cut-history.ts';
import type { Base } from './base.ts';
import { type Breach, SAME } from './gate.ts';

/** The present state of a report in the tree, even if the report's id has changed. */
export interface Now {
  registry: Registry;
  history: HistoryFile[];
  report?: Report | undefined;
  decisions?: AnchorDecisions | undefined;
}

/**
 * Compares the tree with an earlier state of it.
 * @param withdrawn ids of reports that an editor has taken down: their histories are gone
 * @param find returns what the tree holds now of the report that had this id then; undefined if it holds nothing of it
 */
export function checkKeeps(
  base: Base,
  withdrawn: ReadonlySet<string>,
  find: (report: string) => Now | undefined,
): Breach[] {
  const published = new Set(base.releases.flatMap(({ reports }) => Object.keys(reports)));
  const histories = base
    .changed(HISTORY)
    .filter(
      (path) => !withdrawn.has(reportOfHistory(path)) && !isMerelyCut(base.read(path), find(reportOfHistory(path))),
    )
    .map((path) =>
      breach('', '', `content/${path} is not as ${base.name} has it; a version is written once: restore it`),
    );
  const registries = base.changed(ANCHORS).flatMap((path): Breach[] => {
    const id = idIn(ANCHORS, path);
    const was = id === null ? null : base.read(path);
    if (id === null || was === null || !published.has(id)) return [];
    return checkRegistry(id, JSON.parse(was) as Registry, find(id), base.name);
  });
  return [...histories, ...registries];
}

/** The report to which a file of the history belongs. @example reportOfHistory('history/datong/2017/1.json') // 'datong/2017' */
const reportOfHistory = (path: string): string => path.split('/').slice(1, 3).join('/');

/** Whether a file of the history differs from its former state only in passages that were taken down. */
function isMerelyCut(was: string | null, now: Now | undefined): boolean {
  const isGone = now && mustBeCut(now.registry);
  if (was === null || !isGone) return false;
  const { blocks: before, ...facts } = JSON.parse(was) as HistoryFile;
  const file = now.history.find(({ report, version }) => report === facts.report && version === facts.version);
  if (!file) return false;
  const { blocks: after, ...same } = file;
  if (JSON.stringify(same) !== JSON.stringify(facts) || after.length !== before.length) return false;
  return before.every((block, at) => {
    const own = JSON.stringify(after[at]);
    return own === JSON.stringify(block) || (isGone(block) && own === JSON.stringify(cutBlock(block)));
  });
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
