import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHistory, readRegistry } from '../../src/anchors/files.ts';
import { readReport } from '../../src/model/read-report.ts';
import { type AnchorDecisions, type Identity, readIdentity } from '../decisions/identity.ts';
import { reportFile } from '../tree/reports.ts';
import type { Held } from './gate.ts';

/** Reads what a content tree holds of one report, its ids as the readable form gives them among it. */
export function readHeld(root: string, id: string): Held {
  const registry = readRegistry(root, id);
  const json = reportFile(root, id);
  const mdx = join(root, 'reports', `${id}.mdx`);
  return {
    registry,
    history: readHistory(root, [id, ...(registry.formerly ?? [])]),
    ...(existsSync(json) ? { report: readReport(json) } : {}),
    ...(existsSync(mdx) ? { mdx: idsOfMdx(readFileSync(mdx, 'utf8')) } : {}),
  };
}

/** The ids that the readable form gives its blocks, in order. */
function idsOfMdx(mdx: string): string[] {
  const marks = /^(?:#{1,6} .*\{#(?<heading>[\w-]+)(?: [^}]*)?\}|<\w+ id="(?<block>[\w-]+)")/gm;
  return [...mdx.matchAll(marks)].map(({ groups }) => groups?.heading ?? groups?.block ?? '');
}

/** What editors decided about released ids, by report. */
export function readAnchorDecisions(root: string): Map<string, AnchorDecisions> {
  return new Map(identitiesOf(root).flatMap(({ id, anchors }) => (anchors ? [[id, anchors] as const] : [])));
}

/** The identities that the YAML files of a tree give, in the order of their names; none where there are no sources. */
export function identitiesOf(root: string): Identity[] {
  const folder = join(root, 'sources');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readIdentity(readFileSync(join(folder, name), 'utf8'), name));
}
