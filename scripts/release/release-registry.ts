/** Changes a registry as a release does: from then on every id of the text is promised, and the fate of lost ids is final. */
import { type Anchor, isReleased, landings, type Registry } from '../../src/anchors/registry.ts';
import type { Block } from '../../src/model/report.ts';
import { fingerprint } from '../pipeline/settle/fingerprint.ts';

/** The registry after release `number`, in the order of the text. A retired id is placed after the passage to which its links lead. */
export function releaseRegistry(registry: Registry, blocks: Block[], number: number): Registry {
  const byId = new Map(registry.anchors.map((anchor) => [anchor.id, anchor]));
  const retiredAt = new Map<string, Anchor[]>();
  for (const { id, at } of landings(registry)) {
    const { ...anchor } = byId.get(id) as Anchor;
    // A passage that was taken down before any release leaves its id as a promise, too: its line stands in the page.
    if (!isReleased(anchor)) anchor.since = number;
    anchor.until ??= number;
    retiredAt.set(at, [...(retiredAt.get(at) ?? []), anchor]);
  }
  const anchors = blocks.flatMap((block): Anchor[] => {
    const known = byId.get(block.id);
    if (!known) throw new Error(`${registry.report}#${block.id} is not in the registry; run npm run ingest`);
    const { until: _, ...anchor } = known;
    const live = {
      ...anchor,
      type: block.type,
      since: isReleased(known) ? known.since : number,
      ...fingerprint(block),
    };
    return [live, ...(retiredAt.get(block.id) ?? [])];
  });
  return { ...registry, anchors };
}
