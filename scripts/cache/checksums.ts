/**
 * Remembers the checksums of files from run to run, so that a file that nobody touched need not be read again. A file counts as untouched if the
 * system gives the same facts of it: the system sets the time of the last change (ctime) itself, and no program can set it back. A file that changed
 * a moment before it was read is not remembered, because a second change within the same tick of the clock would leave its facts as they are.
 */
import { lstatSync, readFileSync } from 'node:fs';
import { checksum } from '../tree/checksum.ts';
import { readKept, writeKept } from './cache-folder.ts';

/** Gives the checksums of files. */
export interface Checksums {
  /** SHA-256 of a plain file, in hex; null if there is none (a link, a folder and the like are none). */
  of: (file: string) => string | null;
  /** Keeps what was learnt for the next run, only about files that were asked for. */
  save: () => void;
}

/** So many milliseconds after its last change a file may be remembered. The clocks of file systems tick at most this slowly. */
const SETTLED = 2500;

/** The facts by which a file counts as untouched, and its checksum. */
type Remembered = [facts: string, checksum: string];

/** Opens the checksums that are kept in a file. The file may be missing. */
export function openChecksums(keptIn: string): Checksums {
  const before = new Map(Object.entries(readKept<Record<string, Remembered>>(keptIn) ?? {}));
  const asked = new Map<string, Remembered | undefined>();
  const read = (file: string): string | null => {
    const stat = lstatSync(file, { bigint: true, throwIfNoEntry: false });
    if (!stat?.isFile()) return null;
    const facts = `${stat.dev} ${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}`;
    const known = before.get(file);
    if (known?.[0] === facts) {
      asked.set(file, known);
      return known[1];
    }
    const now = Date.now();
    const sum = checksum(readFileSync(file));
    asked.set(file, now - Number(stat.ctimeMs) > SETTLED ? [facts, sum] : undefined);
    return sum;
  };
  return {
    of: read,
    save: () => {
      const now = [...asked].flatMap(([file, known]): [string, Remembered][] => (known ? [[file, known]] : []));
      const isSame = now.length === before.size && now.every(([file, known]) => before.get(file) === known);
      if (!isSame) writeKept(keptIn, Object.fromEntries(now));
    },
  };
}
