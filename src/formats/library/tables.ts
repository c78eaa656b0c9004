/**
 * The tables of the whole library: which columns they have, of which type, and what each means. The files (CSV, JSON Lines, Parquet), their
 * descriptions for programs and the page of data all follow from this.
 */
import { charactersOf } from '../../chinese/characters.ts';
import type { IndicatorRow } from '../../indicators/row.ts';
import { type PathStep, pathsOf, stepWords } from '../../model/path.ts';
import { editedText } from '../../model/reading.ts';
import { type Block, printed, type Report } from '../../model/report.ts';
import { partOfBlock } from '../../topics/parts.ts';
import type { Cell } from '../csv.ts';
import { figureColumns } from '../indicators.ts';
import { printedLines } from '../text-formats.ts';

/** A column of a table. `says` explains it to readers, in Chinese. */
export interface Column<Row> {
  name: string;
  type: 'string' | 'integer' | 'number';
  says: string;
  of(row: Row): Cell;
}

/** A table: what a row is, and its columns in their order. */
export interface Table<Row> {
  title: string;
  says: string;
  columns: Column<Row>[];
}

/** Makes the address of a page of the site from its path, e.g. `datong/2017/#s1`. */
export type AddressOf = (path: string) => string;

interface OfReport {
  report: Report;
  addressOf: AddressOf;
}

interface OfBlock extends OfReport {
  block: Block;
  /** Headings above the block, outermost first. */
  path: readonly PathStep[];
}

interface OfFigure extends OfReport {
  figure: IndicatorRow;
}

/** Columns that say of which report a row is. Every table begins with them. */
const WHOSE: Column<OfReport>[] = [
  { name: 'report', type: 'string', says: '报告的固定编号', of: ({ report }) => report.id },
  { name: 'place', type: 'string', says: '地方名称', of: ({ report }) => report.region.name },
  { name: 'code', type: 'string', says: '行政区划代码，六位', of: ({ report }) => report.region.code },
  {
    name: 'level',
    type: 'string',
    says: '级别：nation、province、prefecture、county、township',
    of: ({ report }) => report.region.level,
  },
  { name: 'province', type: 'string', says: '所属省级单位', of: ({ report }) => report.region.province },
  { name: 'year', type: 'integer', says: '报告的年份', of: ({ report }) => report.year },
];

const REPORTS: Table<OfReport> = {
  title: '全部报告',
  says: '每行一份报告，连同全文。',
  columns: [
    ...WHOSE,
    {
      name: 'date',
      type: 'string',
      says: '报告的日期；各来源都没有写明则空',
      of: ({ report }) => report.delivered.date,
    },
    {
      name: 'meeting',
      type: 'string',
      says: '会议；各来源都没有写明则空',
      of: ({ report }) => report.delivered.meeting,
    },
    {
      name: 'speaker',
      type: 'string',
      says: '报告人；各来源都没有写明则空',
      of: ({ report }) => report.delivered.speaker,
    },
    { name: 'title', type: 'string', says: '题名', of: ({ report }) => report.title },
    {
      name: 'completeness',
      type: 'string',
      says: 'whole 全文，fragment 残本',
      of: ({ report }) => report.completeness.state,
    },
    {
      name: 'characters',
      type: 'integer',
      says: '底本的字数，不计空白；频率以此为分母',
      of: ({ report }) => report.blocks.reduce((sum, block) => sum + charactersOf(printed(block)), 0),
    },
    { name: 'version', type: 'string', says: '文本的版次和校验值', of: ({ report }) => versionOf(report) },
    { name: 'url', type: 'string', says: '网页地址', of: ({ report, addressOf }) => addressOf(`${report.id}/`) },
    { name: 'text', type: 'string', says: '底本全文，一段一行', of: ({ report }) => printedLines(report) },
  ],
};

const PARAGRAPHS: Table<OfBlock> = {
  title: '逐段文字',
  says: '每行一段（标题、段落、表格、注各算一段），附所在章节和固定地址。',
  columns: [
    ...WHOSE,
    { name: 'block', type: 'string', says: '段的固定编号', of: ({ block }) => block.id },
    {
      name: 'type',
      type: 'string',
      says: 'title 题名行、salutation 称呼、heading 标题、paragraph 段落、list 列举、table 表格、note 注',
      of: ({ block }) => block.type,
    },
    {
      name: 'rank',
      type: 'integer',
      says: '标题的层次，1 为章；不是标题则空',
      of: ({ block }) => (block.type === 'heading' ? block.level : null),
    },
    {
      name: 'part',
      type: 'string',
      says: '所在部分：review 回顾、targets 目标、tasks 任务、government 政府建设、other 其他',
      of: ({ block, path }) => partOfBlock(block, path),
    },
    {
      name: 'path',
      type: 'string',
      says: '所在章节，从外到内，以“ / ”隔开',
      of: ({ path }) => path.map(stepWords).join(' / '),
    },
    { name: 'characters', type: 'integer', says: '字数，不计空白', of: ({ block }) => charactersOf(printed(block)) },
    {
      name: 'url',
      type: 'string',
      says: '固定地址',
      of: ({ report, block, addressOf }) => addressOf(`${report.id}/#${block.id}`),
    },
    { name: 'text', type: 'string', says: '底本的文字，误字照旧', of: ({ block }) => printed(block) },
    {
      name: 'edited',
      type: 'string',
      says: '整理本的文字；与底本相同则空',
      of: ({ report, block }) => editedWords(report, block),
    },
  ],
};

const FIGURES: Table<OfFigure> = {
  title: '主要指标',
  says: '每行是报告写明的一个目标或一项完成情况，附原句和位置。',
  columns: [
    ...WHOSE,
    ...figureColumns.map(({ name, type, says, of }) => ({
      name,
      type,
      says,
      of: ({ figure }: OfFigure) => of(figure),
    })),
    {
      name: 'url',
      type: 'string' as const,
      says: '原句所在段的地址',
      of: ({ report, figure, addressOf }: OfFigure) => addressOf(`${report.id}/#${figure.block}`),
    },
  ],
};

/** The tables by the names of their files. */
export const TABLES = { library: REPORTS, paragraphs: PARAGRAPHS, indicators: FIGURES };
export type TableName = keyof typeof TABLES;

/** The rows of each table that a report gives, as cells in the order of the columns. */
export function rowsOf(report: Report, figures: IndicatorRow[], addressOf: AddressOf): Record<TableName, Cell[][]> {
  const paths = pathsOf(report);
  const blocks = report.blocks.map((block) => ({ report, addressOf, block, path: paths.get(block.id) ?? [] }));
  return {
    library: cellsOf(REPORTS, [{ report, addressOf }]),
    paragraphs: cellsOf(PARAGRAPHS, blocks),
    indicators: cellsOf(
      FIGURES,
      figures.map((figure) => ({ report, addressOf, figure })),
    ),
  };
}

function cellsOf<Row>({ columns }: Table<Row>, rows: Row[]): Cell[][] {
  return rows.map((row) => columns.map((column) => column.of(row)));
}

function versionOf({ version }: Report): string | null {
  return version ? `${version.number}${version.draft ? '-draft' : ''}-${version.hash}` : null;
}

/** The whole printed text of a block in the edited text; null if the editor changed nothing. A table has no edited text. */
function editedWords(report: Report, block: Block): string | null {
  if (block.type === 'table') return null;
  const text = editedText(block, report.notes);
  return text === block.text ? null : printed({ ...block, text });
}
