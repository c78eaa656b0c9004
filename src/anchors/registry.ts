/**
 * `content/anchors/<id>.json`: every id that a report ever published, and what became of the passage with that id.
 * Entries are in reading order and are never removed: a passage that left the text keeps its position in the list.
 */
import type { BlockType } from '../model/report.ts';

/** What became of a passage. Only `live` means that a block of the report bears the id. */
export type Fate =
  /** The passage is in the text under this id. `to` then names blocks that took over a part of it. */
  | 'live'
  /** An editor said where the passage went: to another block, or to another report. */
  | 'moved'
  /** The whole passage is now part of one other block. */
  | 'merged'
  /** The text of the passage is now spread over several blocks. */
  | 'split'
  /** The passage is gone; `reason` says why, in an editor's words. */
  | 'removed'
  /** It is not certain which block now holds the passage; `to` names the candidates. */
  | 'uncertain';

/** What a registry keeps of a passage's text: enough to recognise the passage after it was changed. */
export interface Fingerprint {
  /** SHA-256 of the folded text (letters, digits and × only), the first 16 hex digits. */
  hash: string;
  /** One letter for each character of the folded text: see `traceOf` in `scripts/pipeline/settle/fingerprint.ts`. */
  trace: string;
}

export interface Anchor extends Fingerprint {
  id: string;
  type: BlockType;
  /** Number of the release that first published the id; 0 while the id is provisional. */
  since: number;
  fate: Fate;
  /** Number of the release that first published a fate other than `live`. From then on the id comes back only if exactly its old text comes back. */
  until?: number;
  /** Where a reader should look instead, best first: ids in this report, or `<report>#<id>` for another report. */
  to?: string[];
  /** An editor's reason, in Simplified Chinese, shown to readers. */
  reason?: string;
  /** ISO date on which an editor took the passage down. Its fate is then `removed`, and its text is in no file of the site, nor in the history. */
  withdrawn?: string;
}

/** What readers are told of a report whose text was taken down. */
export interface Withdrawal {
  title: string;
  /** ISO date. */
  date: string;
  /** An editor's reason, in Simplified Chinese. */
  reason: string;
}

export interface Registry {
  schema: 1;
  /** Id of the report. */
  report: string;
  /** Set if the report has been given another id: the id of the report to which the old page leads on. */
  movedTo?: string;
  /** Set if an editor has taken the text of the report down. Its ids stay, and its page says why the text is gone. */
  withdrawn?: Withdrawal;
  /** Ids that the report had before. The ids published under them are among `anchors` here. */
  formerly?: string[];
  anchors: Anchor[];
}

/** A retired id, which no block has any more, and where a link to it leads. */
export interface Landing {
  id: string;
  fate: Exclude<Fate, 'live'>;
  /** Id of the block to which the link leads. */
  at: string;
  /** Where a reader should look, best first: ids of live blocks, or `<report>#<id>`. The first is usually `at`. */
  to: string[];
  reason?: string;
  /** ISO date on which the passage was taken down, if it was. */
  withdrawn?: string;
}

/** An anchor that no block has any more. */
type Retired = Anchor & { fate: Exclude<Fate, 'live'> };

/** Whether a release has published the id. From then on links to it must keep working. */
export const isReleased = (anchor: Anchor): boolean => anchor.since > 0;

/** A registry without ids, as every report starts with. */
export const emptyRegistry = (report: string): Registry => ({ schema: 1, report, anchors: [] });

/**
 * Says for each retired id of a report to which block a link to it leads. That is the first live block to which the id points; else the nearest live
 * passage before it, or after it if there is none before. If no block is live, the id is left out.
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
    const { fate, reason, withdrawn } = to.length > 0 ? (anchor as Retired) : endOf(anchor, byId);
    const { id } = anchor;
    return [{ id, fate, at, to, ...(reason ? { reason } : {}), ...(withdrawn ? { withdrawn } : {}) }];
  });
}

/** Follows an id through any number of retired ids to the live ones. An id of another report is returned as it is. */
function follow(id: string, byId: Map<string, Anchor>, seen = new Set<string>()): string[] {
  if (id.includes('#')) return [id];
  const anchor = byId.get(id);
  if (!anchor || seen.has(id)) return [];
  if (anchor.fate === 'live') return [id];
  seen.add(id);
  return (anchor.to ?? []).flatMap((next) => follow(next, byId, seen));
}

/** The retired passage that tells what became of this one: the withdrawn passage into which its text went, else itself. */
function endOf(anchor: Anchor, byId: Map<string, Anchor>, seen = new Set<string>()): Retired {
  if (anchor.withdrawn !== undefined || seen.has(anchor.id)) return anchor as Retired;
  seen.add(anchor.id);
  const next = (anchor.to ?? []).flatMap((id) => byId.get(id) ?? []).map((own) => endOf(own, byId, seen));
  return next.find(({ withdrawn }) => withdrawn !== undefined) ?? (anchor as Retired);
}
