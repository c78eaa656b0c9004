import { ordinalOf } from '../../../src/chinese/numerals.ts';
import { type BlockId, formatBlockId, NAMING, stepLetter, suffixOf } from '../../../src/model/ids.ts';
import type { DraftBlock, LostHeading } from '../types.ts';

/** What an id needs to know of a block. */
export type Identified = Pick<DraftBlock, 'type' | 'level' | 'label'> & {
  /** Headings that stood before it and are lost, outermost first. */
  lost?: LostHeading[];
};

/** A heading (or lost heading) that is open, and how far its children have been numbered. */
interface Container {
  level: number;
  /** `''` for the report itself. */
  id: string;
  lastChild: number;
  /** How many children since then had a number that was taken. */
  repeated: number;
  /** How many blocks of each letter it holds. */
  counts: Record<string, number>;
}

/**
 * Gives each block its structural id: `s3`, `s3-1`, `s3-1-p4`, `t1`, `n7`. The number is the printed one while it is free and
 * rising, else the last number with the next letter; what has no printed number is counted.
 */
export function assignIds(blocks: Identified[]): string[] {
  const root = container(0, '');
  const open: Container[] = [root];
  const notes = container(0, '');
  if (beginsInsideChapter(blocks)) open.push(container(1, 's0'));
  return blocks.map((block) => {
    for (const { level, label } of block.lost ?? []) openHeading(open, level, label, true);
    if (block.type === 'heading') return openHeading(open, block.level, block.label, false);
    const { letter, below, number } = NAMING[block.type];
    if (number === 'printed') return formatBlockId({ parent: '', letter, ...numberOf(notes, block.label) });
    return counted(below === 'report' ? root : (open.at(-1) ?? root), letter);
  });
}

/** The text before the first chapter is a chapter's when that is the second, or when sections come before any chapter. */
function beginsInsideChapter(blocks: Identified[]): boolean {
  for (const block of blocks) {
    const first = block.lost?.[0] ?? (block.type === 'heading' ? block : undefined);
    if (first) return first.level > 1 || (ordinalOf(first.label) ?? 1) > 1;
  }
  return false;
}

function openHeading(open: Container[], level: number, label: string, lost: boolean): string {
  while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) open.pop();
  const parent = open.at(-1);
  if (!parent) throw new Error('the report itself is always open');
  const unnamed = lost && label === '' && level === 1 && parent.lastChild === 0;
  const number = unnamed ? { number: 0, suffix: '' } : numberOf(parent, label);
  const id = formatBlockId({ parent: parent.id, letter: stepLetter('heading', parent.id), ...number });
  open.push(container(level, id));
  return id;
}

function numberOf(parent: Container, label: string): Pick<BlockId, 'number' | 'suffix'> {
  const printed = ordinalOf(label);
  if (printed !== null && printed <= parent.lastChild) parent.repeated += 1;
  else {
    parent.lastChild = printed ?? parent.lastChild + 1;
    parent.repeated = 0;
  }
  return { number: parent.lastChild, suffix: suffixOf(parent.repeated) };
}

function counted({ id, counts }: Container, letter: string): string {
  const number = (counts[letter] ?? 0) + 1;
  counts[letter] = number;
  return formatBlockId({ parent: id, letter, number, suffix: '' });
}

function container(level: number, id: string): Container {
  return { level, id, lastChild: 0, repeated: 0, counts: {} };
}
