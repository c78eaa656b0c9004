import { settings } from '../settings/settings.ts';
import type { Variant } from '../variants/variants.ts';

interface VariantPath {
  params: { variant: string | undefined };
  props: { variant: Variant };
}

/** Result of `getStaticPaths` for a page that exists once per variant. */
export function variantPaths(): VariantPath[] {
  return settings.variants.map((variant) => ({
    params: { variant: variant.segment || undefined },
    props: { variant },
  }));
}

/**
 * Result of `getStaticPaths` for a page that exists once per item and variant. The variants of an item follow each other, so that what was read for
 * one variant is still in memory for the next.
 */
export function itemPaths<Item, Params extends Record<string, string>>(items: Item[], params: (item: Item) => Params) {
  return items.flatMap((item) =>
    variantPaths().map((path) => ({ params: { ...path.params, ...params(item) }, props: { ...path.props, item } })),
  );
}
