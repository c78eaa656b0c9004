import { settings } from '../settings/settings.ts';
import type { Variant } from '../variants/variants.ts';

interface VariantPath {
  params: { variant: string | undefined };
  props: { variant: Variant };
}

/** `getStaticPaths` of a page that there is once per variant. */
export function variantPaths(): VariantPath[] {
  return settings.variants.map((variant) => ({
    params: { variant: variant.segment || undefined },
    props: { variant },
  }));
}

/**
 * `getStaticPaths` of a page that there is once per item and variant; an item's variants follow each other,
 * so that what is read for one is still at hand for the next.
 */
export function itemPaths<Item, Params extends Record<string, string>>(items: Item[], params: (item: Item) => Params) {
  return items.flatMap((item) =>
    variantPaths().map((path) => ({ params: { ...path.params, ...params(item) }, props: { ...path.props, item } })),
  );
}
