import type { BlockContent, Html, Table } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { type Block, printed, type Report, type TableBlock } from '../model/report.ts';
import { reportTitle } from '../site/naming.ts';
import { depths } from '../site/outline.ts';
import { textCell } from './csv.ts';
import type { TextOfReport } from './two-texts.ts';

/**
 * Writes `data/<id>.txt` and `data/<id>.edited.txt`. Lines that begin with `#` say what the file is; an empty line ends them. Then comes one line per
 * paragraph of the source; a run-in heading and its body are on one line.
 */
export function plainText(report: Report, text: TextOfReport, { page }: Pick<Addresses, 'page'>): string {
  const { version } = report;
  const edition = version ? `，第${version.number}版${version.draft ? '草稿' : ''}（${version.hash}）` : '';
  const head = [`# ${reportTitle(report)}`, `# ${text.name}${edition}：${text.says}`, `# ${page}`, ''];
  return `${head.join('\n')}\n${printedLines(text.of(report))}`;
}

/** The text of a report: a line for each paragraph of the source; a run-in heading and its body are on one line. */
export function printedLines({ blocks }: Pick<Report, 'blocks'>): string {
  return blocks.map((block) => printed(block) + (runsOn(block) ? '' : '\n')).join('');
}

/**
 * Writes `data/<id>.tsv`: each line has the id of a block and its text. Tabs and line feeds of a table become spaces. A text that a spreadsheet would
 * compute gets an apostrophe in front.
 */
export function numberedText(report: Report): string {
  return report.blocks.map((block) => `${block.id}\t${textCell(printed(block).replace(/\s+/gu, ' '))}\n`).join('');
}

/** Absolute addresses that a file names, since it may be read away from the site. */
export interface Addresses {
  page: string;
  json: string;
  copyright: string;
}

/**
 * Writes `data/<id>.md` and `data/<id>.edited.md`: facts about the report as front matter, then its title and text as GitHub Flavored Markdown.
 * Before each block a comment has its id (`<!-- #s1-p2 -->`). It is invisible when the file is shown, and the text itself stays as it is.
 */
export function markdown(whole: Report, text: TextOfReport, addresses: Addresses): string {
  const report = text.of(whole);
  const nesting = depths(report);
  const children: BlockContent[] = [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: reportTitle(report) }] },
    ...report.blocks.flatMap((block) => [idOf(block), markdownBlock(block, nesting.get(block.id) ?? 1)]),
  ];
  return `---\n${stringify(facts(report, text, addresses), { lineWidth: 0 })}---\n\n${toMarkdown({ type: 'root', children }, FLAVOUR)}`;
}

const FLAVOUR: Options = {
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  // GitHub Flavored Markdown strikes through text between two tildes, as in 3~5万，1~2, so tildes are escaped.
  unsafe: [{ character: '~', inConstruct: 'phrasing' }],
  // No blank line stands between the comment with an id and its block.
  join: [(before) => (before.type === 'html' ? 0 : undefined)],
};

/** Front matter, with the names that the JSON uses. */
function facts(report: Report, text: TextOfReport, { page, json, copyright }: Addresses) {
  const { id, title, titleBasis, year, yearBasis, region, delivered, witnessed, version } = report;
  const { date, meeting, speaker } = delivered;
  return {
    title,
    titleBasis,
    id,
    region,
    year,
    yearBasis,
    delivered: { date, meeting, speaker },
    ...(witnessed ? { witnessed } : {}),
    version,
    url: page,
    data: json,
    sources: report.sources.map(({ file, sha256, role }) => ({ file, sha256, role })),
    rights: `国家机关文件，不适用著作权法保护，可以自由复制、传播：${copyright}`,
    text: text.name,
    note: `${text.says}编者的校记见 data 的 notes；每段之前的注释是它的固定编号，接在 url 之后就是此段的地址。`,
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

/**
 * GitHub Flavored Markdown requires a header row, which the first row becomes. All rows get the same number of cells, since surplus cells would be
 * dropped.
 */
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
