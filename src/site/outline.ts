import { chapterOf, isBelow } from '../model/ids.ts';
import type { Block, Heading, Note } from '../model/report.ts';
import { type ReadingPiece, reading } from './reading.ts';

/** A heading in the contents list. */
export interface OutlineItem {
  /** Where the entry leads. */
  id: string;
  label: string;
  /** The heading as a reader reads it, the editor's words apart. */
  pieces: ReadingPiece[];
  children: OutlineItem[];
}

/** Stands in the list, and only there, for a chapter whose heading the source has lost. */
const LOST: ReadingPiece[] = [{ text: '〔章题缺〕', editor: true }];

/**
 * The headings as a tree. Ids say what belongs together: where a chapter's heading is lost, its sections do not
 * slip under the chapter before.
 */
export function outline(blocks: Block[], notes: Note[]): OutlineItem[] {
  const roots: OutlineItem[] = [];
  const open: { item: OutlineItem; key: string }[] = [];
  for (const heading of headings(blocks)) {
    while (open.length > 0 && !isBelow(heading.id, open.at(-1)?.key ?? '')) open.pop();
    const chapter = chapterOf(heading.id);
    if (open.length === 0 && heading.id !== chapter && heading.level > 1) {
      const lost = { id: heading.id, label: '', pieces: LOST, children: [] };
      roots.push(lost);
      open.push({ item: lost, key: chapter });
    }
    const item = { id: heading.id, label: heading.label, pieces: reading(heading, notes), children: [] };
    (open.at(-1)?.item.children ?? roots).push(item);
    open.push({ item, key: heading.id });
  }
  return roots;
}

/** Real nesting of each heading from 1, without gaps: a lead directly under a chapter is at 2, a section of a lost chapter at 1. */
export function depths(blocks: Block[]): Map<string, number> {
  const found = new Map<string, number>();
  const open: string[] = [];
  for (const { id } of headings(blocks)) {
    while (open.length > 0 && !isBelow(id, open.at(-1) ?? '')) open.pop();
    open.push(id);
    found.set(id, open.length);
  }
  return found;
}

function headings(blocks: Block[]): Heading[] {
  return blocks.filter((block) => block.type === 'heading');
}
