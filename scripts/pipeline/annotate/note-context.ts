/** What the makers of notes share: the report on the desk, and how a decision that cannot be applied is complained of. */
import type { Block, Span } from '../../../src/model/report.ts';
import type { Decision } from '../../decisions/decisions.ts';
import type { DraftBlock, Message, Passage } from '../types.ts';
import type { PlaceIndex } from './block-places.ts';

/** What is needed to find a quotation of the source again in the blocks. */
export interface AnnotateContext {
  /** The passages in the order of the source, as they went into `arrange`. */
  source: Passage[];
  /** The passages in reading order, as they came out of it. */
  arranged: Passage[];
  /** `draft[i]` is what `blocks[i]` was made of. */
  draft: DraftBlock[];
  /** Breaks of numbering that the structure step saw; `block` is an index. */
  numbering: { block: number; detail: string }[];
  /** Furniture that was taken out, with the ids of the furniture rules as reasons. Jump lines leave a gap. */
  furniture: { at: Span; reason: string }[];
  /** File names of the sources, base first. */
  sources: string[];
  /** The passages of the further sources, in their order. */
  witnesses?: Passage[][];
}

/** What the makers of notes work with. */
export interface Desk {
  blocks: Block[];
  index: PlaceIndex;
  context: AnnotateContext;
}

/** The id of a block by its index. */
export function idOf({ blocks }: Desk, block: number): string {
  const id = blocks[block]?.id;
  if (id === undefined) throw new Error(`there is no block number ${block}`);
  return id;
}

/** An error at the line of a decision. */
export function complaint(text: string, decision: Decision, file: string): Message {
  return {
    rule: `edit/${decision.kind}`,
    severity: 'error',
    text: `${decision.kind}: ${text}`,
    file,
    line: decision.line,
  };
}
