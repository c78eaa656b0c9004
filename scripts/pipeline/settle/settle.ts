/** The step of the pipeline that gives blocks their final ids and the report its version. Pure. */

import { contentHash, lastRelease, type Release } from '../../../src/anchors/files.ts';
import type { Registry } from '../../../src/anchors/registry.ts';
import { keptBlocks } from '../../../src/anchors/version.ts';
import type { Note, Report, Version } from '../../../src/model/report.ts';
import type { AnchorDecisions } from '../../decisions/identity.ts';
import type { Message } from '../types.ts';
import { alignReport } from './align.ts';

export interface Settled {
  report: Report;
  registry: Registry;
  messages: Message[];
}

/** Puts the ids of the registry in place of the structural ones, everywhere in the report. */
export function settle(
  report: Report,
  registry: Registry,
  releases: Release[],
  decisions: AnchorDecisions | undefined,
): Settled {
  const aligned = alignReport(registry, report.blocks, decisions);
  const finalOf = new Map(report.blocks.map((block, at) => [block.id, aligned.ids[at] as string]));
  const final = (id: string) => finalOf.get(id) ?? id;
  const blocks = report.blocks.map((block) => ({ ...block, id: final(block.id) }));
  const notes = report.notes.map((note): Note => {
    const own = { ...note, block: final(note.block) };
    return own.type === 'repeat' ? { ...own, of: { ...own.of, block: final(own.of.block) } } : own;
  });
  const { blocks: named, ...facts } = report.delivered;
  const delivered = named ? { ...facts, blocks: named.map(final) } : facts;
  const { sources, blocks: _, notes: __, ledger, ...head } = report;
  const version = versionOf({ blocks, notes }, releases, [report.id, ...(registry.formerly ?? [])]);
  return {
    report: { ...head, delivered, version, sources, blocks, notes, ledger },
    registry: aligned.registry,
    messages: [
      ...aligned.problems.map((text): Message => ({ rule: 'anchors/decision', severity: 'error', text })),
      ...fates(aligned.registry),
    ],
  };
}

/** The version that a text is: the last release's if it is the same, else the draft of the next. */
export function versionOf(text: Pick<Report, 'blocks' | 'notes'>, releases: Release[], reports: string[]): Version {
  const last = lastRelease(releases, reports);
  const hash = contentHash(keptBlocks(text));
  if (last?.text === hash) return { number: last.version, hash, draft: false };
  return { number: (last?.version ?? 0) + 1, hash, draft: true };
}

/** What a maintainer should look at before the next release. */
function fates({ anchors }: Registry): Message[] {
  return anchors.flatMap(({ id, fate, until, to, reason }): Message[] => {
    if (until !== undefined || fate === 'live') return [];
    if (fate === 'removed' && reason === undefined)
      return [
        {
          rule: 'anchors/lost',
          severity: 'warning',
          text: `the passage of the released id ${id} is gone; say why under anchors.retired, or which words it is now under anchors.same`,
        },
      ];
    if (fate === 'uncertain')
      return [
        {
          rule: 'anchors/uncertain',
          severity: 'warning',
          text: `the released id ${id} may be ${(to ?? []).join(' or ')}; say so under anchors.same, else it becomes a landing line`,
        },
      ];
    return [];
  });
}
