/** Versions of a report's text: which changes make a new version, and how two versions differ. */
import type { Block, BlockType, NoteType, Report } from '../model/report.ts';
import { longestRise } from './longest-rise.ts';

/** Whether readers meet notes of a type in the text, so that a change of such a note makes a new version. */
const COUNTS: Record<NoteType, boolean> = {
  correction: true,
  supplied: true,
  redaction: true,
  gap: true,
  repeat: true,
  move: true,
  join: false,
  numbering: false,
  witness: false,
  query: true,
};

/** A block as the history keeps it: only what a reader sees, without its place in the source. */
export interface KeptBlock {
  id: string;
  type: BlockType;
  level?: number;
  label?: string;
  text: string;
  tail?: string;
  notes?: object[];
  /** Set if an editor has taken the text down; `text` is then empty, and label, tail and notes are gone. */
  withdrawn?: true;
}

/** `content/history/<id>/<version>.json`: written once by a release; only text that an editor takes down leaves it. */
export interface HistoryFile {
  schema: 1;
  report: string;
  version: number;
  hash: string;
  /** Number of the release that published the version. */
  release: number;
  /** ISO date of that release. */
  date: string;
  /** Every id of the version in reading order. */
  order: string[];
  /** The blocks that are new in this version or differ from the version before. */
  blocks: KeptBlock[];
}

/** Reduces the blocks of a report to what the history keeps. */
export function keptBlocks({ blocks, notes }: Pick<Report, 'blocks' | 'notes'>): KeptBlock[] {
  const byBlock = Map.groupBy(
    notes.filter((note) => COUNTS[note.type]),
    (note) => note.block,
  );
  return blocks.map((block) => {
    const own = (byBlock.get(block.id) ?? []).map(({ block: _, ...note }) => note);
    return {
      id: block.id,
      ...keptParts(block),
      ...(own.length > 0 ? { notes: own } : {}),
    };
  });
}

/** The fields of a block whose change makes a new version. Do not reorder the keys: their order is part of every published hash. */
function keptParts(block: Block): Omit<KeptBlock, 'id' | 'notes'> {
  const { type, text } = block;
  switch (block.type) {
    case 'heading':
      return { type, level: block.level, ...marks(block, text) };
    case 'table':
      return { type, text };
    case 'title':
    case 'salutation':
    case 'paragraph':
    case 'list':
    case 'note':
      return { type, ...marks(block, text) };
  }
}

function marks(
  { label, tail }: { label?: string; tail?: string },
  text: string,
): Pick<KeptBlock, 'label' | 'text' | 'tail'> {
  return { ...(label ? { label } : {}), text, ...(tail ? { tail } : {}) };
}

/** The full printed text of a block: label, text and closing mark. */
export const keptText = ({ label = '', text, tail = '' }: KeptBlock): string => label + text + tail;

/** Puts together the blocks of version `number` from the files of that version and of all versions before it. */
export function blocksOfVersion(files: HistoryFile[], number: number): KeptBlock[] {
  const upTo = files.filter((file) => file.version <= number).sort((a, b) => a.version - b.version);
  const blocks = new Map(upTo.flatMap((file) => file.blocks.map((block) => [block.id, block])));
  return (upTo.at(-1)?.order ?? []).map((id) => {
    const block = blocks.get(id);
    if (!block) throw new Error(`${upTo[0]?.report}: the history of version ${number} lacks ${id}`);
    return block;
  });
}

/** What happened to one block between two versions. */
export interface BlockChange {
  id: string;
  kind: 'added' | 'gone' | 'text' | 'notes' | 'place';
  before?: KeptBlock;
  after?: KeptBlock;
}

/** Lists the changes from one version to another, in the order of the later version. A block that is gone comes after the block that it followed. */
export function changesBetween(before: KeptBlock[], after: KeptBlock[]): BlockChange[] {
  const [was, is] = [byId(before), byId(after)];
  const moved = displaced(before, after);
  const changes = after.flatMap((block): BlockChange[] => {
    const old = was.get(block.id);
    if (!old) return [{ id: block.id, kind: 'added', after: block }];
    if (keptText(old) !== keptText(block)) return [{ id: block.id, kind: 'text', before: old, after: block }];
    if (JSON.stringify(old) !== JSON.stringify(block))
      return [{ id: block.id, kind: 'notes', before: old, after: block }];
    return moved.has(block.id) ? [{ id: block.id, kind: 'place', before: old, after: block }] : [];
  });
  const place = new Map(after.map((block, at) => [block.id, at]));
  let last = -1;
  const sorted = changes.map((change) => ({ change, at: place.get(change.id) ?? 0, gone: 0 }));
  before.forEach((block, order) => {
    if (is.has(block.id)) last = place.get(block.id) ?? last;
    else sorted.push({ change: { id: block.id, kind: 'gone', before: block }, at: last, gone: 1 + order });
  });
  return sorted.sort((a, b) => a.at - b.at || a.gone - b.gone).map(({ change }) => change);
}

const byId = (blocks: KeptBlock[]) => new Map(blocks.map((block) => [block.id, block]));

/** Ids that are in both versions but were moved: those outside the longest sequence that both versions have in the same order. */
function displaced(before: KeptBlock[], after: KeptBlock[]): Set<string> {
  const place = new Map(after.map((block, at) => [block.id, at]));
  const common = before.map((block) => block.id).filter((id) => place.has(id));
  const kept = new Set(longestRise(common.map((id) => place.get(id) as number)).map((index) => common[index]));
  return new Set(common.filter((id) => !kept.has(id)));
}
