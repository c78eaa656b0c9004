import { extractIndicators } from '../../../scripts/pipeline/indicators/extract.ts';
import type { IndicatorRow } from '../../../src/indicators/row.ts';
import type { Block, Note } from '../../../src/model/report.ts';

const PLACE = { name: '大同市', level: 'prefecture' } as const;

/** A paragraph or, with `# `, a chapter heading, or, with `## `, a section heading. */
export function blocksOf(lines: string[]): Block[] {
  return lines.map((line, index): Block => {
    const [, marks, text = ''] = /^(#*) ?(.*)$/su.exec(line) ?? [];
    const base = { id: `b${index + 1}`, parent: null, at: [] };
    if (!marks) return { ...base, type: 'paragraph', text };
    return { ...base, type: 'heading', level: marks.length, label: '', tail: '', runIn: false, text };
  });
}

/** The rows of a report of 2020 with these blocks. */
export function rowsOf(lines: string[], notes: Note[] = [], year = 2020): IndicatorRow[] {
  return extractIndicators({ year, region: PLACE, blocks: blocksOf(lines), notes });
}

/** The rows of a sentence in the chapter that looks back on 2019. */
export function achieved(sentence: string): IndicatorRow[] {
  return rowsOf(['# 2019年工作回顾', sentence]);
}

/** The rows of a sentence in the chapter that plans 2020. */
export function targets(sentence: string): IndicatorRow[] {
  return rowsOf(['# 2020年工作安排', sentence]).filter(({ absent }) => !absent);
}

/** Names of the indicators that a sentence states in either chapter. */
export function statedIn(sentence: string): Set<string> {
  return new Set([...achieved(sentence), ...targets(sentence)].map(({ indicator }) => indicator));
}

/**
 * A row in one line: period, indicator, level, growth, limits.
 * @example '2020 地区生产总值 增长 7% atLeast'
 */
export function lineOf(row: IndicatorRow): string {
  const size = (amount: IndicatorRow['value'], unit: string | null) =>
    amount === null && unit === null ? '' : `${amount === null ? '×' : [amount].flat().join('~')}${unit ?? ''}`;
  return [
    row.period,
    row.indicator,
    size(row.value, row.unit),
    row.changeBasis ?? '',
    size(row.change, row.changeUnit),
    row.bound === 'exact' ? '' : (row.bound ?? ''),
    row.changeBound ? `/${row.changeBound}` : '',
    row.effort ?? '',
    row.relative ?? '',
    row.from === undefined ? '' : `from ${row.from}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

export function linesOf(rows: IndicatorRow[]): string[] {
  return rows.map(lineOf);
}
