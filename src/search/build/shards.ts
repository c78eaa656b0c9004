/**
 * Spreads the reports over Pagefind bundles, called shards. Pagefind's memory grows with the text (about 130 MB for a million characters), so no
 * bundle gets more than a part of a large library, and few are made at a time. A shard that has not changed is taken from the cache.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { openThreads } from '../../threads/threads.ts';
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

/** Part of the key of the cache. It must change when the code changes what it gives to Pagefind or what it keeps of Pagefind's output. */
const RECIPE = 'pagefind 1.5.2, recipe 8';

/** A shard has at most about this many characters: some 700 reports, which take 1.5 GB of memory. */
const SHARD_LENGTH = 12_000_000;

/** A shard has one bucket for about this many characters: some 10,000 grams, a download of 12 to 20 KB. */
const BUCKET_LENGTH = 12_000;

/** Shards made at a time. More would need over 4 GB of memory. */
const AT_ONCE = 2;

/** Spreads the reports over shards by the hash of their ids, so that a new report changes one shard only. The number of shards is a power of two. */
export function spread(documents: Document[], limit = SHARD_LENGTH): Document[][] {
  const count = powerOfTwo(lengthOf(documents) / limit);
  const shards: Document[][] = Array.from({ length: count }, () => []);
  for (const document of documents)
    shards[Number.parseInt(hashOf(document.id).slice(0, 8), 16) % count]?.push(document);
  return shards.filter((shard) => shard.length > 0);
}

/** Builds the shards of the documents below `outDir`, or takes them from `cacheDir`. All shards have the same number of buckets. */
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

/** The smallest power of two that is at least the number and at least 1. */
function powerOfTwo(atLeast: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(atLeast)));
}

/** Makes the bundles: a single one in this thread, several in threads of their own, each with its own Pagefind. */
async function makeBundles(tasks: BundleTask[]): Promise<void> {
  if (tasks.length <= 1) {
    for (const task of tasks) await makeWhole(task, makeBundle);
    return;
  }
  const count = Math.min(AT_ONCE, availableParallelism());
  const threads = openThreads<BundleTask, void>(new URL('./bundle.ts', import.meta.url), makeBundle.name, count);
  try {
    await Promise.all(tasks.map((task) => makeWhole(task, threads.run)));
  } finally {
    await threads.close();
  }
}

/** Removes unfinished shards that a killed build left. No other build may be making shards here meanwhile. */
function removeDrafts(cacheDir: string): void {
  for (const name of readdirSync(cacheDir)) if (name.includes('.')) rmSync(join(cacheDir, name), { recursive: true });
}

/**
 * Makes a shard in a folder of its own and renames that when done, so that the cache never holds half a shard. If another build has made the same
 * shard meanwhile, that one stays.
 */
async function makeWhole(task: BundleTask, make: (task: BundleTask) => Promise<void>): Promise<void> {
  const draft = mkdtempSync(`${task.folder}.`);
  try {
    await make({ ...task, folder: draft });
    if (!existsSync(task.folder)) renameSync(draft, task.folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
