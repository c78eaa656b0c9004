import type { BlockContent, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { type Block, printed, type Report } from '../model/report.ts';
import { reportTitle } from './naming.ts';
import { depths } from './outline.ts';

/** `data/<id>.txt`: one line per paragraph of the source, a run-in heading and its body on one line. */
export function plainText(report: Report): string {
  return report.blocks.map((block) => printed(block) + (runsOn(block) ? '' : '\n')).join('');
}

/** `data/<id>.tsv`: one block a line, its id before it. A table's tabs and line feeds become spaces. */
export function numberedText(report: Report): string {
  return report.blocks.map((block) => `${block.id}\t${printed(block).replace(/\s+/gu, ' ')}\n`).join('');
}

/** `data/<id>.md`: headings and paragraphs as plain Markdown, under the report's title and address. */
export function markdown(report: Report, address: string): string {
  const nesting = depths(report.blocks);
  const children: RootContent[] = [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: reportTitle(report) }] },
    { type: 'paragraph', children: [{ type: 'link', url: address, children: [{ type: 'text', value: address }] }] },
    ...report.blocks.map((block) => markdownBlock(block, nesting.get(block.id) ?? 1)),
  ];
  return toMarkdown({ type: 'root', children });
}

function runsOn(block: Block): boolean {
  return block.type === 'heading' && block.runIn;
}

function markdownBlock(block: Block, depth: number): BlockContent {
  if (block.type === 'heading') {
    const rank = Math.min(depth + 1, 6) as 2 | 3 | 4 | 5 | 6;
    return { type: 'heading', depth: rank, children: [{ type: 'text', value: printed(block) }] };
  }
  return paragraph(printed(block));
}

function paragraph(value: string): BlockContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
