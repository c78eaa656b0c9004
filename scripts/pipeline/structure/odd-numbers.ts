import type { DraftBlock } from '../types.ts';
import { type LabelKind, readLabel } from './labels.ts';

/** The last number of a kind of mark under one parent, and the level of its headings. */
interface NumberRow {
  number: number;
  level: number;
}

/**
 * Indexes of the headings whose printed number skips a number, repeats one, or does not begin with 1 under its parent. The printed numbers are kept.
 */
export function oddNumbers(blocks: DraftBlock[]): number[] {
  const odd: number[] = [];
  const rows = new Map<LabelKind, NumberRow>();
  const last = new Map<LabelKind, number>();
  blocks.forEach((block, index) => {
    if (block.type !== 'heading') return;
    for (const [kind, row] of rows) if (row.level > block.level) rows.delete(kind);
    const label = readLabel(block.label);
    if (!label || label.number === 0) return;
    const before = rows.get(label.kind)?.number ?? 0;
    // Items may be counted through the whole report: `7.` may begin a section although `6.` is in the section before.
    const countedThrough = label.number === (last.get(label.kind) ?? 0) + 1;
    last.set(label.kind, label.number);
    if (label.number !== before + 1 && !countedThrough) odd.push(index);
    rows.set(label.kind, { number: label.number, level: block.level });
  });
  return odd;
}
