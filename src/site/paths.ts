import type { ScriptInfo } from '../script/scripts.ts';
import { settings } from './settings.ts';

export interface ScriptPath {
  params: { script: string | undefined };
  props: { script: ScriptInfo };
}

/** `getStaticPaths` of a page that there is once per script. */
export function scriptPaths(): ScriptPath[] {
  return settings.scripts.map((script) => ({ params: { script: script.segment || undefined }, props: { script } }));
}

/**
 * `getStaticPaths` of a page that there is once per item and script; an item's scripts follow each other,
 * so that what is read for one is still at hand for the next.
 */
export function itemPaths<Item, Params extends Record<string, string>>(items: Item[], params: (item: Item) => Params) {
  return items.flatMap((item) =>
    scriptPaths().map((path) => ({ params: { ...path.params, ...params(item) }, props: { ...path.props, item } })),
  );
}
