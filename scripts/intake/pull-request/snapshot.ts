import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksum } from '../../tree/checksum.ts';
import { walk } from '../../tree/walk.ts';

/** Checksum of every file of a content tree by its path, `/` between folders; hidden ones aside. */
export function snapshot(root: string): Map<string, string> {
  return new Map(
    walk(root)
      .filter(({ path, kind }) => kind === 'file' && !path.startsWith('.'))
      .map(({ path }) => [path, checksum(readFileSync(join(root, path)))]),
  );
}

/** Files that are new or different, in order. */
export function changedFiles(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...after.keys()].filter((path) => after.get(path) !== before.get(path)).sort();
}
