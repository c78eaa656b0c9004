/** Where a passage stands: the one rule from which contents, citations, search and data take the headings above it. */
import { readingText } from './reading.ts';
import type { Block, Heading, LostHeading, Note, Report } from './report.ts';

/** A heading above a passage. */
export interface PathStep {
  id: string;
  level: number;
  /** Printed number or mark; empty if there is none, or if it is lost and not known. */
  label: string;
  /** Its words as the page shows them, without closing mark; empty if they are lost. */
  text: string;
  lost?: true;
}

/** What a path is read from. */
export type Outlined = Pick<Report, 'blocks' | 'lost' | 'notes'>;

/** The headings above each block, outermost first, by its id. Blocks under one heading share one array. */
export function pathsOf({ blocks, lost, notes }: Outlined): Map<string, PathStep[]> {
  const headings = new Map<string, Heading | LostHeading>(lost.map((heading) => [heading.id, heading]));
  for (const block of blocks) if (block.type === 'heading') headings.set(block.id, block);
  const below = new Map<string | null, PathStep[]>([[null, []]]);
  const pathBelow = (id: string | null): PathStep[] => {
    const known = below.get(id);
    if (known) return known;
    const heading = headings.get(id ?? '');
    if (!heading) throw new Error(`no heading has the id ${id}`);
    const path = [...pathBelow(heading.parent), stepOf(heading, notes)];
    below.set(id, path);
    return path;
  };
  return new Map(blocks.map((block) => [block.id, pathBelow(block.parent)]));
}

function stepOf(heading: Heading | LostHeading, notes: Note[]): PathStep {
  const { id, level, label } = heading;
  if ('text' in heading) return { id, level, label, text: readingText(heading, notes) };
  return { id, level, label, text: '', lost: true };
}

/** A step in one piece. @example stepWords({ id: 's3-4', level: 2, label: '（四）', text: '', lost: true }) // '（四）〔题缺〕' */
export function stepWords({ label, text, lost }: Pick<PathStep, 'label' | 'text' | 'lost'>): string {
  return label + (lost ? LOST_WORDS : text);
}

/** The words that stand for a heading whose words are lost. */
export const LOST_WORDS = '〔题缺〕';

/** The chapter that a block stands in, or is; undefined outside of all. */
export function chapterOf(block: Block, path: readonly PathStep[]): Pick<PathStep, 'id' | 'text' | 'lost'> | undefined {
  return path[0] ?? (block.type === 'heading' ? block : undefined);
}

/**
 * The blocks that do not stand under the heading printed before them, with the id of the heading that they stand under (`''` for none). A page
 * names only these; for all others its scripts take the heading before.
 */
export function strayParents(blocks: readonly Block[]): Map<string, string> {
  const stray = new Map<string, string>();
  let before: string | null = null;
  for (const { id, type, parent } of blocks) {
    if (type === 'heading') before = id;
    else if (parent !== before) stray.set(id, parent ?? '');
  }
  return stray;
}
