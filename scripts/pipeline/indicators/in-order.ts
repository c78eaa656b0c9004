import type { IndicatorRow } from '../../../src/indicators/row.ts';
import type { Block } from '../../../src/model/report.ts';

/** Sorts rows in the order of the text. */
export function inOrder(rows: IndicatorRow[], blocks: Block[]): IndicatorRow[] {
  const rank = new Map(blocks.map(({ id }, index) => [id, index]));
  return rows.toSorted(
    (one, other) => (rank.get(one.block) ?? 0) - (rank.get(other.block) ?? 0) || one.start - other.start,
  );
}
