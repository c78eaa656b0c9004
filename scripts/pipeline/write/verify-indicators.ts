import type { IndicatorRow } from '../../../src/indicators/row.ts';
import type { Report } from '../../../src/model/report.ts';
import { check, inOneLine } from '../../../src/model/schema/faults.ts';
import { indicatorRows } from '../../../src/model/schema/indicators.ts';

/**
 * Checks what rows of figures promise: they fit the schema, and each quotes its block exactly. Throws otherwise, because that is a bug of the program
 * and never a fault of the editor.
 */
export function verifyIndicators({ id, blocks }: Report, rows: IndicatorRow[]): void {
  const checked = check(indicatorRows, rows);
  if ('faults' in checked) throw new Error(`${id}: figures: ${inOneLine(checked.faults.slice(0, 1))}`);
  const texts = new Map(blocks.map((block) => [block.id, block.text]));
  for (const { block, start, end, quote } of rows) {
    const text = texts.get(block);
    if (text === undefined) throw new Error(`${id}: a figure names #${block}, which does not exist`);
    if (Array.from(text).slice(start, end).join('') !== quote)
      throw new Error(`${id}: the figure “${quote}” does not stand at its place in #${block}`);
  }
}
