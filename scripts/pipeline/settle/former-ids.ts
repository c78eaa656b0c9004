/**
 * Handles a report whose own id has changed: it takes over the registry of its former id, and the old registry becomes a signpost that names the new
 * id.
 */

import { readRegistry } from '../../../src/anchors/files.ts';
import { isReleased, type Registry } from '../../../src/anchors/registry.ts';

/** The registry of a report. If the report has no released ids of its own, the registry is taken over from a former id. */
export function registryOf(root: string, report: string, formerIds: string[]): Registry {
  const { withdrawn: _taken, ...own } = readRegistry(root, report);
  if (own.anchors.some(isReleased)) return own;
  const former = formerIds.map((id) => readRegistry(root, id)).find((registry) => registry.anchors.some(isReleased));
  if (!former) return own;
  const { movedTo: _, withdrawn: __, formerly = [], ...rest } = former;
  return { ...rest, report, formerly: [former.report, ...formerly] };
}

/** The registries of those former ids that a release published. Each says where its report is now. */
export function signposts(root: string, report: string, formerIds: string[]): Registry[] {
  return formerIds
    .map((id) => readRegistry(root, id))
    .filter((registry) => registry.anchors.some(isReleased))
    .map(({ anchors, ...rest }) => ({ ...rest, movedTo: report, anchors: anchors.filter(isReleased) }));
}
