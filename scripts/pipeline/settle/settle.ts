/** The step of the pipeline that gives blocks their final ids and the report its version. Reads and writes no files. */

import { contentHash, lastRelease, type Release } from '../../../src/anchors/files.ts';
import type { Registry } from '../../../src/anchors/registry.ts';
import { keptBlocks } from '../../../src/anchors/version.ts';
import { suffixOf } from '../../../src/model/ids.ts';
import type { Note, Report, Version } from '../../../src/model/report.ts';
import type { AnchorDecisions } from '../../decisions/identity.ts';
import type { Message } from '../types.ts';
import { alignReport } from './keep-ids.ts';

export interface Settled {
  report: Report;
  registry: Registry;
  messages: Message[];
}

/** Replaces the structural ids by the ids of the registry, everywhere in the report. */
export function settle(
  report: Report,
  registry: Registry,
  releases: Release[],
  decisions: AnchorDecisions | undefined,
): Settled {
  const aligned = alignReport(registry, report.blocks, decisions);
  const finalOf = new Map(report.blocks.map((block, at) => [block.id, aligned.ids[at] as string]));
  nameLost(report, finalOf);
  const final = (id: string) => finalOf.get(id) ?? id;
  const finalOrNull = (id: string | null) => (id === null ? null : final(id));
  const blocks = report.blocks.map((block) => ({
    ...block,
    id: final(block.id),
    parent: finalOrNull(block.parent),
  }));
  const lost = report.lost.map((heading) => ({
    ...heading,
    id: final(heading.id),
    parent: finalOrNull(heading.parent),
    before: finalOrNull(heading.before),
  }));
  const notes = report.notes.map((note): Note => {
    const own = { ...note, block: final(note.block) };
    return own.type === 'repeat' ? { ...own, of: { ...own.of, block: final(own.of.block) } } : own;
  });
  const { blocks: named, ...facts } = report.delivered;
  const delivered = named ? { ...facts, blocks: named.map(final) } : facts;
  const { sources, blocks: _, lost: __, notes: ___, ledger, ...head } = report;
  const version = versionOf({ blocks, notes }, releases, [report.id, ...(registry.formerly ?? [])]);
  return {
    report: { ...head, delivered, version, sources, blocks, lost, notes, ledger },
    registry: aligned.registry,
    messages: aligned.problems.map((text): Message => ({ rule: 'anchors/decision', severity: 'error', text })),
  };
}

/** Gives lost headings their ids: the structural id, or the same id with the next letter if a block has it already. */
function nameLost({ lost }: Pick<Report, 'lost'>, finalOf: Map<string, string>): void {
  const taken = new Set(finalOf.values());
  for (const { id } of lost) {
    let count = 0;
    while (taken.has(id + suffixOf(count))) count += 1;
    finalOf.set(id, id + suffixOf(count));
    taken.add(id + suffixOf(count));
  }
}

/** The version of a text: the version of the last release if the text is the same, else the draft of the next version. */
export function versionOf(text: Pick<Report, 'blocks' | 'notes'>, releases: Release[], reports: string[]): Version {
  const last = lastRelease(releases, reports);
  const hash = contentHash(keptBlocks(text));
  if (last?.text === hash) return { number: last.version, hash, draft: false };
  return { number: (last?.version ?? 0) + 1, hash, draft: true };
}

/** Messages about lost ids at which a maintainer should look before the next release. */
export function fates({ anchors }: Registry): Message[] {
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
