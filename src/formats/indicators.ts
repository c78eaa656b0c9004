/** The figures of a report for programs: `data/<id>.indicators.json` and `.csv`. */
import type { Amount, IndicatorRow } from '../indicators/row.ts';
import type { Report } from '../model/report.ts';
import { type Cell, csv } from './csv.ts';

/** Facts about the report that each row of a table repeats. */
export type TableReport = Pick<Report, 'id' | 'year'> & { region: Pick<Report['region'], 'name' | 'code'> };

/** Writes rows as JSON, one per line, so that a diff shows what changed. The same rows give the same bytes. */
export function indicatorsJson(rows: IndicatorRow[]): string {
  return rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`;
}

/** A column of a table of figures. `says` explains it to readers, in Chinese. */
interface FigureColumn {
  name: string;
  type: 'string' | 'integer' | 'number';
  says: string;
  of(row: IndicatorRow): Cell;
}

/** The columns of a figure in their order. A range has its upper end in a column of its own, so that every cell is one number. */
export const figureColumns: FigureColumn[] = [
  { name: 'indicator', type: 'string', says: '指标的统一名称', of: ({ indicator }) => indicator },
  { name: 'asWritten', type: 'string', says: '报告自己的名称', of: ({ asWritten }) => asWritten },
  { name: 'kind', type: 'string', says: 'achieved 完成，target 目标', of: ({ kind }) => kind },
  { name: 'period', type: 'string', says: '年份或起止年', of: ({ period }) => period },
  { name: 'value', type: 'number', says: '水平；区间则为下限', of: ({ value }) => lowOf(value) },
  { name: 'valueHigh', type: 'number', says: '区间的上限', of: ({ value }) => highOf(value) },
  { name: 'unit', type: 'string', says: '水平的单位', of: ({ unit }) => unit },
  { name: 'change', type: 'number', says: '增减；区间则为下限', of: ({ change }) => lowOf(change) },
  { name: 'changeHigh', type: 'number', says: '区间的上限', of: ({ change }) => highOf(change) },
  { name: 'changeUnit', type: 'string', says: '增减的单位', of: ({ changeUnit }) => changeUnit },
  { name: 'changeBasis', type: 'string', says: '说增减的词，如增长、年均增长', of: ({ changeBasis }) => changeBasis },
  {
    name: 'bound',
    type: 'string',
    says: 'exact 确数、around 左右、atLeast 以上、atMost 以内、range 区间',
    of: ({ bound }) => bound,
  },
  { name: 'comparator', type: 'string', says: '限定的原词', of: ({ comparator }) => comparator },
  { name: 'changeBound', type: 'string', says: '增减另有限定时', of: ({ changeBound }) => changeBound },
  { name: 'effort', type: 'string', says: 'strive 表示力争', of: ({ effort }) => effort },
  { name: 'relative', type: 'string', says: '相对的目标，如与经济增长同步', of: ({ relative }) => relative },
  { name: 'from', type: 'number', says: '“由…到…”的起点', of: ({ from }) => from },
  { name: 'estimate', type: 'string', says: '预计、初步核算', of: ({ estimate }) => estimate },
  { name: 'redacted', type: 'string', says: '底本隐去的数：value、change', of: ({ redacted }) => redacted?.join(' ') },
  {
    name: 'state',
    type: 'string',
    says: 'absent 目标段没有写生产总值，lost 目标段缺失',
    of: ({ absent, lost }) => (absent ? 'absent' : lost ? 'lost' : null),
  },
  { name: 'edited', type: 'string', says: '编者增改的理由', of: ({ edited }) => edited },
  { name: 'block', type: 'string', says: '所在段的编号', of: ({ block }) => block },
  { name: 'start', type: 'integer', says: '原句的起点（字，从 0 起）', of: ({ start }) => start },
  { name: 'end', type: 'integer', says: '原句之后一字', of: ({ end }) => end },
  { name: 'quote', type: 'string', says: '原句', of: ({ quote }) => quote },
];

/** Writes the rows of one or more reports as CSV, with a header row. `csv.ts` says how cells are written. */
export function indicatorsCsv(tables: { report: TableReport; rows: IndicatorRow[] }[]): string {
  const names = ['report', 'region', 'code', 'year', ...figureColumns.map(({ name }) => name)];
  const lines = tables.flatMap(({ report: { id, region, year }, rows }) =>
    rows.map((row) => [id, region.name, region.code, year, ...figureColumns.map(({ of }) => of(row))]),
  );
  return csv(names, lines);
}

function lowOf(amount: Amount): number | null {
  return Array.isArray(amount) ? amount[0] : amount;
}

function highOf(amount: Amount): number | null {
  return Array.isArray(amount) ? amount[1] : null;
}
