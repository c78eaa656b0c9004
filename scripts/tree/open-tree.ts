/** Every command opens a content tree here: first, what an interrupted command left is finished or removed. */
import { existsSync, lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ANCHORS, HISTORY, RELEASES, REPORTS, SOURCES } from '../../src/tree/files.ts';
import { STRANGE, walk } from '../../src/tree/walk.ts';
import { messageOfError, refuse } from '../cli/messages.ts';
import { isPending, JOURNAL_FOLDER, recover } from './journal.ts';
import { type Patience, tryLock, withLock } from './lock.ts';
import { UNDO_FOLDER } from './undo.ts';

/** Folders into which only the program writes. */
const MADE = [REPORTS, ANCHORS, HISTORY];

/**
 * Runs a task that writes a tree. No other process writes the tree in the meantime, and the tree is whole when the task begins.
 * @param task is given the command whose interrupted change was finished before, if there was one
 * @throws Refused if another command holds the tree for too long, or if the tree holds a link, a pipe or a device
 */
export function writeTree<Result>(
  root: string,
  patience: Patience,
  task: (finished?: string) => Result | Promise<Result>,
): Promise<Result> {
  return withLock(join(root, JOURNAL_FOLDER), patience, () => {
    const finished = recoverAndSay(root, patience);
    refuseStrange(root);
    return task(finished);
  });
}

/**
 * Runs a task that only reads a tree. It waits for another command only if a change is half done.
 * @throws Refused if the tree was written in the meantime, because what was read may belong to two states of it
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
  if (isPending(root)) {
    await withLock(folder, patience, () => recoverAndSay(root, patience));
    return;
  }
  // No change was decided, so the old state counts and can be read. A running writer may go on, and what a killed writer left does no harm.
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

/** Returns the command whose change was finished; undefined if there was none. */
function recoverAndSay(root: string, { say }: Patience): string | undefined {
  const command = recover(root);
  if (command) say(`${root}: finished what “${command}” had begun before it was interrupted`);
  return command;
}

/**
 * Refuses links, pipes and the like in the folders that the program writes: a link could lead out of the tree or in circles, and reading a pipe never
 * ends. Those among the sources are refused only when a YAML names them.
 */
function refuseStrange(root: string): void {
  for (const name of [...MADE, SOURCES, RELEASES, JOURNAL_FOLDER, UNDO_FOLDER]) {
    const file = join(root, name);
    const facts = lstatSync(file, { throwIfNoEntry: false });
    if (facts?.isSymbolicLink()) refuse('link', STRANGE.link, { file });
  }
  for (const folder of [...MADE, UNDO_FOLDER]) {
    const strange = walk(join(root, folder)).find(({ kind }) => kind !== 'file');
    if (strange && strange.kind !== 'file')
      refuse('link', STRANGE[strange.kind], { file: join(root, folder, strange.path) });
  }
}

/** A text that changes whenever a file that the program makes is written, added or removed. */
function stateOf(root: string): string {
  const files = MADE.flatMap((folder) => walk(join(root, folder)).map(({ path }) => join(root, folder, path)));
  return [join(root, RELEASES), ...files]
    .map((file) => {
      const facts = statSync(file, { bigint: true, throwIfNoEntry: false });
      return `${file} ${facts?.ino} ${facts?.mtimeNs} ${facts?.size}`;
    })
    .join('\n');
}
