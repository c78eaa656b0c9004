import type { PhrasingContent, Root, RootContent } from 'mdast';
import { type MdxJsxFlowElement, type MdxJsxTextElement, mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';
import { Document, isMap } from 'yaml';
import type { Block, Note, Report } from '../../../src/model/report.ts';
import { atEdge, attribute, inline } from './inline.ts';

/** Component of each block type that is not a heading. */
const COMPONENTS = {
  title: 'TitleLine',
  salutation: 'Salutation',
  paragraph: 'P',
  list: 'Item',
  note: 'ReportNote',
  table: 'DataTable',
} as const;

/** The readable form of a report: front matter, then one paragraph of MDX for each block. */
export function toMdx(report: Report): string {
  const notes = Map.groupBy(report.notes, (note) => note.block);
  const root: Root = { type: 'root', children: report.blocks.map((block) => nodeOf(block, notes.get(block.id) ?? [])) };
  const body = toMarkdown(root, { extensions: [mdxToMarkdown()] });
  return `${frontMatter(report)}\n${body}`;
}

function nodeOf(block: Block, notes: Note[]): RootContent {
  if (block.type === 'heading') {
    const { label, tail, level, id, runIn } = block;
    // What is missing is missing before the number or after the closing mark, not between them and the words.
    const size = [...block.text].length;
    const before = notes.filter((note) => note.type === 'gap' && note.end === 0);
    const after = notes.filter((note) => note.type === 'gap' && note.end > 0 && note.start === size);
    const rest = notes.filter((note) => !before.includes(note) && !after.includes(note));
    return {
      type: 'heading',
      depth: Math.min(level + 1, 6) as 1 | 2 | 3 | 4 | 5 | 6,
      children: [
        ...atEdge(before),
        ...textNode(label),
        ...inline(block.text, rest),
        ...textNode(tail),
        ...atEdge(after),
        { type: 'text', value: ' ' },
        { type: 'mdxTextExpression', value: `#${id}${runIn ? ' .run-in' : ''}` },
      ],
    };
  }
  if (block.type === 'table') {
    const rows = { type: 'mdxJsxAttributeValueExpression' as const, value: JSON.stringify(block.rows) };
    const table: MdxJsxFlowElement = {
      type: 'mdxJsxFlowElement',
      name: COMPONENTS.table,
      attributes: [attribute('id', block.id), { type: 'mdxJsxAttribute', name: 'rows', value: rows }],
      children: [],
    };
    return table;
  }
  const element: MdxJsxTextElement = {
    type: 'mdxJsxTextElement',
    name: COMPONENTS[block.type],
    attributes: [attribute('id', block.id), ...(block.label ? [attribute('label', block.label)] : [])],
    children: [...inline(block.text, notes), ...textNode(block.tail ?? '')],
  };
  return { type: 'paragraph', children: [element] };
}

function textNode(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

function frontMatter(report: Report): string {
  const { id, title, titleBasis, year, yearBasis, region, delivered, version } = report;
  const { blocks: _blocks, ...facts } = delivered;
  const document = new Document({ id, title, titleBasis, year, yearBasis, region, delivered: facts, version });
  document.commentBefore = ` Generated from content/sources/${report.sources[0]?.file} by \`npm run ingest\`; edit the source's YAML, not this file.`;
  for (const key of ['region', 'delivered', 'version']) {
    const map = document.get(key);
    if (isMap(map)) map.flow = true;
  }
  // A comment block at the very top would be followed by a blank line; keep the front matter in one piece.
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(/^(#.*\n)\n/u, '$1');
  return `---\n${yaml}---\n`;
}
