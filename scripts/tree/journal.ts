/**
 * Changes many files as if at once. All new contents are first written into a folder of their own, with a list of what is to be done. As soon as the
 * list has its final name, the new state counts. Then the operations are carried out. If the command is interrupted, the next command carries them
 * out: each can be repeated without harm.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize, sep } from 'node:path';
import { parsed } from '../../src/model/unreadable.ts';
import { messageOfError, refuse } from '../cli/messages.ts';
import { checksumOfFile } from './checksum.ts';

/** One file that is to be written or removed. */
export interface Operation {
  /** Path of the file below the root. */
  path: string;
  /** Checksum of the file as it was; null if there was none. */
  before: string | null;
  /** Checksum that the file must have afterwards; null if it is to be removed. */
  after: string | null;
}

/** The list as it is written to the disk. The new content of operation n is in the file named n. */
interface Journal {
  schema: 1;
  /** Name of the command that began the change. */
  command: string;
  operations: Operation[];
}

/** Folder for the list and the new contents, below the root. It must be on the same disk as the files, so that a rename is one step. */
export const JOURNAL_FOLDER = '.transaction';

/** Number of files that are written at the same time, because the disk can confirm several together. */
const AT_A_TIME = 16;

const draftOf = (root: string): string => join(root, JOURNAL_FOLDER, 'draft.json');
const journalOf = (root: string): string => join(root, JOURNAL_FOLDER, 'journal.json');
const scratchOf = (root: string): string => join(root, JOURNAL_FOLDER, 'scratch');
const stageOf = (root: string): string => join(root, JOURNAL_FOLDER, 'new');

/** Whether a change of this tree was decided (its list has its final name) and may be unfinished. */
export function isPending(root: string): boolean {
  return existsSync(journalOf(root));
}

/** Makes an empty folder for temporary files. If the process is killed, the next command removes it. The caller must hold the lock of the tree. */
export function makeScratch(root: string): string {
  mkdirSync(scratchOf(root), { recursive: true });
  return scratchOf(root);
}

/**
 * Changes all files, or none if it rejects before the list has its final name. If it rejects later, the list stays, and the next command finishes the
 * change. The caller must hold the lock of the tree.
 * @param contents the new files by their paths
 * @throws Refused if a file lies outside the tree
 */
export async function transact(
  root: string,
  command: string,
  operations: Operation[],
  contents: ReadonlyMap<string, string | Uint8Array | null>,
): Promise<void> {
  recover(root);
  const outside = operations.find(({ path }) => !isInside(root, path));
  if (outside)
    refuse('outside', 'lies outside the tree, or behind a link; nothing was changed', {
      file: join(root, outside.path),
    });
  try {
    mkdirSync(stageOf(root), { recursive: true });
    await stage(root, operations, contents);
    const journal: Journal = { schema: 1, command, operations };
    await writeFile(draftOf(root), JSON.stringify(journal), { flush: true });
    settle(stageOf(root));
  } catch (error) {
    drop(root);
    throw error;
  }
  renameSync(draftOf(root), journalOf(root));
  settle(join(root, JOURNAL_FOLDER));
  rollForward(root);
}

async function stage(
  root: string,
  operations: Operation[],
  contents: ReadonlyMap<string, string | Uint8Array | null>,
): Promise<void> {
  const queue = operations.entries();
  const worker = async () => {
    for (const [number, { path, after }] of queue)
      if (after !== null)
        await writeFile(join(stageOf(root), String(number)), contents.get(path) ?? '', { flush: true });
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_A_TIME }, worker));
  // Errors are thrown only after all workers have ended. Otherwise a worker could still write after the folder has been cleared.
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}

/**
 * Finishes a change that was decided, and removes what is left of a change that was not. The caller must hold the lock of the tree.
 * @returns the command whose change was finished; undefined if there was none
 */
export function recover(root: string): string | undefined {
  if (isPending(root)) return rollForward(root);
  drop(root);
  return undefined;
}

function rollForward(root: string): string {
  const { command, operations } = readJournal(root);
  const todo = [...operations.entries()].filter(([number, operation]) => isOpen(root, command, number, operation));
  for (const [number, operation] of todo) apply(root, command, number, operation);
  for (const folder of new Set(todo.map(([, { path }]) => dirname(join(root, path))))) settle(folder);
  rmSync(journalOf(root));
  drop(root);
  return command;
}

function readJournal(root: string): Journal {
  const file = journalOf(root);
  const mend = restore(root);
  const journal = parsed(file, () => JSON.parse(readFileSync(file, 'utf8')) as Journal, mend);
  // The list may have come with a tree from a stranger. It must not name files outside the tree.
  const outside = journal.operations?.find(({ path }) => !isInside(root, path));
  if (journal.schema !== 1 || !journal.operations || outside)
    refuse('journal', `is not a list that this program wrote; ${mend}`, { file });
  return journal;
}

/** Whether a path stays below the root: it has no `..`, and no folder on the way is a symbolic link. */
function isInside(root: string, path: string): boolean {
  const plain = normalize(path);
  if (isAbsolute(plain) || plain.split(sep).includes('..')) return false;
  for (let folder = dirname(plain); folder !== '.'; folder = dirname(folder)) {
    if (lstatSync(join(root, folder), { throwIfNoEntry: false })?.isSymbolicLink()) return false;
  }
  return true;
}

/** Whether an operation is still to be done. Refuses if the file is neither as it was before nor as it must become. */
function isOpen(root: string, command: string, number: number, { path, before, after }: Operation): boolean {
  const now = checksumOfFile(join(root, path));
  if (now === after) return false;
  const mend = `put it back as it was, or remove it, and run this again`;
  if (now !== null && now !== before)
    refuse('journal', `was changed after “${command}” was interrupted; ${mend}`, { file: join(root, path) });
  if (after === null || checksumOfFile(join(stageOf(root), String(number))) === after) return true;
  return refuse('journal', `was to be written by “${command}”, and what was kept for it is lost; ${restore(root)}`, {
    file: join(root, path),
  });
}

const restore = (root: string): string =>
  `restore the tree from version control and remove ${join(root, JOURNAL_FOLDER)}`;

function apply(root: string, command: string, number: number, { path, after }: Operation): void {
  const file = join(root, path);
  try {
    if (after === null) rmSync(file);
    else {
      mkdirSync(dirname(file), { recursive: true });
      renameSync(join(stageOf(root), String(number)), file);
    }
  } catch (error) {
    const message = messageOfError(error);
    if (!message) throw error;
    const mend = `mend that and run any command on this tree: it finishes what “${command}” began`;
    refuse('interrupted', `${message.text}; ${mend}`, { file });
  }
}

/** Removes everything but the files of the lock. Also removes what interrupted runs of older versions left. */
function drop(root: string): void {
  const older = readdirSync(root).filter((name) => /^\.ingest-\d+$/u.test(name));
  for (const path of [scratchOf(root), stageOf(root), draftOf(root), ...older.map((name) => join(root, name))])
    rmSync(path, { recursive: true, force: true });
}

/** Waits until the disk has stored the names in a folder. Windows offers no such wait. */
function settle(folder: string): void {
  if (process.platform === 'win32') return;
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
