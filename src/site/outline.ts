import type { Block, Heading } from '../model/report.ts';

/** A heading with its real place in the tree of headings. */
export interface OutlineItem {
  id: string;
  label: string;
  text: string;
  /** Nesting from 1, without gaps: a lead directly under a chapter is at 2. */
  depth: number;
  children: OutlineItem[];
}

/** The headings of a report as a tree. `level` is the kind of a heading, depth its nesting: they differ where a kind is skipped. */
export function outline(blocks: Block[]): OutlineItem[] {
  const roots: OutlineItem[] = [];
  const open: { item: OutlineItem; level: number }[] = [];
  for (const heading of blocks.filter((block): block is Heading => block.type === 'heading')) {
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    const item = { id: heading.id, label: heading.label, text: heading.text, depth: open.length + 1, children: [] };
    (open.at(-1)?.item.children ?? roots).push(item);
    open.push({ item, level: heading.level });
  }
  return roots;
}

/** Every item of the tree in reading order. */
export function flatten(items: OutlineItem[]): OutlineItem[] {
  return items.flatMap((item) => [item, ...flatten(item.children)]);
}
