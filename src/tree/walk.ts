import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Kind of a path. Only plain files are ever read, and only plain folders are entered. */
export type Kind = 'file' | 'link' | 'other';

/** Messages about paths that are neither a plain file nor a plain folder. */
export const STRANGE: Record<Exclude<Kind, 'file'>, string> = {
  link: 'is a symbolic link; a content tree holds files and folders themselves: remove it, or put there what it leads to',
  other: 'is neither a file nor a folder, so it is not read; remove it',
};

/** A path below a folder that is not a folder itself. */
export interface Found {
  /** Path below the folder, `/` between names. */
  path: string;
  kind: Kind;
}

/**
 * Lists everything below a folder except the folders, sorted by name; empty if the folder does not exist. Symbolic links are not followed, so that
 * none can lead out of the folder or in circles.
 */
export function walk(folder: string): Found[] {
  return [...below(folder, '')];
}

function* below(root: string, path: string): Generator<Found> {
  for (const entry of entriesOf(join(root, path))) {
    const own = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory()) yield* below(root, own);
    else yield { path: own, kind: entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'other' };
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
