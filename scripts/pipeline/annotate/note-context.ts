/** The data that all makers of notes need. */
import type { Block, Span } from '../../../src/model/report.ts';
import type { DraftBlock, Passage } from '../types.ts';
import type { BlockIndex } from './block-index.ts';
import type { Collation } from './collate.ts';

/** The results of the earlier steps, beside the blocks. */
export interface AnnotateInput {
  /** The passages in the order of the source, as they went into `arrange`. */
  source: Passage[];
  /** The passages in reading order, as they came out of `arrange`. */
  arranged: Passage[];
  /** `draft[i]` is what `blocks[i]` was made of. */
  draft: DraftBlock[];
  /** Indexes of the heading blocks whose printed number the structure step found odd. */
  oddNumbers: number[];
  /** The furniture that was taken out, with the id of the furniture rule as reason. A jump line among it shows a gap. */
  furniture: { at: Span; reason: string }[];
  /** File names of the sources, the base first. */
  sources: string[];
  /** The passages of the witnesses, which are all sources but the base: `witnesses[i]` belongs to `sources[i + 1]`. */
  witnesses?: Passage[][];
}

/** The input of `annotate`, with the blocks and their index. */
export interface Indexed extends AnnotateInput {
  blocks: Block[];
  index: BlockIndex;
}

/** What notes of the program are made of. */
export interface NoteContext extends Indexed {
  /** How each of `witnesses` differs from the base. */
  collations: Collation[];
}

/** The id of a block by its index. */
export function idOf({ blocks }: Indexed, block: number): string {
  const id = blocks[block]?.id;
  if (id === undefined) throw new Error(`there is no block number ${block}`);
  return id;
}
