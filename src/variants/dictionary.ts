/**
 * The house dictionary: words and names that OpenCC gets wrong in government reports, as data in `dictionary/*.yaml`. An entry wins over OpenCC
 * wherever its word occurs, also where OpenCC would cut the text inside that word (`保护|发展`, not `护发|展`). So an entry must be a string that is
 * converted in this way in every context.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { generatorFile } from '../tree/roots.ts';
import { hongKongOfTaiwan } from './opencc.ts';
import type { Forms } from './variants.ts';

/** A sample sentence in which the entry matters, with its expected conversions. */
interface EntryTest extends Forms {
  text: string;
}

interface DictionaryEntry extends Forms {
  from: string;
  /** Why OpenCC's own conversion is wrong, or why this form was chosen. */
  reason: string;
  tests: EntryTest[];
  /** File below `dictionary/`, for messages. */
  file: string;
}

interface RawEntry {
  from: string;
  /** The word in Taiwan. Unless `hk` is given, the word in Hong Kong is derived from it character by character. */
  tw: string;
  hk?: string;
  test: string;
  /** Expected conversion of the sentence `test`; `[tw, hk]` if the two variants differ. */
  gives: string | [tw: string, hk: string];
}

interface RawGroup {
  reason: string;
  entries: RawEntry[];
}

function readEntry(raw: RawEntry, reason: string, file: string): DictionaryEntry {
  const { from, tw, hk = hongKongOfTaiwan(tw) } = raw;
  for (const form of [tw, hk]) {
    if ([...form].length !== [...from].length) {
      throw new Error(`${file}: ${from} -> ${form} changes the number of characters; give a form of the same length`);
    }
  }
  const [twText, hkText] = typeof raw.gives === 'string' ? [raw.gives, raw.gives] : raw.gives;
  return { from, tw, hk, reason, tests: [{ text: raw.test, tw: twText, hk: hkText }], file };
}

/** Reads every file of a dictionary folder. */
function readDictionary(folder: string): DictionaryEntry[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.sort().flatMap((file) => {
    const groups = (parse(readFileSync(join(folder, file), 'utf8')) ?? []) as RawGroup[];
    return groups.flatMap((group) => group.entries.map((raw) => readEntry(raw, group.reason, file)));
  });
}

let loaded: DictionaryEntry[] | undefined;

/** The house dictionary, read once. */
export function houseDictionary(): DictionaryEntry[] {
  loaded ??= readDictionary(generatorFile('src/variants/dictionary'));
  return loaded;
}
