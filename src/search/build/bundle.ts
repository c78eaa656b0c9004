/**
 * Makes one Pagefind bundle. A report is a record, its grams are filters of it, those of one drawer the values of one filter. Pagefind
 * keeps each filter in a file of its own, as lists of records, so a question moves a few short lists and no positions.
 * Pagefind works in a process of its own, one for each thread that loads this module.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { foldWith, parseVariants } from '../core/fold.ts';
import { LANGUAGE, type PagefindEntry } from '../core/format.ts';
import { drawerOf, gramsWith } from '../core/grams.ts';
import { canonical, unpacked } from './canonical.ts';

/** A report to be indexed. */
export interface Document {
  id: string;
  /** Its folded passages. */
  texts: string[];
}

export interface BundleTask {
  documents: Document[];
  /** The folding's map of variants. */
  variants: string;
  drawers: number;
  folder: string;
}

/** What stands in the folder of a bundle: the files that are published, and Pagefind's names. */
export const PUBLISHED = 'bundle';
export const NAMES = 'names.json';

export interface Names {
  /** What Pagefind says first of the bundle. */
  entry: PagefindEntry;
  /** The page of each report. */
  pages: [report: string, page: string][];
}

/** Indexes the documents into `folder`. */
export async function makeBundle({ documents, variants, drawers, folder }: BundleTask): Promise<void> {
  const grams = gramsWith(foldWith(parseVariants(variants)));
  const made = await index(documents, (document) => inDrawers(grams.of(document.texts), drawers));
  const { files, entry } = canonical(made);
  for (const { path, content } of files.filter((file) => !UNUSED.test(file.path))) {
    const target = join(folder, PUBLISHED, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  const names: Names = { entry, pages: pagesOf(files) };
  writeFileSync(join(folder, NAMES), JSON.stringify(names));
}

/** Pagefind leaves out a record without any. */
const SOME_WORD = 'x';

/** Pagefind's own user interfaces, its worker, its copy of the texts, and what stands in our `entry.json`. */
const UNUSED = /^pagefind-|\.pf_fragment$/;

/**
 * Takes the files from Pagefind's answer. It can write them itself, but calls them written before they are: ended then, it
 * leaves some cut short (issue 1271 of Pagefind).
 */
async function index(
  documents: Document[],
  filtersOf: (document: Document) => Record<string, string[]>,
): Promise<pagefind.IndexFile[]> {
  try {
    const service = must(await pagefind.createIndex({ forceLanguage: LANGUAGE })).index as pagefind.PagefindIndex;
    for (const document of documents) {
      const filters = filtersOf(document);
      must(await service.addCustomRecord({ url: document.id, content: SOME_WORD, language: LANGUAGE, filters }));
    }
    return must(await service.getFiles()).files;
  } finally {
    // Ends the process, and with it its memory.
    await pagefind.close();
  }
}

function inDrawers(grams: Iterable<string>, drawers: number): Record<string, string[]> {
  const filters: Record<string, string[]> = {};
  for (const gram of grams) {
    const drawer = drawerOf(gram, drawers);
    filters[drawer] ??= [];
    filters[drawer].push(gram);
  }
  return filters;
}

/** Pagefind names a page by a hash of its fragment; the fragment tells which report it is. */
function pagesOf(files: pagefind.IndexFile[]): Names['pages'] {
  return files
    .filter((file) => file.path.endsWith('.pf_fragment'))
    .map(({ path, content }) => [addressIn(content), basename(path, '.pf_fragment')]);
}

/** The address that a fragment of Pagefind bears. */
export function addressIn(fragment: Uint8Array): string {
  return (JSON.parse(unpacked(fragment).toString()) as { url: string }).url;
}

function must<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}
