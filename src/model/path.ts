/** Finds the headings above a passage. Contents, citations, search and published data all use this module, so that they agree. */
import { readingText } from './reading.ts';
import type { Block, Heading, LostHeading, Note, Report } from './report.ts';

/** A heading above a passage. */
export interface PathStep {
  id: string;
  level: number;
  /** Printed number or mark; empty if there is none, or if the number of a lost heading is not known. */
  label: string;
  /** Words of the heading as the page shows them, without closing mark; empty if they are lost. */
  text: string;
  lost?: true;
}

/** The parts of a report that are needed to find paths. */
export type Outlined = Pick<Report, 'blocks' | 'lost' | 'notes'>;

/** Maps the id of each block to the headings above the block, outermost first. Blocks under one heading share one array. */
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

/** A heading of a path as one text. @example stepWords({ id: 's3-4', level: 2, label: '（四）', text: '', lost: true }) // '（四）〔题缺〕' */
export function stepWords({ label, text, lost }: Pick<PathStep, 'label' | 'text' | 'lost'>): string {
  return label + (lost ? LOST_WORDS : text);
}

/** Shown in place of a heading whose words are lost. */
export const LOST_WORDS = '〔题缺〕';

/** The chapter that a block stands in, or is; undefined outside of all, and where the words of the chapter are lost. */
export function chapterOf(block: Block, path: readonly PathStep[]): Pick<PathStep, 'id' | 'text'> | undefined {
  const chapter = path[0] ?? (block.type === 'heading' ? block : undefined);
  return chapter && 'lost' in chapter ? undefined : chapter;
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
