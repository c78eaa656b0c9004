import type { BlockContent, Html, Table } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { type Block, printed, type Report, type TableBlock } from '../model/report.ts';
import { reportTitle } from '../site/naming.ts';
import { depths } from '../site/outline.ts';
import { textCell } from './csv.ts';

/** `data/<id>.txt`: one line per paragraph of the source, a run-in heading and its body on one line. */
export function plainText(report: Report): string {
  return report.blocks.map((block) => printed(block) + (runsOn(block) ? '' : '\n')).join('');
}

/**
 * `data/<id>.tsv`: one block a line, its id before it. A table's tabs and line feeds become spaces, and what a spreadsheet would compute
 * gets an apostrophe.
 */
export function numberedText(report: Report): string {
  return report.blocks.map((block) => `${block.id}\t${textCell(printed(block).replace(/\s+/gu, ' '))}\n`).join('');
}

/** Absolute addresses that a file names, as it may be read far from the site. */
export interface Addresses {
  page: string;
  json: string;
  copyright: string;
}

/**
 * `data/<id>.md`: what is known of the report as front matter, then its title and text as GitHub Flavored Markdown. Before each
 * block a comment has its id (`<!-- #s1-p2 -->`): invisible when shown, and the text itself stays as it is.
 */
export function markdown(report: Report, addresses: Addresses): string {
  const nesting = depths(report);
  const children: BlockContent[] = [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: reportTitle(report) }] },
    ...report.blocks.flatMap((block) => [idOf(block), markdownBlock(block, nesting.get(block.id) ?? 1)]),
  ];
  return `---\n${stringify(facts(report, addresses), { lineWidth: 0 })}---\n\n${toMarkdown({ type: 'root', children }, FLAVOUR)}`;
}

const FLAVOUR: Options = {
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  // GitHub Flavored Markdown strikes through text between two tildes, as in 3~5万，1~2.
  unsafe: [{ character: '~', inConstruct: 'phrasing' }],
  // No blank line stands between the comment with an id and its block.
  join: [(before) => (before.type === 'html' ? 0 : undefined)],
};

/** Front matter, with the names that the JSON uses. */
function facts(report: Report, { page, json, copyright }: Addresses) {
  const { id, title, titleBasis, year, yearBasis, region, delivered, version } = report;
  const { date, meeting, speaker } = delivered;
  return {
    title,
    titleBasis,
    id,
    region,
    year,
    yearBasis,
    delivered: { date, meeting, speaker },
    version,
    url: page,
    data: json,
    sources: report.sources.map(({ file, sha256, role }) => ({ file, sha256, role })),
    rights: `国家机关文件，不适用著作权法保护，可以自由复制、传播：${copyright}`,
    note: '正文保持底本原貌，编者的校正、补字、阙文等见 data 的 notes；每段之前的注释是它的固定编号，接在 url 之后就是此段的地址。',
  };
}

function runsOn(block: Block): boolean {
  return block.type === 'heading' && block.runIn;
}

function idOf(block: Block): Html {
  return { type: 'html', value: `<!-- #${block.id} -->` };
}

function markdownBlock(block: Block, depth: number): BlockContent {
  switch (block.type) {
    case 'heading': {
      const rank = Math.min(depth + 1, 6) as 2 | 3 | 4 | 5 | 6;
      return { type: 'heading', depth: rank, children: [{ type: 'text', value: printed(block) }] };
    }
    case 'table':
      return table(block);
    case 'title':
    case 'salutation':
    case 'paragraph':
    case 'list':
    case 'note':
      return paragraph(printed(block));
  }
}

/** The first row becomes the head that this flavour requires. All rows get the same number of cells, since surplus cells would be dropped. */
function table({ rows }: TableBlock): Table {
  const columns = Math.max(...rows.map((cells) => cells.length));
  return {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: Array.from({ length: columns }, (_, column) => ({
        type: 'tableCell',
        children: [{ type: 'text', value: cells[column] ?? '' }],
      })),
    })),
  };
}

function paragraph(value: string): BlockContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
