import type { Draft, DraftBlock } from '../pipeline.ts';
import { type LabelKind, readLabel } from './labels.ts';

/** Reports where the printed numbers of headings under one parent skip, repeat or begin late. The numbers are kept. */
export function checkNumbering(blocks: DraftBlock[]): Draft['numbering'] {
  const found: Draft['numbering'] = [];
  const last = new Map<LabelKind, { number: number; label: string }>();
  blocks.forEach((block, index) => {
    if (block.type !== 'heading') return;
    const label = readLabel(block.label);
    if (block.level === 1) forget(last, ['section', 'item', 'parenItem', 'firstly', 'ordinal']);
    if (block.level === 2)
      forget(last, ['item', 'parenItem', ...(label?.kind === 'firstly' ? [] : (['firstly'] as const))]);
    if (!label || label.number === 0) return;
    const before = last.get(label.kind);
    const due = (before?.number ?? 0) + 1;
    if (label.number !== due) {
      found.push({
        block: index,
        detail: before ? `${block.label} follows ${before.label}` : `${block.label} is the first of its row`,
      });
    }
    last.set(label.kind, { number: label.number, label: block.label });
  });
  return found;
}

function forget<K>(map: Map<K, unknown>, keys: K[]): void {
  for (const key of keys) map.delete(key);
}
