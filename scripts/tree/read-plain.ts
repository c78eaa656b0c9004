import { lstatSync, readFileSync, type Stats, statSync } from 'node:fs';
import { STRANGE } from '../../src/tree/walk.ts';
import { refuse, SYSTEM } from '../cli/messages.ts';

/**
 * Reads a file of a content tree. Refuses links, which could lead out of the tree, and pipes and devices, which never end.
 * @param shown the name of the file in messages
 */
export function readPlain(path: string, shown = path): Buffer {
  const facts = lstatSync(path);
  if (facts.isSymbolicLink()) refuse('link', STRANGE.link, { file: shown });
  return readUnlessEndless(path, facts, shown);
}

/** Reads a file that a person named. It may be a link, but not a pipe or a device. */
export function readNamed(path: string): Buffer {
  return readUnlessEndless(path, statSync(path), path);
}

function readUnlessEndless(path: string, facts: Stats, shown: string): Buffer {
  // A folder is refused here because the error of `readFileSync` (EISDIR) would not name its path.
  if (facts.isDirectory()) refuse('file', SYSTEM.EISDIR, { file: shown });
  if (!facts.isFile()) refuse('link', STRANGE.other, { file: shown });
  return readFileSync(path);
}

/** Whether a path leads to a plain file: not to a folder, a link, a pipe or a device. */
export function isPlain(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
