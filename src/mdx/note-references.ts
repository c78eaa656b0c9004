import { fileURLToPath } from 'node:url';
import type { ElementContent } from 'hast';
import type { HastNode, HastPluginDefinition, HastVisitorContext } from 'satteri';
import { noteMarkers } from '../chinese/note-markers.ts';
import { firstReferences, numberedNotes } from '../model/note-links.ts';
import { readReportFile } from '../tree/reports.ts';
import { BLOCK_COMPONENTS } from './components.ts';

/**
 * Plugin for Sätteri that makes a link of each mark in the body that points to a note of the report: `“三门”〔1〕` becomes
 * `“三门”<a href="#n1" role="doc-noteref">〔1〕</a>`. Reports whose body points to no note are left alone.
 */
export function noteReferences({ fileURL }: { fileURL: URL | undefined }): HastPluginDefinition | undefined {
  if (!fileURL?.pathname.endsWith('.mdx')) return undefined;
  const { blocks } = readReportFile(fileURLToPath(fileURL).replace(/\.mdx$/u, '.json'));
  if (firstReferences(blocks).size === 0) return undefined;
  const ids = new Map([...numberedNotes(blocks)].map(([number, { id }]) => [number, id]));
  return {
    name: 'note-references',
    text(node, context) {
      const parts = linked(node.value, ids);
      if (parts.length > 1 && !standsInNote(node, context)) context.replaceNode(node, parts);
    },
  };
}

/**
 * Cuts a text at its marks and makes links of those whose note exists.
 * @param ids the ids of the notes by their numbers
 */
export function linked(text: string, ids: ReadonlyMap<number, string>): ElementContent[] {
  const parts: ElementContent[] = [];
  let from = 0;
  for (const { mark, start, number } of noteMarkers(text)) {
    const id = ids.get(number);
    if (id === undefined) continue;
    if (start > from) parts.push({ type: 'text', value: text.slice(from, start) });
    parts.push({
      type: 'element',
      tagName: 'a',
      properties: { href: `#${id}`, role: 'doc-noteref' },
      children: [{ type: 'text', value: mark }],
    });
    from = start + mark.length;
  }
  if (from < text.length) parts.push({ type: 'text', value: text.slice(from) });
  return parts;
}

/** Names of the components whose text points to no note, although it may hold such a mark. */
const SILENT: ReadonlySet<string> = new Set([BLOCK_COMPONENTS.note, BLOCK_COMPONENTS.title]);

function standsInNote(node: Readonly<HastNode>, context: HastVisitorContext): boolean {
  for (let parent = context.parent(node); parent; parent = context.parent(parent)) {
    if (parent.type === 'mdxJsxTextElement' && SILENT.has(parent.name ?? '')) return true;
  }
  return false;
}
