import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHistory, readRegistry } from '../../src/anchors/files.ts';
import { reportFiles } from '../../src/tree/files.ts';
import { hasReport, readReport } from '../../src/tree/reports.ts';
import type { AnchorDecisions } from '../decisions/identity.ts';
import { identitiesOf } from '../tree/sources.ts';
import type { Held } from './gate.ts';

/** Reads what a content tree holds of one report: registry, history, the report, and the ids in its readable form (MDX). */
export function readHeld(root: string, id: string): Held {
  const registry = readRegistry(root, id);
  const mdx = join(root, reportFiles(id).mdx);
  return {
    registry,
    history: readHistory(root, [id, ...(registry.formerly ?? [])]),
    ...(hasReport(root, id) ? { report: readReport(root, id) } : {}),
    ...(existsSync(mdx) ? { mdx: idsOfMdx(readFileSync(mdx, 'utf8')) } : {}),
  };
}

/** The ids of the blocks in the readable form, in order. */
function idsOfMdx(mdx: string): string[] {
  const marks = /^(?:#{1,6} .*\{#(?<heading>[\w-]+)(?: [^}]*)?\}|<\w+ id="(?<block>[\w-]+)")/gm;
  return [...mdx.matchAll(marks)].map(({ groups }) => groups?.heading ?? groups?.block ?? '');
}

/** The editors' decisions about released ids, by report. */
export function readAnchorDecisions(root: string): Map<string, AnchorDecisions> {
  return new Map(identitiesOf(root).flatMap(({ id, anchors }) => (anchors ? [[id, anchors] as const] : [])));
}

/** Ids of the reports that an editor has taken down, those that they had before among them. */
export function withdrawnIds(root: string): Set<string> {
  return new Set(
    identitiesOf(root).flatMap(({ id, formerIds = [], withdrawn }) =>
      withdrawn?.what === 'report' ? [id, ...formerIds] : [],
    ),
  );
}

/** The passages that editors take down, by report, as far as they are named by id. A report without such a decision is not listed. */
export function withdrawnPassages(root: string): Map<string, string[]> {
  return new Map(
    identitiesOf(root).flatMap(({ id, withdrawn }) =>
      withdrawn?.what === 'passages' ? [[id, withdrawn.list.flatMap((own) => own.id ?? [])] as const] : [],
    ),
  );
}
