/** Prints what editors decide about published ids, so that a reviewer need not find it in a diff. */
import { readRegistry } from '../../src/anchors/files.ts';
import { isReleased } from '../../src/anchors/registry.ts';
import { identitiesOf } from '../tree/sources.ts';

/**
 * One line for each decision that no release has made final yet, e.g. `datong/2022#s2-p2 is retired: 误收。`. A whole report that was taken down is
 * named each time, since no release makes that final.
 */
export function openDecisions(root: string): string[] {
  return identitiesOf(root).flatMap(({ id, anchors, formerIds = [], withdrawn }): string[] => {
    const registry = readRegistry(root, id);
    const open = new Map(
      registry.anchors
        .filter((anchor) => isReleased(anchor) && anchor.until === undefined)
        .map((anchor) => [anchor.id, anchor]),
    );
    const said = (decisions: Record<string, string> | undefined, words: string) =>
      Object.entries(decisions ?? {}).flatMap(([anchor, why]) =>
        open.has(anchor) ? [`${id}#${anchor} ${words}: ${why}`] : [],
      );
    const renamed = formerIds.filter(
      (former) => readRegistry(root, former).movedTo === undefined || !registry.formerly?.includes(former),
    );
    const gone = registry.anchors.flatMap(({ id: anchor, until, withdrawn: day, reason }) =>
      day && until === undefined ? [`${id}#${anchor} is withdrawn: ${reason}`] : [],
    );
    const whole = withdrawn?.what === 'report' && registry.anchors.some(isReleased);
    return [
      ...(whole ? [`${id} is withdrawn: ${withdrawn.reason}`] : []),
      ...gone,
      ...renamed.map((former) => `${former} becomes ${id}`),
      ...said(anchors?.retired, 'is retired'),
      ...said(anchors?.same, 'is said to be now'),
      ...said(anchors?.moved, 'is led to'),
    ];
  });
}
