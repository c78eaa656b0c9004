/**
 * Folding decides which characters count as the same. Index, texts and queries are all folded by this code.
 * A search then is a search for a substring. `docs/search.md` says the same in prose.
 *
 * | folds              | example                | how                                                       |
 * |--------------------|------------------------|-----------------------------------------------------------|
 * | white space        | 晋 中, line and cell ends | dropped, everywhere                                      |
 * | width, numbers     | １０％ 10%, ， ,          | full-width ASCII to ASCII                                 |
 * | case               | GDP gdp                | lower                                                     |
 * | variants            | 台臺, 里裡裏, 干幹乾      | to the first of the equivalent characters (`equivalents.ts`) |
 * | quotation marks    | 「“ 』’                  | corner brackets to curly quotes; ASCII quotes stay their own |
 * | ratio mark         | 1∶2 1:2                | to a colon                                                |
 *
 * A character becomes one character or none, so every place in a folded text has a place in the original.
 */

import { WHITE_SPACE } from '../../chinese/characters.ts';

/** From each character that folds to another one to that other one. */
type Equivalents = ReadonlyMap<string, string>;

export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`: the offset in the original from which it came. */
  at: Uint32Array;
}

export type Fold = (text: string) => Folded;

/** Single signs that fold to another sign. */
const SIGNS = new Map(
  (
    [
      ['「', '“'],
      ['」', '”'],
      ['『', '‘'],
      ['』', '’'],
      ['∶', ':'],
      ['｡', '。'],
    ] as const
  ).map(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)]),
);

const DROPPED = 0;
const UNITS = 0x10000;

/** Reads classes of equivalent characters, e.g. `台臺|里裡裏`: a map from each character to the first one of its class. */
export function parseEquivalents(classes: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const [first, ...others] of classes.split('|').map((members) => Array.from(members))) {
    for (const other of others) map.set(other, first as string);
  }
  return map;
}

/**
 * Makes the folding function for a map of equivalents. A table of UTF-16 units makes it fast enough for whole libraries. The table is
 * filled as units occur, so that the first text is not delayed.
 */
export function foldWith(equivalents: Equivalents): Fold {
  const table = new Uint16Array(UNITS);
  const known = new Uint8Array(UNITS);
  const foldedUnit = (unit: number): number => {
    if (known[unit] === 0) {
      table[unit] = SIGNS.get(unit) ?? foldUnit(unit, equivalents);
      known[unit] = 1;
    }
    return table[unit] as number;
  };
  return (text) => {
    const units = new Uint16Array(text.length);
    const at = new Uint32Array(text.length);
    let length = 0;
    // No function is called for a known unit: the first texts are folded before the browser has compiled this code.
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= 0xd800 && unit < 0xdc00 && i + 1 < text.length) {
        const folded = foldPair(text.slice(i, i + 2), equivalents);
        for (let k = 0; k < folded.length; k++) {
          units[length] = folded.charCodeAt(k);
          at[length++] = i;
        }
        i++;
        continue;
      }
      const folded = known[unit] === 1 ? (table[unit] as number) : foldedUnit(unit);
      if (folded === DROPPED) continue;
      units[length] = folded;
      at[length++] = i;
    }
    return { text: decode(units.subarray(0, length)), at: at.slice(0, length) };
  };
}

/** Converts a hit `[start, end)` in the folded text to offsets in the original. */
export function unfold(folded: Folded, original: string, start: number, end: number): [start: number, end: number] {
  const last = folded.at[end - 1] as number;
  const wide = (original.codePointAt(last) as number) >= UNITS;
  return [folded.at[start] as number, last + (wide ? 2 : 1)];
}

function foldUnit(unit: number, equivalents: Equivalents): number {
  // Half of a surrogate pair stays as it is.
  if (unit >= 0xd800 && unit < 0xe000) return unit;
  const character = String.fromCharCode(unit);
  if (isIdeograph(unit)) {
    const other = equivalents.get(character);
    return other?.length === 1 ? other.charCodeAt(0) : unit;
  }
  if (WHITE_SPACE.test(character)) return DROPPED;
  if (unit >= 0xff01 && unit <= 0xff5e) return foldUnit(unit - 0xfee0, equivalents);
  const compatible = isCompatibilityForm(unit) ? character.normalize('NFKC') : character;
  const lower = compatible.toLowerCase();
  const folded = equivalents.get(lower) ?? lower;
  // A character that would become several UTF-16 units (İ) stays as it is, so that each unit gives one unit.
  return folded.length === 1 ? folded.charCodeAt(0) : unit;
}

/** Whether a unit is an ideograph. Most characters of the texts are. They have no case and no other width, and are no white space. */
function isIdeograph(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}

/** Whether a unit is a radical or a compatibility ideograph, which is a second code for an ordinary character. */
function isCompatibilityForm(unit: number): boolean {
  return (unit >= 0x2e80 && unit <= 0x2fdf) || (unit >= 0xf900 && unit <= 0xfaff);
}

function foldPair(pair: string, equivalents: Equivalents): string {
  const character = pair.normalize('NFC');
  return equivalents.get(character) ?? (character.length <= pair.length ? character : pair);
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

function decode(units: Uint16Array): string {
  return decoder.decode(units);
}
