import { LOST_WORDS } from '../model/path.ts';
import { type ReadingPiece, reading } from '../model/reading.ts';
import type { Block, Heading, Report } from '../model/report.ts';

/** A heading in the contents list. The source may have lost its words. */
export interface OutlineItem {
  /** Its id in the model. */
  id: string;
  /** Where the entry leads: the heading, or the first block after a lost one. */
  target: string;
  label: string;
  /** Words of the heading as the page shows them. The editor's words are pieces of their own. */
  pieces: ReadingPiece[];
  children: OutlineItem[];
}

const LOST: ReadingPiece[] = [{ text: LOST_WORDS, editor: true }];

/** The headings as a tree, those that the source has lost among them. */
export function outline({ blocks, lost, notes }: Pick<Report, 'blocks' | 'lost' | 'notes'>): OutlineItem[] {
  const roots: OutlineItem[] = [];
  const items = new Map<string, OutlineItem>();
  const add = (parent: string | null, item: OutlineItem) => {
    items.set(item.id, item);
    (items.get(parent ?? '')?.children ?? roots).push(item);
  };
  const lostBefore = Map.groupBy(lost, ({ before }) => before);
  for (const block of blocks) {
    for (const { id, parent, label } of lostBefore.get(block.id) ?? [])
      add(parent, { id, target: block.id, label, pieces: LOST, children: [] });
    if (block.type !== 'heading') continue;
    const { id, parent, label } = block;
    add(parent, { id, target: id, label, pieces: reading(block, notes), children: [] });
  }
  return roots;
}

/**
 * Depth of each heading on the page, by its id: from 1, without gaps. A lead directly under a chapter has depth 2, a section of a lost chapter depth
 * 1.
 */
export function depths({ blocks, lost }: Pick<Report, 'blocks' | 'lost'>): Map<string, number> {
  const above = new Map(lost.map(({ id, parent }) => [id, parent]));
  const found = new Map<string, number>();
  const depthOf = (id: string | null): number => {
    if (id === null) return 0;
    return found.get(id) ?? depthOf(above.get(id) ?? null);
  };
  for (const { id, parent } of headings(blocks)) found.set(id, depthOf(parent) + 1);
  return found;
}

function headings(blocks: Block[]): Heading[] {
  return blocks.filter((block) => block.type === 'heading');
}
