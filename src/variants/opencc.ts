/**
 * OpenCC's data for converting Simplified to the characters of Taiwan and of Hong Kong, compiled for one pass.
 *
 * OpenCC itself makes three passes: it cuts a text by its phrase list, converts each phrase to its standard characters, and converts these to
 * regional characters. The first two passes use the same list, so one pass gives the same result if the phrases are stored in regional characters. It
 * takes a fifth of the time. A test compares it with OpenCC's `ConverterBuilder`, which stays the reference.
 *
 * OpenCC's regional phrase lists are left out on purpose. They are names of Hong Kong's own streets, firms and singers (`錦綉大道`, `北環綫`), which mean
 * other things in a mainland report. Those that do occur are in the house dictionary.
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

/** Splits a dictionary of opencc-js into pairs of source and replacement. */
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

/** Converts a text in OpenCC's standard characters to those of Taiwan and of Hong Kong. */
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
  // Characters that are the same in Simplified and in OpenCC's standard but that a region writes otherwise (`峯` -> `峰`).
  for (const from of new Set([...taiwan.keys(), ...hongKong.keys()])) yield [from, regional(from)];
}

let compiled: Trie<Forms> | undefined;

/** OpenCC's phrases and characters with their regional forms. The trie is built on first use (about a quarter of a second). */
export function openccTrie(): Trie<Forms> {
  compiled ??= buildTrie(openccEntries());
  return compiled;
}
