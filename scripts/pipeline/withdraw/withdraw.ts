/** The step of the pipeline that takes out the passages which an editor has taken down. Reads and writes no files. */
import type { Release } from '../../../src/anchors/files.ts';
import type { Anchor, Registry } from '../../../src/anchors/registry.ts';
import type { IndicatorRow } from '../../../src/indicators/row.ts';
import type { Block, Note, Report } from '../../../src/model/report.ts';
import type { Withdrawals } from '../../decisions/withdrawals.ts';
import { blockIndex } from '../annotate/block-index.ts';
import { account, WITHDRAWN } from '../clean/ledger.ts';
import { labelsOf } from '../clean/reason-labels.ts';
import type { Origins } from '../indicators/indicators.ts';
import type { ReadSource } from '../read/source.ts';
import { fingerprint } from '../settle/fingerprint.ts';
import { versionOf } from '../settle/settle.ts';
import { indexRuns, trail } from '../settle/trails.ts';
import type { Message } from '../types.ts';
import { type Decided, withdrawnPassages } from './passages.ts';

/** The model of a report, as the steps before have made it. */
export interface WithdrawInput {
  report: Report;
  rows: IndicatorRow[];
  /** The registry, aligned with the blocks of the report. */
  registry: Registry;
  /** What releases have published. */
  published: { registry: Registry; releases: Release[] };
  /** The base. */
  source: ReadSource;
  origins: Origins;
}

/** The model without the passages that were taken down. */
export interface WithdrawResult {
  report: Report;
  rows: IndicatorRow[];
  registry: Registry;
  messages: Message[];
}

/**
 * Takes passages out of a report: their blocks with their notes and figures. Their text is counted as furniture, so that the ledger still adds up.
 * Their ids stay in the registry with date and reason. Warns of words that are left elsewhere.
 */
export function withdraw(input: WithdrawInput, withdrawals: Withdrawals): WithdrawResult {
  const { report, rows, origins, published } = input;
  if (withdrawals.list.length === 0) return { report, rows, registry: input.registry, messages: [] };
  const { blocks } = report;
  const index = () => blockIndex(origins.source, blocks, origins.draft, origins.arranged);
  const { gone, messages } = withdrawnPassages(withdrawals, { blocks, registry: input.registry, index });
  if (messages.length > 0) return { report, rows, registry: input.registry, messages };
  const registry = { ...input.registry, anchors: input.registry.anchors.map(markOf(gone, published.registry)) };
  const out = blocks.filter(({ id }) => gone.has(id));
  const left = without(report, gone);
  const version = versionOf(left, published.releases, [report.id, ...(registry.formerly ?? [])]);
  const { sources, blocks: kept, lost, notes, ledger: _, ...head } = left;
  const { ledger, ...base } = accountOf(left, out, input.source);
  return {
    report: {
      ...{ ...head, version, sources: [{ ...base, ledger }, ...sources.slice(1)], blocks: kept, lost, notes },
      withdrawnPassages: registry.anchors.flatMap(({ id, withdrawn: date, reason = '' }) =>
        date ? [{ id, date, reason }] : [],
      ),
      ledger,
    },
    rows: rows.filter(({ block }) => !gone.has(block)),
    registry,
    messages: [...leftInFile(out, report), ...leftInText(registry, kept)],
  };
}

/** Marks the anchors of passages that were taken down. The release that first published their end stays the same. */
function markOf(gone: ReadonlyMap<string, Decided>, { anchors }: Registry): (anchor: Anchor) => Anchor {
  const ends = new Map(anchors.map(({ id, until, withdrawn }) => [id, withdrawn === undefined ? undefined : until]));
  return (anchor) => {
    const decided = gone.get(anchor.id);
    if (!decided) return anchor;
    const { id, type, since, hash, trace } = anchor;
    const until = ends.get(id) ?? anchor.until;
    const ended = until === undefined ? {} : { until };
    const { date: withdrawn, reason } = decided;
    return { id, type, since, fate: 'removed', hash, trace, reason, withdrawn, ...ended };
  };
}

/** The report without the blocks that are gone, and without what names them. */
function without(report: Report, gone: ReadonlyMap<string, Decided>): Report {
  const stays = (id: string) => !gone.has(id);
  const after = new Map<string, string | null>();
  let next: string | null = null;
  for (const { id } of report.blocks.toReversed()) {
    if (stays(id)) next = id;
    after.set(id, next);
  }
  const isLeft = (note: Note) => stays(note.block) && (note.type !== 'repeat' || stays(note.of.block));
  const { blocks: named = [], ...facts } = report.delivered;
  const stating = named.filter(stays);
  return {
    ...report,
    delivered: { ...facts, ...(stating.length > 0 ? { blocks: stating } : {}) },
    blocks: report.blocks.filter(({ id }) => stays(id)),
    lost: report.lost.map((heading) => ({ ...heading, before: heading.before && (after.get(heading.before) ?? null) })),
    notes: report.notes.filter(isLeft),
  };
}

/** The record of the base with its characters counted anew: those of the passages that were taken down are furniture now. */
function accountOf({ blocks, sources }: Report, out: Block[], source: ReadSource): Report['sources'][number] {
  const [base] = sources as [Report['sources'][number]];
  const cut = new Set(source.lines.flatMap(({ number, cuts }) => cuts.map(({ start }) => `${number}:${start}`)));
  const edited = base.furniture.filter(({ at: [line, start] }) => !cut.has(`${line}:${start}`));
  const spans = out.flatMap(({ at }) => at.filter(([, , , index]) => !index));
  const accounted = account(source, blocks, [...edited, ...spans.map((at) => ({ at, reason: WITHDRAWN.id }))]);
  return { ...base, ...accounted, labels: labelsOf(accounted) };
}

/** Warns that the raw file still has the text: anyone can read it in the repository. */
function leftInFile(out: Block[], { sources }: Report): Message[] {
  if (out.length === 0) return [];
  const ids = out.map(({ id }) => id).join(', ');
  const text = `still holds the text of ${ids}, which was taken down; the site does not offer the file. If nobody may read it in the repository either, take the text out of the file, and name the passage by its released id`;
  return [{ rule: 'withdrawn', severity: 'warning', text, file: sources[0]?.file ?? '' }];
}

/** Warns of blocks in which the words of a passage that was taken down may still stand. */
function leftInText({ anchors }: Registry, blocks: Block[]): Message[] {
  const prints = blocks.map(fingerprint);
  const runs = indexRuns(prints);
  return anchors
    .filter(({ withdrawn }) => withdrawn !== undefined)
    .flatMap((anchor): Message[] => {
      const places = trail(anchor, prints, runs, []).to.flatMap((at) => blocks[at]?.id ?? []);
      if (places.length === 0) return [];
      const text = `words of ${anchor.id}, which was taken down, may still stand in ${places.join(', ')}; take that down as well if it has them`;
      return [{ rule: 'withdrawn/left', severity: 'warning', text }];
    });
}

/**
 * The registry to align a text with: a passage that was taken down counts as one that may be there, so that it is found in the raw file again, even
 * if it is read a little differently now.
 */
export function reopened(registry: Registry): Registry {
  const reopen = (anchor: Anchor): Anchor => {
    if (anchor.withdrawn === undefined) return anchor;
    const { until: _, reason: __, withdrawn: ___, ...rest } = anchor;
    return { ...rest, fate: 'live' };
  };
  return { ...registry, anchors: registry.anchors.map(reopen) };
}
