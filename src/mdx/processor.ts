import type { Features, HastPluginDefinition, HastPluginEntry } from 'satteri';
import { headingParts } from './heading-parts.ts';

/** What rewrites text is off: the reports' own ~, straight quotes and addresses are text. */
export const features: Features = { headingAttributes: true, gfm: false, smartPunctuation: false };

/** Line feeds between a report's blocks go: a lead runs in before its paragraph, and there they would be a space that no source has. */
const noSpaceBetweenBlocks: HastPluginDefinition = {
  name: 'no-space-between-blocks',
  text(node, context) {
    if (!node.value.trim() && node.value.includes('\n')) context.removeNode(node);
  },
};

/** What happens to the tree of a report's MDX before components render it. */
export const hastPlugins: HastPluginEntry[] = [noSpaceBetweenBlocks, headingParts];
