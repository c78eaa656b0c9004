import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import type { Io } from '../cli/io.ts';
import { refuse } from '../cli/messages.ts';

/** The process that holds a lock. */
export interface Holder {
  /** The command's name, e.g. `ingest`. */
  command: string;
  /** Number of the process. */
  pid: number;
}

/** How long a command waits for another command, and how it tells the person. */
export interface Patience {
  /** Name of the command that waits. */
  command: string;
  /** The command gives up after this many seconds. */
  seconds: number;
  /** Called once, with one line of text, when the command begins to wait. */
  say: (line: string) => void;
}

/** Seconds that a command waits for another by default; `LOCK_SECONDS` in the environment overrides it. */
const SECONDS = 20;

/** How long a command waits, as the environment says. */
export function patienceOf(command: string, { env, err }: Pick<Io, 'env' | 'err'>): Patience {
  const seconds = Number(env.LOCK_SECONDS || SECONDS);
  if (!(seconds >= 0)) refuse('lock', `LOCK_SECONDS is “${env.LOCK_SECONDS}”; give a number of seconds`);
  return { command, seconds, say: err };
}

/** A lock that this process holds. */
export interface Lock {
  /** Gives the lock up and removes its files. */
  release: () => void;
}

/** SQLite's error code for a file that another process has locked. */
const SQLITE_BUSY = 5;

/** Milliseconds between two attempts. */
const PAUSE = 100;

/** The command says that it waits only after this many attempts. */
const QUIET_ATTEMPTS = 5;

/**
 * Takes the lock of a folder; returns null if another process has it. The lock is SQLite's lock on an empty file `lock` in that folder. The operating
 * system ends it together with the process. So a lock is never stale, and nobody must judge by the age of the file or by a process number.
 */
export function tryLock(path: string, command: string): Lock | null {
  const folder = resolve(path);
  let made: string | undefined;
  let database: DatabaseSync | null;
  try {
    made = mkdirSync(folder, { recursive: true });
    database = open(lockFile(folder));
  } catch (error) {
    // The process that had the lock removed the folder at this very moment.
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

/** Locks the file. Null if the lock is taken, or if the file was removed by the process that had the lock before. */
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
    // SQLite keeps its journal in memory: only the lock is wanted, so no journal file is needed.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    database?.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY || identity(file) !== before) return null;
    return refuse('lock', `cannot be locked (${(error as Error).message}); remove it, and see that it can be written`, {
      file,
    });
  }
  // If the file was removed from its folder, this lock keeps nobody out, because others will lock a new file.
  if (before && identity(file) === before) return database;
  database.close();
  return null;
}

/** Tells a file from a later file of the same name, by its number and time of creation. Undefined if there is no such file. */
function identity(file: string): string | undefined {
  const facts = statSync(file, { bigint: true, throwIfNoEntry: false });
  return facts && `${facts.ino} ${facts.birthtimeNs}`;
}

/** Runs a task while no other process holds the lock of the folder. Waits for the lock; if that takes too long, gives up and says who holds it. */
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

/** The process that last wrote that it holds the lock. It may have ended since, so this serves messages only and decides nothing. */
export function holderOf(folder: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(holderFile(folder), 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

const lockFile = (folder: string): string => join(folder, 'lock');
const holderFile = (folder: string): string => join(folder, 'holder.json');

/** Removes the folder of a lock and the folders that were made for it, as far as they are empty. */
function removeEmpty(folder: string, made: string | undefined): void {
  try {
    rmdirSync(folder);
    for (let parent = dirname(folder); made && parent.length >= made.length; parent = dirname(parent))
      rmdirSync(parent);
  } catch {
    // The folder is not empty, or another process has removed it first.
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
