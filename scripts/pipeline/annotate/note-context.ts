/** What all makers of notes work with. */
import type { Block, Span } from '../../../src/model/report.ts';
import type { DraftBlock, Passage } from '../types.ts';
import type { BlockIndex } from './block-index.ts';

/** What the steps before found out, beside the blocks. */
export interface AnnotateInput {
  /** The passages in the order of the source, as they went into `arrange`. */
  source: Passage[];
  /** The passages in reading order, as they came out of it. */
  arranged: Passage[];
  /** `draft[i]` is what `blocks[i]` was made of. */
  draft: DraftBlock[];
  /** Indexes of the headings whose printed number the structure step found odd. */
  oddNumbers: number[];
  /** Furniture that was taken out, with the ids of the furniture rules as reasons. A jump line tells of a gap. */
  furniture: { at: Span; reason: string }[];
  /** File names of the sources, base first. */
  sources: string[];
  /** The passages of the further sources, in their order. */
  witnesses?: Passage[][];
}

/** What the makers of notes work with. */
export interface NoteContext extends AnnotateInput {
  blocks: Block[];
  index: BlockIndex;
}

/** The id of a block by its index. */
export function idOf({ blocks }: NoteContext, block: number): string {
  const id = blocks[block]?.id;
  if (id === undefined) throw new Error(`there is no block number ${block}`);
  return id;
}
