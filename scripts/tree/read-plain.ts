import { lstatSync, readFileSync, type Stats, statSync } from 'node:fs';
import { refuse } from '../cli/messages.ts';
import { STRANGE } from './walk.ts';

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
  // Of a folder the system itself says what is wrong.
  if (!facts.isFile() && !facts.isDirectory()) refuse('link', STRANGE.other, { file: shown });
  return readFileSync(path);
}

/** Whether a plain file stands at a path. */
export function isPlain(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
