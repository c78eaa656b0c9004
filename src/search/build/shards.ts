/**
 * Spreads the reports over Pagefind bundles. Pagefind's memory grows with the text (about 130 MB for a million characters), so
 * no bundle gets more than a part of a large library, and few are made at a time. One that has not changed is taken from the cache.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import { foldWith, parseEquivalents } from '../core/fold.ts';
import type { PagefindEntry } from '../core/format.ts';
import { gramsWith } from '../core/grams.ts';
import { type BundleTask, type Document, makeBundle, NAMES, type Names, PUBLISHED } from './bundle.ts';
import { hashOf } from './files.ts';

export interface Shard {
  /** Folder below the output. */
  name: string;
  /** Pagefind's own entry file. */
  entry: PagefindEntry;
  /** Pagefind's name of each report's page. */
  pages: Map<string, string>;
  reused: boolean;
}

/** Changes when what is written for Pagefind, or what is kept of its output, changes. */
const RECIPE = 'pagefind 1.5.2, recipe 8';

/** Characters of one shard at most: some 700 reports, 1.5 GB of memory. */
const SHARD_LENGTH = 12_000_000;

/** Characters of a shard for each bucket: some 10,000 grams, which travel as 12 to 20 KB. */
const BUCKET_LENGTH = 12_000;

/** Shards made at a time: more would not stay within 4 GB. */
const AT_ONCE = 2;

/** Spreads the reports so that a new one changes one shard only: by the hash of the id, the number of shards a power of two. */
export function spread(documents: Document[], limit = SHARD_LENGTH): Document[][] {
  const count = powerOfTwo(lengthOf(documents) / limit);
  const shards: Document[][] = Array.from({ length: count }, () => []);
  for (const document of documents)
    shards[Number.parseInt(hashOf(document.id).slice(0, 8), 16) % count]?.push(document);
  return shards.filter((shard) => shard.length > 0);
}

/** Builds the shards of the documents below `outDir`, or takes them from `cacheDir`. All have as many buckets. */
export async function buildShards(
  documents: Document[],
  equivalents: string,
  outDir: string,
  cacheDir: string,
  limit = SHARD_LENGTH,
): Promise<{ shards: Shard[]; buckets: number }> {
  mkdirSync(cacheDir, { recursive: true });
  removeDrafts(cacheDir);
  const parts = spread(documents, limit);
  const buckets = powerOfTwo(lengthOf(documents) / Math.max(1, parts.length) / BUCKET_LENGTH);
  const { rule } = gramsWith(foldWith(parseEquivalents(equivalents)));
  const shards = parts.map((own) => {
    const name = hashOf(RECIPE, rule, String(buckets), ...own.flatMap(({ id, texts }) => [id, ...texts]));
    const cached = join(cacheDir, name);
    return { name, task: { documents: own, equivalents, buckets, folder: cached }, reused: existsSync(cached) };
  });
  await makeBundles(shards.filter((shard) => !shard.reused).map((shard) => shard.task));
  return {
    buckets,
    shards: shards.map(({ name, task, reused }) => {
      cpSync(join(task.folder, PUBLISHED), join(outDir, name), { recursive: true });
      const { entry, pages } = JSON.parse(readFileSync(join(task.folder, NAMES), 'utf8')) as Names;
      return { name, entry, pages: new Map(pages), reused };
    }),
  };
}

function lengthOf(documents: Document[]): number {
  return documents.reduce((sum, { texts }) => sum + texts.reduce((length, text) => length + text.length, 0), 0);
}

/** The least power of two that is not below the number; at least 1. */
function powerOfTwo(atLeast: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(atLeast)));
}

/** A single one is made here, several in threads: each thread has a Pagefind of its own. */
async function makeBundles(tasks: BundleTask[]): Promise<void> {
  if (tasks.length <= 1) {
    for (const task of tasks) await makeWhole(task, makeBundle);
    return;
  }
  const threads = Math.min(AT_ONCE, availableParallelism());
  const pool = new Tinypool({
    filename: new URL('./bundle.ts', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
  });
  try {
    await Promise.all(tasks.map((task) => makeWhole(task, (draft) => pool.run(draft, { name: makeBundle.name }))));
  } finally {
    await pool.destroy();
  }
}

/** Removes what a killed build left: no other makes shards here meanwhile. */
function removeDrafts(cacheDir: string): void {
  for (const name of readdirSync(cacheDir)) if (name.includes('.')) rmSync(join(cacheDir, name), { recursive: true });
}

/** Makes a shard aside and renames it, so that the cache never holds half of one. Another build may have been quicker: theirs is the same. */
async function makeWhole(task: BundleTask, make: (task: BundleTask) => Promise<void>): Promise<void> {
  const draft = mkdtempSync(`${task.folder}.`);
  try {
    await make({ ...task, folder: draft });
    if (!existsSync(task.folder)) renameSync(draft, task.folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
