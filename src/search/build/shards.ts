/**
 * Makes the Pagefind bundles. Pagefind's memory grows with the text (about 220 MB for a million characters), so the
 * reports are spread over shards that are built one after another, each by a Pagefind process of its own. A shard that
 * has not changed is taken from the cache.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { hashOf } from './files.ts';

/** A report as Pagefind gets it. */
export interface Document {
  id: string;
  tokens: string;
}

export interface Shard {
  /** Folder below the output. */
  name: string;
  /** Pagefind's name of each report's page. */
  pages: Map<string, string>;
  reused: boolean;
}

/** Changes when what is written for Pagefind, or what is kept of its output, changes. */
const RECIPE = 'pagefind 1.5.2, recipe 1';

/** What one shard may get to read: some 600 reports, 2 GB of memory. */
const SHARD_LENGTH = 40_000_000;

/** Spreads the reports so that a new one changes one shard only: by the hash of the id, the number of shards a power of two. */
export function spread(documents: Document[], limit = SHARD_LENGTH): Document[][] {
  const total = documents.reduce((sum, document) => sum + document.tokens.length, 0);
  let count = 1;
  while (total / count > limit) count *= 2;
  const shards: Document[][] = Array.from({ length: count }, () => []);
  for (const document of documents)
    shards[Number.parseInt(hashOf(document.id).slice(0, 8), 16) % count]?.push(document);
  return shards.filter((shard) => shard.length > 0);
}

/** Builds a shard below `outDir`, or takes it from `cacheDir`. */
export async function buildShard(documents: Document[], outDir: string, cacheDir: string): Promise<Shard> {
  const name = hashOf(RECIPE, ...documents.flatMap((document) => [document.id, document.tokens]));
  const cached = join(cacheDir, name);
  const reused = existsSync(cached);
  if (!reused) {
    const draft = `${cached}.${process.pid}`;
    rmSync(draft, { recursive: true, force: true });
    await index(documents, draft);
    renameSync(draft, cached);
  }
  cpSync(cached, join(outDir, name), { recursive: true, filter: (path) => !path.endsWith('.pf_fragment') });
  rmSync(join(outDir, name, 'fragment'), { recursive: true, force: true });
  return { name, pages: pagesOf(join(cached, 'fragment')), reused };
}

async function index(documents: Document[], folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const bundle = must(await pagefind.createIndex({ forceLanguage: 'und' })).index as pagefind.PagefindIndex;
  try {
    for (const { id, tokens } of documents) {
      must(await bundle.addCustomRecord({ url: id, content: tokens, language: 'und' }));
    }
    must(await bundle.writeFiles({ outputPath: folder }));
  } finally {
    // Ends the process, and with it its memory.
    await pagefind.close();
  }
  for (const file of readdirSync(folder)) if (UNUSED.test(file)) rmSync(join(folder, file));
}

/** Pagefind's own user interfaces and its worker: the search has its own. */
const UNUSED = /^pagefind-(?!entry\.json)/;

/** Pagefind names a page by a hash of its fragment; the fragment tells which report it is. */
function pagesOf(folder: string): Map<string, string> {
  const pages = new Map<string, string>();
  for (const file of readdirSync(folder)) {
    const fragment = gunzipSync(readFileSync(join(folder, file)))
      .toString()
      .replace(/^pagefind_dcd/, '');
    pages.set((JSON.parse(fragment) as { url: string }).url, file.replace('.pf_fragment', ''));
  }
  return pages;
}

function must<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}
