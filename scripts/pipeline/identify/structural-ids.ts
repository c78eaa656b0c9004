import { ordinalOf } from '../../../src/chinese/numerals.ts';
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
  /** Next letter for children whose number is taken. */
  letters: number;
  counts: Record<string, number>;
}

/** Letters of the blocks that are counted under their heading. */
const COUNTED: Record<string, string> = { salutation: 'p', paragraph: 'p', list: 'l', table: 'b' };

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
    switch (block.type) {
      case 'title':
        return counted(root, 't');
      case 'note':
        return `n${numberOf(notes, block.label)}`;
      case 'heading':
        return openHeading(open, block.level, block.label, false);
      default:
        return counted(open.at(-1) ?? root, COUNTED[block.type] ?? 'p');
    }
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
  const number = unnamed ? '0' : numberOf(parent, label);
  const id = parent.id === '' ? `s${number}` : `${parent.id}-${number}`;
  open.push(container(level, id));
  return id;
}

function numberOf(parent: Container, label: string): string {
  const printed = ordinalOf(label);
  if (printed !== null && printed <= parent.lastChild) {
    parent.letters += 1;
    return `${parent.lastChild}${letters(parent.letters)}`;
  }
  parent.lastChild = printed ?? parent.lastChild + 1;
  parent.letters = 0;
  return String(parent.lastChild);
}

function counted({ id, counts }: Container, kind: string): string {
  counts[kind] = (counts[kind] ?? 0) + 1;
  return `${id === '' ? '' : `${id}-`}${kind}${counts[kind]}`;
}

function container(level: number, id: string): Container {
  return { level, id, lastChild: 0, letters: 0, counts: {} };
}

/** 1 -> a, 26 -> z, 27 -> aa. */
function letters(count: number): string {
  const rest = Math.floor((count - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCodePoint(97 + ((count - 1) % 26));
}
