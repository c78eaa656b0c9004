import type { Draft, DraftBlock } from '../types.ts';
import { type LabelKind, readLabel } from './labels.ts';

interface Row {
  number: number;
  label: string;
  level: number;
}

/** The headings whose printed numbers skip, repeat or begin late under their parent. The numbers themselves stay as they are. */
export function checkNumbering(blocks: DraftBlock[]): Draft['numbering'] {
  const found: Draft['numbering'] = [];
  const rows = new Map<LabelKind, Row>();
  const last = new Map<LabelKind, number>();
  blocks.forEach((block, index) => {
    if (block.type !== 'heading') return;
    for (const [kind, row] of rows) if (row.level > block.level) rows.delete(kind);
    const label = readLabel(block.label);
    if (!label || label.number === 0) return;
    const before = rows.get(label.kind);
    // Items may be counted through a whole report: `7.` opens a section where `6.` closed the one before.
    const countedThrough = label.number === (last.get(label.kind) ?? 0) + 1;
    last.set(label.kind, label.number);
    if (label.number !== (before?.number ?? 0) + 1 && !countedThrough) {
      found.push({
        block: index,
        detail: before ? `${block.label} follows ${before.label}` : `${block.label} is the first of its row`,
      });
    }
    rows.set(label.kind, { number: label.number, label: block.label, level: block.level });
  });
  return found;
}
