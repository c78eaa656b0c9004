/**
 * Fingerprints of passages. A fingerprint ignores what a change of normalisation can change (white space, punctuation, width, case). Of the other
 * characters it keeps one letter each. So a changed passage can be compared with its former state although the former text is not kept.
 */
import { createHash } from 'node:crypto';
import type { Fingerprint } from '../../../src/anchors/registry.ts';
import { type Block, printed } from '../../../src/model/report.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The characters by which a text is recognised: its letters and digits, with width and case made equal. If there are none, the whole text. */
export function fold(text: string): string {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}×]/gu, '');
  return folded || text;
}

/**
 * The trace of a text: one of 64 letters for each character. The same character always gets the same letter, and two different characters get the
 * same letter in one of 64 cases. So the edit distance of two traces is at most the edit distance of their texts.
 */
export function traceOf(folded: string): string {
  let trace = '';
  // Multiplying by a large odd number and taking the top six bits distributes neighbouring code points evenly over the letters.
  for (const char of folded) trace += LETTERS[Math.imul(char.codePointAt(0) as number, 0x9e3779b1) >>> 26];
  return trace;
}

/**
 * The fingerprint of a block. A printed number is left out, because a passage that gets another number stays the same passage. If the block has
 * nothing but the number, the number is taken.
 */
export function fingerprint(block: Block): Fingerprint {
  const folded = fold(block.text || printed(block));
  return { hash: createHash('sha256').update(folded).digest('hex').slice(0, 16), trace: traceOf(folded) };
}
