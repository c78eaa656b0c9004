/** Builds the past of a report for its pages: its versions with their differences, its changed passages, and the fate of its retired ids. */
import { diffArrays } from 'diff';
import type { Report, Version } from '../model/report.ts';
import type { Release } from './files.ts';
import { type Landing, landings, type Registry } from './registry.ts';
import {
  type BlockChange,
  blocksOfVersion,
  changesBetween,
  type HistoryFile,
  type KeptBlock,
  keptBlocks,
  keptText,
} from './version.ts';

/** A stretch of text that two versions share, or that only one of them has. */
export interface DifferencePart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export interface ChangeEntry {
  id: string;
  kind: BlockChange['kind'];
  /** Empty if only the position of the passage changed (`kind` is `place`), or if its former text was taken down. */
  difference: DifferencePart[];
  /** Set if the former text of the passage was taken down. */
  withdrawn?: true;
  /** Only for a passage that is gone: where a link to its id leads now. */
  landing?: Landing;
}

export interface VersionEntry extends Version {
  /** ISO date of the release; null for a draft. */
  date: string | null;
  /** Number of the release and its note (Chinese, for readers); null for a draft. */
  release: { number: number; note: string } | null;
  /** Number of blocks in this version. */
  blocks: number;
  /** What changed since the version before; empty for the first version. */
  changes: ChangeEntry[];
}

export interface ReportHistory {
  /** Newest first. */
  versions: VersionEntry[];
  /** Retired ids, grouped by the id of the block to which a link to them leads. */
  landings: ReadonlyMap<string, Landing[]>;
  /** Passages whose text was changed after publication: from the id to the number of the version that changed it last. */
  changed: ReadonlyMap<string, number>;
}

/** Puts together the past of a report from its registry, its kept versions and the list of releases. */
export function reportHistory(
  report: Pick<Report, 'blocks' | 'notes' | 'version'>,
  registry: Registry,
  files: HistoryFile[],
  releases: Release[],
): ReportHistory {
  const lines = landings(registry);
  const current = report.version ?? { number: 1, hash: '', draft: true };
  const states = files
    .map(({ version }) => version)
    .sort((a, b) => a - b)
    .map((number) => ({ number, blocks: blocksOfVersion(files, number) }));
  if (current.draft) states.push({ number: current.number, blocks: keptBlocks(report) });
  const versions = states.map(({ number, blocks }, at): VersionEntry => {
    const file = files.find(({ version }) => version === number);
    const release = releases.find((candidate) => candidate.number === file?.release);
    const before = states[at - 1]?.blocks;
    return {
      number,
      hash: file?.hash ?? current.hash,
      draft: !file,
      date: file?.date ?? null,
      release: release ? { number: release.number, note: release.note } : null,
      blocks: blocks.length,
      changes: before ? changesBetween(before, blocks).map((change) => entryOf(change, lines)) : [],
    };
  });
  const changed = new Map<string, number>();
  for (const { number, changes } of versions)
    for (const { id, kind } of changes) if (kind === 'text') changed.set(id, number);
  return { versions: versions.reverse(), landings: Map.groupBy(lines, (landing) => landing.at), changed };
}

function entryOf({ id, kind, before, after }: BlockChange, lines: Landing[]): ChangeEntry {
  const landing = kind === 'gone' ? lines.find((line) => line.id === id) : undefined;
  if (before?.withdrawn || after?.withdrawn) return { id, kind, difference: [], withdrawn: true, ...to(landing) };
  const difference = kind === 'place' ? [] : differenceOf(textOf(before), textOf(after));
  return { id, kind, difference, ...to(landing) };
}

const to = (landing: Landing | undefined) => (landing ? { landing } : {});

const textOf = (block: KeptBlock | undefined): string => (block ? keptText(block) : '');

/**
 * Compares two texts character by character. A lone unchanged character between two changes counts as changed, since it would be hard to read alone.
 */
export function differenceOf(before: string, after: string): DifferencePart[] {
  const raw = diffArrays(Array.from(before), Array.from(after)).map(
    ({ value, added, removed }): DifferencePart => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    }),
  );
  const segments: DifferencePart[] = [];
  let [gone, come] = ['', ''];
  const flush = () => {
    if (gone) segments.push({ kind: 'removed', text: gone });
    if (come) segments.push({ kind: 'added', text: come });
    [gone, come] = ['', ''];
  };
  raw.forEach(({ kind, text }, at) => {
    const isLone = kind === 'same' && Array.from(text).length === 1 && at > 0 && at < raw.length - 1;
    if (kind === 'same' && !isLone) {
      flush();
      segments.push({ kind, text });
    } else {
      if (kind !== 'added') gone += text;
      if (kind !== 'removed') come += text;
    }
  });
  flush();
  return segments;
}
