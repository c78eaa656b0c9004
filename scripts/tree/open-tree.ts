/** How every command comes to a content tree: first what an interrupted one left is finished or dropped. */
import { existsSync, lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { messageOfError, refuse } from '../cli/messages.ts';
import { isPending, JOURNAL_FOLDER, recover } from './journal.ts';
import { type Patience, tryLock, withLock } from './lock.ts';
import { STRANGE, walk } from './walk.ts';

/** Folders that only the program writes. */
const MADE = ['reports', 'anchors', 'history'];

/**
 * Runs what writes a tree: no other process writes it meanwhile, and the tree was whole when it began.
 * @throws Refused if another command holds the tree for too long, or the tree holds what is no plain file
 */
export function writeTree<Result>(
  root: string,
  patience: Patience,
  task: () => Result | Promise<Result>,
): Promise<Result> {
  return withLock(join(root, JOURNAL_FOLDER), patience, () => {
    recoverAndSay(root, patience);
    refuseStrange(root);
    return task();
  });
}

/**
 * Runs what only reads a tree. It waits for nobody, unless a change is half done.
 * @throws Refused if the tree was written meanwhile: what was read may belong to two states of it
 */
export async function readTree<Result>(
  root: string,
  patience: Patience,
  task: () => Result | Promise<Result>,
): Promise<Result> {
  await recoverToRead(root, patience);
  refuseStrange(root);
  const before = stateOf(root);
  const result = await task();
  if (isPending(root) || stateOf(root) !== before)
    refuse('changed', 'was written by another command while this one read it; run this again', { file: root });
  return result;
}

async function recoverToRead(root: string, patience: Patience): Promise<void> {
  const folder = join(root, JOURNAL_FOLDER);
  if (!existsSync(folder)) return;
  if (isPending(root)) return withLock(folder, patience, () => recoverAndSay(root, patience));
  // Nothing is decided, so the old state counts: a writer that lives may go on, and what a dead one left is in nobody's way.
  try {
    const lock = tryLock(folder, patience.command);
    if (!lock) return;
    try {
      recoverAndSay(root, patience);
    } finally {
      lock.release();
    }
  } catch (error) {
    if (!messageOfError(error)) throw error;
  }
}

function recoverAndSay(root: string, { say }: Patience): void {
  const command = recover(root);
  if (command) say(`${root}: finished what “${command}” had begun before it was interrupted`);
}

/** A link could lead out of the tree or around in it, and a pipe never ends. Those among the sources stop only what names them. */
function refuseStrange(root: string): void {
  for (const name of [...MADE, 'sources', 'releases.yaml', JOURNAL_FOLDER]) {
    const file = join(root, name);
    const facts = lstatSync(file, { throwIfNoEntry: false });
    if (facts?.isSymbolicLink()) refuse('link', STRANGE.link, { file });
  }
  for (const folder of MADE) {
    const strange = walk(join(root, folder)).find(({ kind }) => kind !== 'file');
    if (strange && strange.kind !== 'file')
      refuse('link', STRANGE[strange.kind], { file: join(root, folder, strange.path) });
  }
}

/** Changes whenever a file of the tree that the program makes is written, added or removed. */
function stateOf(root: string): string {
  const files = MADE.flatMap((folder) => walk(join(root, folder)).map(({ path }) => join(root, folder, path)));
  return [join(root, 'releases.yaml'), ...files]
    .map((file) => {
      const facts = statSync(file, { bigint: true, throwIfNoEntry: false });
      return `${file} ${facts?.ino} ${facts?.mtimeNs} ${facts?.size}`;
    })
    .join('\n');
}
