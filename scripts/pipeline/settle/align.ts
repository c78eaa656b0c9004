/**
 * Aligns a new parse of a report with its registry: which id each block bears, and what became of every id that was
 * ever published. Pure; running it on its own result changes nothing, because what a release published (order,
 * fingerprints, fates) stays as it is until the next release.
 */

import { type Anchor, isReleased, type Registry } from '../../../src/anchors/registry.ts';
import { type Block, printed } from '../../../src/model/report.ts';
import type { AnchorDecisions } from '../../decisions/identity.ts';
import { fingerprint } from './fingerprint.ts';
import { matchPassages } from './match.ts';
import { numberNew } from './number-new.ts';
import { indexRuns, partsElsewhere, trail } from './trails.ts';

export interface Alignment {
  /** The id of each block, in the order of the blocks. */
  ids: string[];
  registry: Registry;
  /** Decisions that could not be followed, each a line that says how to mend it. */
  problems: string[];
}

/**
 * @param registry what is remembered of the report
 * @param blocks the new parse, with structural ids as if nothing had ever been published
 */
export function alignReport(registry: Registry, blocks: Block[], decisions: AnchorDecisions = {}): Alignment {
  const released = registry.anchors.filter(isReleased);
  const structural = blocks.map((block) => block.id);
  const prints = blocks.map(fingerprint);
  const problems = unknownIds(released, decisions);
  const find = quoteFinder(blocks, problems);

  const retired = decisions.retired ?? {};
  // A passage whose end a release has already told is known again only by its very words.
  const old = released.filter((anchor) => anchor.until === undefined && !(anchor.id in retired));
  const fixed = Object.entries(decisions.same ?? {}).flatMap(([id, quote]): [number, number][] => {
    const [i, j] = [old.findIndex((anchor) => anchor.id === id), find(quote, id)];
    return i < 0 || j < 0 ? [] : [[i, j]];
  });
  const { newOf, oldOf } = matchPassages(old, prints, fixed);

  const bearer = new Map<string, number>();
  old.forEach((anchor, i) => {
    const j = newOf[i] ?? -1;
    if (j >= 0) bearer.set(anchor.id, j);
  });
  const bornBy: (string | undefined)[] = Array.from(oldOf, (i) => old[i]?.id);
  for (const anchor of released) {
    if (anchor.until === undefined || anchor.id in retired) continue;
    const places = prints.flatMap((print, at) => (print.hash === anchor.hash ? [at] : []));
    const [j] = places;
    if (j !== undefined && places.length === 1 && bornBy[j] === undefined) {
      bornBy[j] = anchor.id;
      bearer.set(anchor.id, j);
    }
  }

  const issued = new Set(released.map((anchor) => anchor.id));
  const ids = issued.size === 0 ? structural : numberNew(structural, bornBy, issued);
  const runs = indexRuns(prints);
  const unborn = new Set(bornBy.flatMap((id, at) => (id === undefined ? [at] : [])));

  const told = released.map((anchor): Anchor => {
    const { to: _, reason: __, ...bare } = anchor;
    const at = bearer.get(anchor.id);
    if (at !== undefined) {
      const changed = prints[at]?.hash !== anchor.hash;
      const parts = changed ? partsElsewhere(anchor.trace, runs, at, unborn).map((part) => ids[part] as string) : [];
      const type = (blocks[at] as Block).type;
      return { ...bare, type, fate: 'live', ...(parts.length > 0 ? { to: parts } : {}) };
    }
    const reason = retired[anchor.id];
    if (reason !== undefined) return { ...bare, fate: 'removed', reason };
    const target = decisions.moved?.[anchor.id];
    if (target !== undefined) {
      const place = target.includes('#') ? -1 : find(target, anchor.id);
      const to = target.includes('#') ? target : ids[place];
      return { ...bare, fate: 'moved', ...(to === undefined ? {} : { to: [to] }) };
    }
    if (anchor.until !== undefined && anchor.fate !== 'live') return anchor;
    const { fate, to } = trail(anchor, prints, runs, gapOf(old.indexOf(anchor), newOf, blocks.length));
    return { ...bare, fate, ...(to.length > 0 ? { to: to.map((place) => ids[place] as string) } : {}) };
  });

  const fresh = [...unborn].map(
    (at): Anchor => ({
      id: ids[at] as string,
      type: (blocks[at] as Block).type,
      since: 0,
      fate: 'live',
      ...(prints[at] as { hash: string; trace: string }),
    }),
  );
  return { ids, registry: { ...registry, anchors: insertFresh(told, fresh, ids) }, problems };
}

/** The blocks between the nearest paired neighbours of an unpaired passage, those two included. */
function gapOf(i: number, newOf: Int32Array, blocks: number): number[] {
  const before = newOf.slice(0, i).findLast((j) => j >= 0) ?? 0;
  const after = newOf.slice(i + 1).find((j) => j >= 0) ?? blocks - 1;
  const [from, to] =
    before <= after && after - before < 40 ? [before, after] : [before, Math.min(before + 2, blocks - 1)];
  return Array.from({ length: to - from + 1 }, (_, k) => from + k);
}

/** Puts each new anchor behind that of the block before it; the order of the released ones is the last release's. */
function insertFresh(told: Anchor[], fresh: Anchor[], ids: string[]): Anchor[] {
  const freshById = new Map(fresh.map((anchor) => [anchor.id, anchor]));
  const behind = new Map<string, Anchor[]>();
  let before = '';
  for (const id of ids) {
    const anchor = freshById.get(id);
    if (anchor) behind.set(before, [...(behind.get(before) ?? []), anchor]);
    else before = id;
  }
  return [...(behind.get('') ?? []), ...told.flatMap((anchor) => [anchor, ...(behind.get(anchor.id) ?? [])])];
}

function unknownIds(released: Anchor[], decisions: AnchorDecisions): string[] {
  const known = new Set(released.map((anchor) => anchor.id));
  return (['retired', 'same', 'moved'] as const).flatMap((kind) =>
    Object.keys(decisions[kind] ?? {})
      .filter((id) => !known.has(id))
      .map((id) => `anchors.${kind}: ${id} was never released; check the id, or take the line out`),
  );
}

/** Looks up the one block that holds a quote; notes a problem if there is none or more. */
function quoteFinder(blocks: Block[], problems: string[]): (quote: string, id: string) => number {
  const texts = blocks.map(printed);
  return (quote, id) => {
    const places = texts.flatMap((text, at) => (text.includes(quote) ? [at] : []));
    if (places.length === 1) return places[0] as number;
    problems.push(
      `anchors: the words given for ${id} stand in ${places.length} blocks; quote words of exactly one: “${quote}”`,
    );
    return -1;
  };
}
