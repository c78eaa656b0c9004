/** Whether reports that have another id now took their ids along. Pure. */
import { isReleased, type Registry } from '../../src/anchors/registry.ts';
import type { Breach } from './gate.ts';

/** Signposts that lead to a report which does not carry on what the old id published. */
export function checkMoves(registries: readonly Registry[]): Breach[] {
  const byId = new Map(registries.map((registry) => [registry.report, registry]));
  return registries.flatMap((registry): Breach[] => {
    const target = registry.movedTo === undefined ? undefined : byId.get(registry.movedTo);
    if (!target) return [];
    const known = new Map(target.anchors.map((anchor) => [anchor.id, anchor]));
    const released = registry.anchors.filter(isReleased);
    const lost = released.filter(({ id, since }) => known.get(id)?.since !== since);
    const follows = target.formerly?.includes(registry.report);
    if (follows && lost.length === 0) return [];
    const text = `leads to ${target.report}, which is another report: ${lost.length} of ${released.length} ids are not carried on there; take ${registry.report} out of its formerIds and restore the source of ${registry.report}`;
    return [{ report: registry.report, id: '', text }];
  });
}
