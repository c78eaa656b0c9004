/** Makes the notes of a report: those that the editor decided and those that the program itself can tell. */
import type { Block, Note, Span } from '../../src/model/report.ts';
import type { DraftBlock, Message, Passage } from '../pipeline.ts';
import type { Decisions } from './decisions.ts';

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
}

export interface Annotation {
  notes: Note[];
  messages: Message[];
}

/** All notes of the report in the order of the blocks, then of their place. */
export function annotate(blocks: Block[], _decisions: Decisions, context: AnnotateContext): Annotation {
  const notes: Note[] = context.numbering.flatMap(({ block, detail }) => {
    const id = blocks[block]?.id;
    return id ? [{ type: 'numbering', block: id, detail } satisfies Note] : [];
  });
  return { notes, messages: [] };
}
