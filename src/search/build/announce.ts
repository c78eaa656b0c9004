import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Variant } from '../../variants/variants.ts';
import type { SearchEntry } from '../core/format.ts';
import { SEARCH_FOLDER, START, type Start } from '../load/start.ts';
import { searchScripts } from './built-scripts.ts';

/** Pages that search as soon as they are opened with a query, below the root of a variant. */
const PAGES = ['search', 'concordance', 'panel'];

/** Writes into the search pages of a built site which files they need first (`load/start.ts`). */
export function announceSearch(outDir: string, entry: SearchEntry, variants: readonly Variant[]): void {
  const { modules, workers } = searchScripts(outDir);
  for (const { lang, segment } of variants) {
    const start: Start = {
      entry,
      modules,
      files: entry.whole ? [`${SEARCH_FOLDER}/${entry.libraries[lang]}`] : [],
      worker: entry.whole ? undefined : workers[0],
    };
    for (const page of PAGES) {
      const file = join(outDir, segment, page, 'index.html');
      if (existsSync(file)) replace(file, withStart(readFileSync(file, 'utf8'), start));
    }
  }
}

/** Puts a new file in the place of one that another build may still use: the files of a site are links to what is kept. */
function replace(file: string, text: string): void {
  rmSync(file);
  writeFileSync(file, text);
}

const START_TAG = new RegExp(`<meta name="${START}"[^>]*>`, 'u');

function withStart(html: string, start: Start): string {
  const content = JSON.stringify(start).replaceAll('&', '&amp;').replaceAll("'", '&#39;');
  return html.replace(START_TAG, () => `<meta name="${START}" content='${content}'>`);
}
