import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import type { Io } from '../cli/io.ts';
import { refuse } from '../cli/messages.ts';

/** Who holds a lock. */
export interface Holder {
  /** The command's name, e.g. `ingest`. */
  command: string;
  /** Number of its process. */
  pid: number;
}

/** How long a command waits for another, and how it says so. */
export interface Patience {
  /** Name of the command that waits. */
  command: string;
  /** After so many seconds it gives up. */
  seconds: number;
  /** Told once, in one line, if there is something to wait for. */
  say: (line: string) => void;
}

/** Seconds that a command waits for another if `LOCK_SECONDS` does not say otherwise. */
const SECONDS = 20;

/** The patience of a command. */
export function patienceOf(command: string, { env, err }: Pick<Io, 'env' | 'err'>): Patience {
  const seconds = Number(env.LOCK_SECONDS || SECONDS);
  if (!(seconds >= 0)) refuse('lock', `LOCK_SECONDS is “${env.LOCK_SECONDS}”; give a number of seconds`);
  return { command, seconds, say: err };
}

/** What a process has of a lock that it took. */
export interface Lock {
  /** Lets others take it, and removes its files. */
  release: () => void;
}

/** SQLite's number for a lock that another process has. */
const SQLITE_BUSY = 5;

/** Milliseconds between two attempts. */
const PAUSE = 100;

/** So many attempts pass before a wait is worth a line. */
const QUIET_ATTEMPTS = 5;

/**
 * Takes the lock of a folder, or gives null if another process has it. The lock is SQLite's lock on an empty file `lock` in that folder: the system itself
 * drops it with the process, so there is none to be judged stale, and neither the file's age nor a process number decides anything.
 */
export function tryLock(path: string, command: string): Lock | null {
  const folder = resolve(path);
  let made: string | undefined;
  let database: DatabaseSync | null;
  try {
    made = mkdirSync(folder, { recursive: true });
    database = open(lockFile(folder));
  } catch (error) {
    // The one who had the lock removed the folder at this very moment.
    if (codeOf(error) !== 'ENOENT' || !existsSync(dirname(folder))) throw error;
    return null;
  }
  if (!database) return null;
  const lock = held(folder, made, database);
  try {
    writeFileSync(holderFile(folder), JSON.stringify({ command, pid: process.pid } satisfies Holder));
  } catch (error) {
    lock.release();
    throw error;
  }
  return lock;
}

function held(folder: string, made: string | undefined, database: DatabaseSync): Lock {
  return {
    release: () => {
      try {
        for (const file of [holderFile(folder), lockFile(folder)]) rmSync(file, { force: true });
      } finally {
        database.close();
      }
      removeEmpty(folder, made);
    },
  };
}

/** The lock on the file; null if it is taken, or if the file was removed by the one who had it before. */
function open(file: string): DatabaseSync | null {
  try {
    writeFileSync(file, '', { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  const before = identity(file);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file);
    // In memory: the lock is wanted, not the file of a transaction.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    database?.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY || identity(file) !== before) return null;
    return refuse('lock', `cannot be locked (${(error as Error).message}); remove it, and see that it can be written`, {
      file,
    });
  }
  // A lock on a file that has gone from its folder shuts nobody out.
  if (before && identity(file) === before) return database;
  database.close();
  return null;
}

/** Tells a file from one that was made later under its name. */
function identity(file: string): string | undefined {
  const facts = statSync(file, { bigint: true, throwIfNoEntry: false });
  return facts && `${facts.ino} ${facts.birthtimeNs}`;
}

/** Runs a task while no other process holds the lock of the folder; waits for it, and gives up with a line that says who has it. */
export async function withLock<Result>(
  folder: string,
  patience: Patience,
  task: () => Result | Promise<Result>,
): Promise<Result> {
  const lock = await waitForLock(folder, patience);
  try {
    return await task();
  } finally {
    lock.release();
  }
}

async function waitForLock(folder: string, { command, seconds, say }: Patience): Promise<Lock> {
  const attempts = Math.ceil((seconds * 1000) / PAUSE);
  for (let attempt = 0; ; attempt++) {
    const lock = tryLock(folder, command);
    if (lock) return lock;
    if (attempt >= attempts) {
      const mend = 'wait until that has ended, or end it, and run this again';
      refuse('busy', `is in use by ${describe(folder)}; ${mend}`, { file: dirname(folder) });
    }
    if (attempt === QUIET_ATTEMPTS) say(`${dirname(folder)} is in use by ${describe(folder)}; waiting`);
    await setTimeout(PAUSE);
  }
}

function describe(folder: string): string {
  const holder = holderOf(folder);
  return holder ? `“${holder.command}” (process ${holder.pid})` : 'another process';
}

/** Who wrote last that it holds the lock: good for a message, not for a decision. */
export function holderOf(folder: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(holderFile(folder), 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

const lockFile = (folder: string): string => join(folder, 'lock');
const holderFile = (folder: string): string => join(folder, 'holder.json');

/** Removes the folder of a lock, and the folders made for it, as far as they hold nothing else. */
function removeEmpty(folder: string, made: string | undefined): void {
  try {
    rmdirSync(folder);
    for (let parent = dirname(folder); made && parent.length >= made.length; parent = dirname(parent))
      rmdirSync(parent);
  } catch {
    // Something is in it, or another process was quicker.
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
