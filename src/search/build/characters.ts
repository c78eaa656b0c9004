import type { EquivalentPair } from '../core/equivalents.ts';
import type { ReportText } from '../core/format.ts';

/** The characters that occur in the texts. They are collected text by text, so that the texts need not stay in memory. */
export interface Characters {
  /** Every character of every text in every variant. */
  all: Set<string>;
  /** Every pair of characters that have the same position in a text in two variants. */
  pairs: Map<string, EquivalentPair>;
  /** Adds the characters of a report's text, given in each variant. */
  read(texts: ReportText[]): void;
}

export function noCharacters(): Characters {
  const all = new Set<string>();
  const pairs = new Map<string, EquivalentPair>();
  // Most characters have been seen before, and a table of UTF-16 units tells so quickly.
  const seen = new Uint8Array(0x10000);
  const readPiece = (piece: string) => {
    for (let i = 0; i < piece.length; i++) {
      const unit = piece.charCodeAt(i);
      if (seen[unit] === 1 && (unit < 0xd800 || unit >= 0xe000)) continue;
      seen[unit] = 1;
      all.add(String.fromCodePoint(piece.codePointAt(i) as number));
    }
  };
  const readPair = (piece: string, other: string) => {
    if (piece === other) return;
    const left = Array.from(piece);
    for (const [k, c] of Array.from(other).entries()) if (c !== left[k]) pairs.set(left[k] + c, [left[k] as string, c]);
  };
  const read = (texts: ReportText[]) => {
    const [first = [], ...others] = texts.map(piecesOf);
    for (const pieces of [first, ...others]) pieces.forEach(readPiece);
    for (const other of others) for (const [i, piece] of first.entries()) readPair(piece, other[i] as string);
  };
  return { all, pairs, read };
}

function piecesOf(text: ReportText): string[] {
  return [...text.passages.map((passage) => passage.text), ...text.emendations.map((emendation) => emendation.reading)];
}
