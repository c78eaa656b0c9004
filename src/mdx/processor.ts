import type { Features, HastPluginDefinition, HastPluginEntry } from 'satteri';
import { headingParts } from './heading-parts.ts';
import { noteReferences } from './note-references.ts';

/** Syntax of the reports' MDX. Features that rewrite text are off, since `~`, straight quotes and web addresses in a report belong to its text. */
export const features: Features = { headingAttributes: true, gfm: false, smartPunctuation: false };

/** Removes the line feeds between blocks. Between a run-in heading and the paragraph on the same line they would be shown as a space. */
const noSpaceBetweenBlocks: HastPluginDefinition = {
  name: 'no-space-between-blocks',
  text(node, context) {
    if (!node.value.trim() && node.value.includes('\n')) context.removeNode(node);
  },
};

/** Plugins that change the tree of a report's MDX before components render it. */
export const hastPlugins: HastPluginEntry[] = [noSpaceBetweenBlocks, headingParts, noteReferences];
