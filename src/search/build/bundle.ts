/**
 * Makes one Pagefind bundle. Each report is a record. Each bucket of grams is a filter, and the grams in it are the values of that
 * filter. Pagefind writes each filter into a file of its own as lists of records, so a query fetches a few short lists.
 * Pagefind runs in a process of its own for each thread that loads this module.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { foldWith, parseEquivalents } from '../core/fold.ts';
import { LANGUAGE, type PagefindEntry } from '../core/format.ts';
import { bucketOf, gramsWith } from '../core/grams.ts';
import { canonical, unpacked } from './canonical.ts';

/** A report to be indexed. */
export interface Document {
  id: string;
  /** Its folded passages. */
  texts: string[];
}

export interface BundleTask {
  documents: Document[];
  /** Classes of equivalent characters, as `equivalentClasses` writes them. */
  equivalents: string;
  buckets: number;
  folder: string;
}

/** Contents of a bundle's folder: the folder of files to be published, and the file with Pagefind's names. */
export const PUBLISHED = 'bundle';
export const NAMES = 'names.json';

export interface Names {
  /** Pagefind's own entry file. */
  entry: PagefindEntry;
  /** Pagefind's name for the page of each report. */
  pages: [report: string, page: string][];
}

/** Indexes the documents into `folder`. */
export async function makeBundle({ documents, equivalents, buckets, folder }: BundleTask): Promise<void> {
  const grams = gramsWith(foldWith(parseEquivalents(equivalents)));
  const made = await index(documents, (document) => inBuckets(grams.of(document.texts), buckets));
  const { files, entry } = canonical(made);
  for (const { path, content } of files.filter((file) => !UNUSED.test(file.path))) {
    const target = join(folder, PUBLISHED, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  const names: Names = { entry, pages: pagesOf(files) };
  writeFileSync(join(folder, NAMES), JSON.stringify(names));
}

/** Content of every record, since Pagefind leaves out a record without words. */
const SOME_WORD = 'x';

/** Files of Pagefind that are not published: its user interfaces, its worker, its copy of the texts, its entry file. */
const UNUSED = /^pagefind-|\.pf_fragment$/;

/**
 * Indexes the documents and returns Pagefind's files. Pagefind does not write them itself: it reports files as written before they are, and some stay
 * incomplete if its process is ended then (issue 1271 of Pagefind).
 */
async function index(
  documents: Document[],
  filtersOf: (document: Document) => Record<string, string[]>,
): Promise<pagefind.IndexFile[]> {
  try {
    const service = withoutErrors(await pagefind.createIndex({ forceLanguage: LANGUAGE }))
      .index as pagefind.PagefindIndex;
    for (const document of documents) {
      const filters = filtersOf(document);
      withoutErrors(
        await service.addCustomRecord({ url: document.id, content: SOME_WORD, language: LANGUAGE, filters }),
      );
    }
    return withoutErrors(await service.getFiles()).files;
  } finally {
    // Ends the process and frees its memory.
    await pagefind.close();
  }
}

function inBuckets(grams: Iterable<string>, buckets: number): Record<string, string[]> {
  const filters: Record<string, string[]> = {};
  for (const gram of grams) {
    const bucket = bucketOf(gram, buckets);
    filters[bucket] ??= [];
    filters[bucket].push(gram);
  }
  return filters;
}

/** Pagefind's name for the page of each report. The name is that of the fragment file, in which the id of the report is the address. */
function pagesOf(files: pagefind.IndexFile[]): Names['pages'] {
  return files
    .filter((file) => file.path.endsWith('.pf_fragment'))
    .map(({ path, content }) => [addressIn(content), basename(path, '.pf_fragment')]);
}

/** The address in a fragment file of Pagefind. */
export function addressIn(fragment: Uint8Array): string {
  return (JSON.parse(unpacked(fragment).toString()) as { url: string }).url;
}

function withoutErrors<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}
