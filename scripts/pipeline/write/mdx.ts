import type { PhrasingContent, Root, RootContent } from 'mdast';
import { type MdxJsxFlowElement, type MdxJsxTextElement, mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';
import { Document, isMap } from 'yaml';
import { BLOCK_COMPONENTS } from '../../../src/mdx/components.ts';
import type { Block, Heading, Note, Report, TableBlock, TextBlock } from '../../../src/model/report.ts';
import { atEdge, attribute, inline } from './inline.ts';

/** Makes the readable form of a report: front matter, then one paragraph of MDX for each block. */
export function toMdx(report: Report): string {
  const notes = Map.groupBy(report.notes, (note) => note.block);
  const root: Root = { type: 'root', children: report.blocks.map((block) => nodeOf(block, notes.get(block.id) ?? [])) };
  const body = toMarkdown(root, { extensions: [mdxToMarkdown()] });
  return `${frontMatter(report)}\n${body}`;
}

function nodeOf(block: Block, notes: Note[]): RootContent {
  switch (block.type) {
    case 'heading':
      return heading(block, notes);
    case 'table':
      return table(block);
    case 'title':
    case 'salutation':
    case 'paragraph':
    case 'list':
    case 'note':
      return paragraph(block, notes);
  }
}

function heading({ id, level, label, text, tail, runIn }: Heading, notes: Note[]): RootContent {
  // A gap at the edge of a heading lies before its number or after its closing mark, and not between these and the words.
  const size = [...text].length;
  const before = notes.filter((note) => note.type === 'gap' && note.end === 0);
  const after = notes.filter((note) => note.type === 'gap' && note.end > 0 && note.start === size);
  const within = notes.filter((note) => !before.includes(note) && !after.includes(note));
  return {
    type: 'heading',
    depth: Math.min(level + 1, 6) as 1 | 2 | 3 | 4 | 5 | 6,
    children: [
      ...atEdge(before),
      ...textNode(label),
      ...inline(text, within),
      ...textNode(tail),
      ...atEdge(after),
      { type: 'text', value: ' ' },
      { type: 'mdxTextExpression', value: `#${id}${runIn ? ' .run-in' : ''}` },
    ],
  };
}

function table({ id, rows }: TableBlock): MdxJsxFlowElement {
  const value = { type: 'mdxJsxAttributeValueExpression' as const, value: JSON.stringify(rows) };
  return {
    type: 'mdxJsxFlowElement',
    name: BLOCK_COMPONENTS.table,
    attributes: [attribute('id', id), { type: 'mdxJsxAttribute', name: 'rows', value }],
    children: [],
  };
}

function paragraph({ type, id, label, text, tail = '' }: TextBlock, notes: Note[]): RootContent {
  const element: MdxJsxTextElement = {
    type: 'mdxJsxTextElement',
    name: BLOCK_COMPONENTS[type],
    attributes: [attribute('id', id), ...(label ? [attribute('label', label)] : [])],
    children: [...inline(text, notes), ...textNode(tail)],
  };
  return { type: 'paragraph', children: [element] };
}

function textNode(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

function frontMatter(report: Report): string {
  const { id, title, titleBasis, year, yearBasis, region, delivered, completeness, version } = report;
  const { blocks: _blocks, ...facts } = delivered;
  const document = new Document({
    ...{ id, title, titleBasis, year, yearBasis, region, delivered: facts, completeness, version },
  });
  document.commentBefore = ` Generated from content/sources/${report.sources[0]?.file} by \`npm run ingest\`; edit the source's YAML, not this file.`;
  for (const key of ['region', 'delivered', 'completeness', 'version']) {
    const map = document.get(key);
    if (isMap(map)) map.flow = true;
  }
  // The YAML library puts a blank line after a comment at the top. It is removed, so that the front matter has no blank lines.
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(/^(#.*\n)\n/u, '$1');
  return `---\n${yaml}---\n`;
}
