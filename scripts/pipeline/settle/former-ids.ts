/** A report whose own id changed: its registry goes with it, the old one becomes a signpost. */

import { readRegistry } from '../../../src/anchors/files.ts';
import { isReleased, type Registry } from '../../../src/anchors/registry.ts';

/** The registry of a report, taken over from a former id where it has none of its own yet. */
export function registryOf(root: string, report: string, formerIds: string[]): Registry {
  const own = readRegistry(root, report);
  if (own.anchors.some(isReleased)) return own;
  const former = formerIds.map((id) => readRegistry(root, id)).find((registry) => registry.anchors.some(isReleased));
  if (!former) return own;
  const { movedTo: _, formerly = [], ...rest } = former;
  return { ...rest, report, formerly: [former.report, ...formerly] };
}

/** The registries of the former ids that a release published, each saying where its report is now. */
export function signposts(root: string, report: string, formerIds: string[]): Registry[] {
  return formerIds
    .map((id) => readRegistry(root, id))
    .filter((registry) => registry.anchors.some(isReleased))
    .map(({ anchors, ...rest }) => ({ ...rest, movedTo: report, anchors: anchors.filter(isReleased) }));
}
