import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The folder in which the project keeps what it can make again. Deleting it changes no byte of any result. */
const CACHE = '.cache';

/** A cache of a tree that was not used for so many days is removed: the tree has probably gone. */
const DAYS_KEPT = 30;

/**
 * The cache folder of one content tree. Trees must not share a folder, or each would drop what the other keeps.
 * @param use what is kept in it, e.g. `ingest`
 * @param more what else must be the same for the folder to be shared
 */
export function cacheFolderOf(use: string, root: string, ...more: string[]): string {
  const name = createHash('sha256')
    .update([resolve(root), ...more].join('\0'))
    .digest('hex')
    .slice(0, 16);
  return join(CACHE, use, name);
}

/** Removes the folders beside this one that were used least recently, all but `most`: each holds a whole site. */
export function keepFew(folder: string, most: number): void {
  const others = readdirSync(dirname(folder)).map((name) => join(dirname(folder), name));
  const byUse = others.map((other) => ({ other, used: statSync(other).mtimeMs })).sort((a, b) => b.used - a.used);
  for (const { other } of byUse.slice(most)) if (other !== folder) rmSync(other, { recursive: true, force: true });
}

/** Reads a file of the cache. Undefined if there is none or if it is damaged: then all that it would save is made again. */
export function readKept<Kept>(file: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  } catch {
    return undefined;
  }
}

/**
 * Writes a file of the cache. It gets its name only when it is whole. If it cannot be written (a full disk, a project that may only be read), nothing
 * is kept, and the command goes on.
 */
export function writeKept(file: string, kept: unknown): void {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, JSON.stringify(kept));
    renameSync(draft, file);
    removeUnused(dirname(file));
  } catch {
    rmSync(draft, { force: true });
  }
}

/** Removes the caches beside this one that were not used for a long time. */
function removeUnused(folder: string): void {
  utimesSync(folder, new Date(), new Date());
  const oldest = Date.now() - DAYS_KEPT * 86_400_000;
  for (const name of readdirSync(dirname(folder))) {
    const other = join(dirname(folder), name);
    if (statSync(other).mtimeMs < oldest) rmSync(other, { recursive: true, force: true });
  }
}
