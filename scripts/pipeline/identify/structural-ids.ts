import { ordinalOf } from '../../../src/chinese/numerals.ts';
import { type BlockId, formatBlockId, NAMING, stepLetter, suffixOf } from '../../../src/model/ids.ts';
import type { DraftBlock, LostHeading } from '../types.ts';

/** The properties of a block that its id depends on. */
export type Identified = Pick<DraftBlock, 'type' | 'level' | 'label' | 'closes'> & {
  /** Headings that stood before the block and are lost, outermost first. */
  lost?: LostHeading[];
};

/** The ids of the blocks of a report, and the heading above each. */
export interface Outlined {
  /** The id of each block. */
  ids: string[];
  /** The id of the heading above each block, which may be a lost heading; null if there is none. */
  parents: (string | null)[];
  /** The lost headings, in reading order. */
  lost: (LostHeading & {
    id: string;
    parent: string | null;
    /** Index of the first block after the lost heading. */
    before: number;
  })[];
}

/** A heading (or lost heading) whose blocks are being numbered, and how far its children have been numbered. */
interface Container {
  level: number;
  /** Empty for the report itself. */
  id: string;
  lastChild: number;
  /** How many children in a row had a printed number that was not higher than the last. */
  repeated: number;
  /** How many blocks of each letter (type) it holds. */
  counts: Record<string, number>;
}

/**
 * Gives each block its structural id: `s3`, `s3-1`, `s3-1-p4`, `t1`, `n7`. A heading gets its printed number if that is higher than the last; if not,
 * the last number with the next letter of the alphabet. A block without a printed number is counted.
 */
export function outline(blocks: Identified[]): Outlined {
  const root = container(0, '');
  const notes = container(0, '');
  const open: Container[] = [root];
  const outlined: Outlined = { ids: [], parents: [], lost: [] };
  const inChapter = beginsInsideChapter(blocks);
  if (inChapter !== null) open.push(container(1, 's0'));
  blocks.forEach((block, before) => {
    if (before === inChapter) outlined.lost.push({ id: 's0', level: 1, label: '', parent: null, before });
    for (const heading of block.lost ?? []) {
      const placed = openHeading(open, heading.level, heading.label, true);
      outlined.lost.push({ ...heading, ...placed, before });
    }
    const { id, parent } = placeOf(block, { root, notes, open });
    outlined.ids.push(id);
    outlined.parents.push(parent);
  });
  return outlined;
}

/** The id of a block, and the id of the heading above it. */
interface Placed {
  id: string;
  parent: string | null;
}

function placeOf(
  block: Identified,
  { root, notes, open }: { root: Container; notes: Container; open: Container[] },
): Placed {
  if (block.type === 'heading') return openHeading(open, block.level, block.label, false);
  const { letter, below, number } = NAMING[block.type];
  if (number === 'printed')
    return { id: formatBlockId({ parent: '', letter, ...numberOf(notes, block.label) }), parent: null };
  if (block.closes !== undefined) close(open, block.closes);
  const holder = below === 'report' ? root : (open.at(-1) ?? root);
  return { id: counted(holder, letter), parent: holder.id || null };
}

/**
 * Decides whether the text before the first chapter heading belongs to a chapter whose heading is missing. So it is if the first heading has a number
 * above 1, or is the heading of a section. Returns the index of the first block of that chapter, else null.
 */
function beginsInsideChapter(blocks: Identified[]): number | null {
  for (const block of blocks) {
    const first = block.lost?.[0] ?? (block.type === 'heading' ? block : undefined);
    if (!first) continue;
    const body = blocks.findIndex(({ type }) => NAMING[type].below === 'heading');
    const holdsText = first.level > 1 || ((ordinalOf(first.label) ?? 1) > 1 && blocks[body] !== block);
    return holdsText ? body : null;
  }
  return null;
}

/** Ends the open headings of this level and of deeper levels. */
function close(open: Container[], level: number): void {
  while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) open.pop();
}

function openHeading(open: Container[], level: number, label: string, lost: boolean): Placed {
  close(open, level);
  const parent = open.at(-1);
  if (!parent) throw new Error('the report itself is always open');
  const unnamed = lost && label === '' && level === 1 && parent.lastChild === 0;
  const number = unnamed ? { number: 0, suffix: '' } : numberOf(parent, label);
  const id = formatBlockId({ parent: parent.id, letter: stepLetter('heading', parent.id), ...number });
  open.push(container(level, id));
  return { id, parent: parent.id || null };
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
