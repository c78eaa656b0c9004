/**
 * Fingerprints of passages. They forget what a change of normalisation changes (white space, punctuation, width, case)
 * and remember the rest one letter per character, so that a changed passage can be compared with what it was without
 * keeping its text.
 */
import { createHash } from 'node:crypto';
import type { Fingerprint } from '../../../src/anchors/registry.ts';
import { type Block, printed } from '../../../src/model/report.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The characters of a text that carry its identity: letters and digits of any variant, width and case folded; all of it if there are none. */
export function fold(text: string): string {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}×]/gu, '');
  return folded || text;
}

/**
 * One of 64 letters for each character. Different characters share a letter once in 64, the same never differ, so edit
 * distances of traces are at most those of the texts.
 */
export function traceOf(folded: string): string {
  let trace = '';
  // Multiplying by a large odd number and taking the top bits spreads neighbouring code points over the letters.
  for (const char of folded) trace += LETTERS[Math.imul(char.codePointAt(0) as number, 0x9e3779b1) >>> 26];
  return trace;
}

/**
 * The fingerprint of a block. A printed number is no part of it, because a passage that is renumbered stays the same;
 * where a number is all there is, it is.
 */
export function fingerprint(block: Block): Fingerprint {
  const folded = fold(block.text || printed(block));
  return { hash: createHash('sha256').update(folded).digest('hex').slice(0, 16), trace: traceOf(folded) };
}
