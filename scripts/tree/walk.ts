import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What stands at a path: only a plain file is ever read, only a plain folder ever entered. */
export type Kind = 'file' | 'link' | 'other';

/** What is said of a path that is no plain file and no plain folder. */
export const STRANGE: Record<Exclude<Kind, 'file'>, string> = {
  link: 'is a symbolic link; a content tree holds files and folders themselves: remove it, or put there what it leads to',
  other: 'is neither a file nor a folder, so it is not read; remove it',
};

/** Something below a folder. */
export interface Found {
  /** Path below the folder, `/` between names. */
  path: string;
  kind: Kind;
}

/** Everything below a folder but the folders, in order; nothing if the folder is not there. No link is followed, so none can lead out or around. */
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
