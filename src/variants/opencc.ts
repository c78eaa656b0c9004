/**
 * OpenCC's data for Simplified -> Taiwan and -> Hong Kong, compiled for one pass.
 *
 * OpenCC cuts a text by its phrase list, converts each piece to its own standard and that to the regional
 * forms. As the cut and the first conversion use the same list, the three passes give what one pass gives whose
 * phrases are stored in their regional form; it takes a fifth of the time. A test holds it against
 * `ConverterBuilder`, which stays the reference.
 *
 * Left out on purpose: OpenCC's regional phrase lists. They are names of Hong Kong's own streets, firms and singers
 * (`錦綉大道`, `北環綫`), which in a mainland report are other things; those that do occur are in the house dictionary.
 */
import CJK_COMPATIBILITY from 'opencc-js/dict/CJK_Compatibility_Ideographs';
import HK_VARIANTS from 'opencc-js/dict/HKVariants';
import ST_CHARACTERS from 'opencc-js/dict/STCharacters';
import ST_PHRASES from 'opencc-js/dict/STPhrases';
import ST_REGIONAL_PHRASES from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import TW_VARIANTS from 'opencc-js/dict/TWVariants';
import TW_VARIANTS_REV from 'opencc-js/dict/TWVariantsRev';
import { buildTrie, type Trie } from './trie.ts';
import type { Forms } from './variants.ts';

/** A dictionary of opencc-js as pairs. */
export function pairs(dictionary: string): [from: string, to: string][] {
  return dictionary.split('|').map((entry) => {
    const space = entry.indexOf(' ');
    return [entry.slice(0, space), entry.slice(space + 1)];
  });
}

const characterMap = (dictionary: string) => new Map(pairs(dictionary).filter(([from]) => [...from].length === 1));

const simplified = characterMap(ST_CHARACTERS);
const compatibility = characterMap(CJK_COMPATIBILITY);
const taiwan = characterMap(TW_VARIANTS);
const hongKong = characterMap(HK_VARIANTS);
const standardOfTaiwan = characterMap(TW_VARIANTS_REV);

const mapEach = (text: string, map: Map<string, string>) => Array.from(text, (c) => map.get(c) ?? c).join('');

/** The regional forms of a text in OpenCC's own standard. */
const regional = (standard: string): Forms => ({ tw: mapEach(standard, taiwan), hk: mapEach(standard, hongKong) });

/** The Hong Kong form that belongs to a Taiwan form, character by character (`裡` -> `裏`, `臺` -> `台`). */
export function hongKongOfTaiwan(tw: string): string {
  return mapEach(mapEach(tw, standardOfTaiwan), hongKong);
}

function* openccEntries(): Generator<[string, Forms]> {
  for (const [from, to] of pairs(ST_PHRASES)) yield [from, regional(to)];
  for (const [from, to] of pairs(ST_REGIONAL_PHRASES)) yield [from, regional(to)];
  for (const [from, to] of simplified) yield [from, regional(to)];
  for (const [from, to] of compatibility) yield [from, regional(simplified.get(to) ?? to)];
  // Characters that OpenCC's standard leaves as they are but a region writes otherwise (`峯` -> `峰`).
  for (const from of new Set([...taiwan.keys(), ...hongKong.keys()])) yield [from, regional(from)];
}

let compiled: Trie<Forms> | undefined;

/** OpenCC's phrases and characters with their regional forms. Built on first use (about a quarter of a second). */
export function openccTrie(): Trie<Forms> {
  compiled ??= buildTrie(openccEntries());
  return compiled;
}
