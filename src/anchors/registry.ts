/**
 * `content/anchors/<id>.json`: every id that a report ever published, and what became of the passage it was given to.
 * The file only grows. Its order is reading order: a passage that left the text keeps the place where it stood.
 */
import type { BlockType } from '../model/report.ts';

/** What became of a passage. Only `live` means that a block of the report bears the id. */
export type Fate =
  /** In the text, under this id. `to` then names blocks that took over a part of it. */
  | 'live'
  /** An editor said where it went: another block, or another report. */
  | 'moved'
  /** All of it is now part of one other block. */
  | 'merged'
  /** Its text is now spread over several blocks. */
  | 'split'
  /** Its text is gone; `reason` says why, in an editor's words. */
  | 'removed'
  /** No block is certain enough to bear the id; `to` names those that may hold it. */
  | 'uncertain';

/** What is remembered of a passage, enough to know it again after it was changed. */
export interface Fingerprint {
  /** SHA-256 of the folded text, the first 16 hex digits. */
  hash: string;
  /** One letter for each character of the folded text: see `traceOf`. */
  trace: string;
}

export interface Anchor extends Fingerprint {
  id: string;
  type: BlockType;
  /** The release that first published it; 0 while it is provisional. */
  since: number;
  fate: Fate;
  /** The release that first published a fate other than `live`; from then on the id returns only if exactly its old text returns. */
  until?: number;
  /** Ids in this report where a reader should look, or `<report>#<id>` in another; best first. */
  to?: string[];
  /** Chinese (Simplified), shown to readers. */
  reason?: string;
}

export interface Registry {
  schema: 1;
  /** Id of the report. */
  report: string;
  /** Set when the report itself has another id now: its page leads on to that one. */
  movedTo?: string;
  /** Ids that the report had before; what they published is in `anchors` here. */
  formerly?: string[];
  anchors: Anchor[];
}

/** An id that no block bears any more, and where a link to it lands. */
export interface Landing {
  id: string;
  fate: Exclude<Fate, 'live'>;
  /** The block whose start is the landing place. */
  at: string;
  /** The blocks to look at; the first is usually `at`. */
  to: string[];
  reason?: string;
}

/** Whether a release published the anchor, so that its id is a promise. */
export const isReleased = (anchor: Anchor): boolean => anchor.since > 0;

/** The registry that a report starts with. */
export const emptyRegistry = (report: string): Registry => ({ schema: 1, report, anchors: [] });

/**
 * Where a link to each retired id of a report lands: at the first block it points to, else at the nearest passage before
 * it (after it at the start) that is still in the text.
 */
export function landings(registry: Registry): Landing[] {
  const { anchors } = registry;
  const live = new Set(anchors.filter((a) => a.fate === 'live').map((a) => a.id));
  const byId = new Map(anchors.map((a) => [a.id, a]));
  return anchors.flatMap((anchor, place): Landing[] => {
    if (anchor.fate === 'live') return [];
    const to = [...new Set((anchor.to ?? []).flatMap((id) => follow(id, byId)))];
    const before = anchors.slice(0, place).findLast((a) => live.has(a.id));
    const after = anchors.slice(place + 1).find((a) => live.has(a.id));
    const at = to.find((id) => live.has(id)) ?? (before ?? after)?.id;
    if (at === undefined) return [];
    const { id, fate, reason } = anchor;
    return [{ id, fate, at, to, ...(reason === undefined ? {} : { reason }) }];
  });
}

/** The live ids that `id` leads to, through any number of retired ones; an id outside the report is left as it is. */
function follow(id: string, byId: Map<string, Anchor>, seen = new Set<string>()): string[] {
  if (id.includes('#')) return [id];
  const anchor = byId.get(id);
  if (!anchor || seen.has(id)) return [];
  if (anchor.fate === 'live') return [id];
  seen.add(id);
  return (anchor.to ?? []).flatMap((next) => follow(next, byId, seen));
}
