/**
 * The house dictionary: words and names that OpenCC gets wrong in this genre, as data in `dictionary/*.yaml`.
 * Each entry wins over OpenCC wherever its word stands, also where OpenCC would have cut across it
 * (`保护|发展`, not `护发|展`); so an entry must be a string that has this reading in every context.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { hongKongOfTaiwan } from './opencc.ts';
import type { Forms } from './variants.ts';

/** A sentence of the genre in which the entry matters, with what must come out. */
interface EntryTest extends Forms {
  text: string;
}

interface DictionaryEntry extends Forms {
  from: string;
  /** Why OpenCC's own conversion will not do, or why this form was chosen. */
  reason: string;
  tests: EntryTest[];
  /** File below `dictionary/`, for messages. */
  file: string;
}

interface RawEntry {
  from: string;
  /** Taiwan's form; Hong Kong's follows character by character unless `hk` gives it. */
  tw: string;
  hk?: string;
  test: string;
  /** What the sentence must become; `[tw, hk]` where they differ. */
  gives: string | [tw: string, hk: string];
}

interface RawGroup {
  reason: string;
  entries: RawEntry[];
}

/** Beside this module when run from source; below the project's root when Astro has bundled it. */
function dictionaryFolder(): string {
  const beside = fileURLToPath(new URL('./dictionary/', import.meta.url));
  return existsSync(beside) ? beside : join(process.cwd(), 'src/variants/dictionary');
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
  loaded ??= readDictionary(dictionaryFolder());
  return loaded;
}
