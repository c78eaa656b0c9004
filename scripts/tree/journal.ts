/**
 * What makes many files change as one. All new contents are laid beside the files first, with a list of what is to be done; giving that list
 * its name is the moment from which the new state counts. After that every operation can be done again and again until all are done, by
 * whichever command comes next.
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
  /** Path below the root. */
  path: string;
  /** Checksum of the file as it was; null if there was none. */
  before: string | null;
  /** Checksum of the file as it is to be; null if it is to be removed. */
  after: string | null;
}

/** The list on disk. New contents lie in files named by their place in it. */
interface Journal {
  schema: 1;
  /** The command that began it. */
  command: string;
  operations: Operation[];
}

/** Folder for all this below a root: on the same disk, so that a rename is one step. */
export const JOURNAL_FOLDER = '.transaction';

/** Files written at a time: the disk settles several together. */
const AT_A_TIME = 16;

const draftOf = (root: string): string => join(root, JOURNAL_FOLDER, 'draft.json');
const journalOf = (root: string): string => join(root, JOURNAL_FOLDER, 'journal.json');
const scratchOf = (root: string): string => join(root, JOURNAL_FOLDER, 'scratch');
const stageOf = (root: string): string => join(root, JOURNAL_FOLDER, 'new');

/** Whether a transaction of this tree was decided and is not known to be finished. */
export function isPending(root: string): boolean {
  return existsSync(journalOf(root));
}

/** Makes an empty folder to work in: what a killed process leaves there, the next command removes. The caller holds the lock of the tree. */
export function makeScratch(root: string): string {
  mkdirSync(scratchOf(root), { recursive: true });
  return scratchOf(root);
}

/**
 * Changes all files or, if it rejects before the list has its name, none. If it rejects later, the list stays and the next command finishes.
 * The caller holds the lock of the tree and has recovered it.
 * @param contents the new files by their paths
 */
export async function transact(
  root: string,
  command: string,
  operations: Operation[],
  contents: ReadonlyMap<string, string | Uint8Array | null>,
): Promise<void> {
  recover(root);
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
  // Only now: a worker that still writes would do so after all has been cleared away.
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}

/**
 * Brings a tree into the state that counts: finishes what was decided, drops what was not. The caller holds the lock of the tree.
 * @returns the command whose work was finished
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
  // A list that came with a tree from elsewhere must not reach beyond it.
  const outside = journal.operations?.find(({ path }) => !isInside(root, path));
  if (journal.schema !== 1 || !journal.operations || outside)
    refuse('journal', `is not a list that this program wrote; ${mend}`, { file });
  return journal;
}

/** Whether a path stays below the root: by its words, and on no way through a symbolic link. */
function isInside(root: string, path: string): boolean {
  const plain = normalize(path);
  if (isAbsolute(plain) || plain.split(sep).includes('..')) return false;
  for (let folder = dirname(plain); folder !== '.'; folder = dirname(folder)) {
    if (lstatSync(join(root, folder), { throwIfNoEntry: false })?.isSymbolicLink()) return false;
  }
  return true;
}

/** Whether an operation is still to be done. Refuses if the file is neither as it was nor as it is to be. */
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

/** Removes all but what the lock needs; also what killed runs of older versions left. */
function drop(root: string): void {
  const older = readdirSync(root).filter((name) => /^\.ingest-\d+$/u.test(name));
  for (const path of [scratchOf(root), stageOf(root), draftOf(root), ...older.map((name) => join(root, name))])
    rmSync(path, { recursive: true, force: true });
}

/** Waits until the disk has the names in a folder, where the system can be asked for that. */
function settle(folder: string): void {
  if (process.platform === 'win32') return;
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
