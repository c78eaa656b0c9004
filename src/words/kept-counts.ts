import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countWords, type WordCounts } from './segment.ts';

/** Part of the name of what is kept. It must change when jieba or `segment.ts` counts otherwise. */
const RECIPE = 'jieba 1.10.4, words of two characters, 1';

const FOLDER = 'node_modules/.cache/work-report-library/words';

/**
 * Counts the words of texts, or takes the counts that were kept for the same texts: a build divides only reports that are new or have changed.
 * @param folder where counts are kept
 */
export function keptCounts(texts: readonly string[], folder = FOLDER): WordCounts {
  const name = createHash('sha256')
    .update(`${RECIPE}\0${texts.join('\0')}`)
    .digest('hex')
    .slice(0, 24);
  const file = join(folder, `${name}.json`);
  const kept = existsSync(file) && read(file);
  if (kept) return kept;
  const counts = countWords(texts);
  mkdirSync(folder, { recursive: true });
  // Renamed when it is whole, so that a build that is killed leaves no half of a file.
  writeFileSync(`${file}.${process.pid}`, JSON.stringify([...counts]));
  renameSync(`${file}.${process.pid}`, file);
  return counts;
}

/** The kept counts; undefined if the file is broken, so that they are counted anew. */
function read(file: string): WordCounts | undefined {
  try {
    return new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, number][]);
  } catch {
    return undefined;
  }
}
