import { lstatSync, readFileSync, type Stats, statSync } from 'node:fs';
import { STRANGE } from '../../src/tree/walk.ts';
import { refuse, SYSTEM } from '../cli/messages.ts';

/**
 * The bytes of a file of a content tree. A link could lead out of the tree, and a pipe or a device never ends: both are refused.
 * @param shown how messages name the file
 */
export function readPlain(path: string, shown = path): Buffer {
  const facts = lstatSync(path);
  if (facts.isSymbolicLink()) refuse('link', STRANGE.link, { file: shown });
  return readUnlessEndless(path, facts, shown);
}

/** The bytes of a file that a person named: it may be a link, but not a pipe or a device. */
export function readNamed(path: string): Buffer {
  return readUnlessEndless(path, statSync(path), path);
}

function readUnlessEndless(path: string, facts: Stats, shown: string): Buffer {
  // A folder is refused here because the error of `readFileSync` (EISDIR) would not name its path.
  if (facts.isDirectory()) refuse('file', SYSTEM.EISDIR, { file: shown });
  if (!facts.isFile()) refuse('link', STRANGE.other, { file: shown });
  return readFileSync(path);
}

/** Whether a plain file stands at a path. */
export function isPlain(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
