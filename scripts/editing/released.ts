import { readRegistry, readReleases } from '../../src/anchors/files.ts';
import { isReleased } from '../../src/anchors/registry.ts';

/** Whether a release has published a report: from then on its ids are promised, and it cannot simply go. */
export function wasReleased(root: string, id: string): boolean {
  return (
    readRegistry(root, id).anchors.some(isReleased) ||
    readReleases(root).some(({ reports }) => Object.hasOwn(reports, id))
  );
}
