import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { walk } from '../../../src/tree/walk.ts';
import { checksum } from '../../tree/checksum.ts';

/** Checksum of every file of a content tree, by its path with `/` between folders. Hidden files and folders at the top are left out. */
export function snapshot(root: string): Map<string, string> {
  return new Map(
    walk(root)
      .filter(({ path, kind }) => kind === 'file' && !path.startsWith('.'))
      .map(({ path }) => [path, checksum(readFileSync(join(root, path)))]),
  );
}

/** The paths of files that are new or different, sorted. Removed files are not named. */
export function changedFiles(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...after.keys()].filter((path) => after.get(path) !== before.get(path)).sort();
}
