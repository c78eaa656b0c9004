import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCRIPTS } from '../../script/scripts.ts';
import type { Entry } from '../format.ts';
import { SEARCH_FOLDER, START, type Start } from '../start.ts';

/** Pages that search at once, below a script. */
const PAGES = ['search', 'concordance'];

/** Says in the pages of a built site that search what they need first (`start.ts`). */
export function announceSearch(outDir: string, entry: Entry): void {
  const assets = join(outDir, 'assets');
  const built = existsSync(assets) ? readdirSync(assets) : [];
  const named = (pattern: RegExp) => built.filter((name) => pattern.test(name));
  const modules = withImports(assets, named(/^search\.[\w-]+\.js$/u));
  for (const { lang, segment } of SCRIPTS) {
    const start: Start = {
      entry,
      modules: modules.map((name) => `assets/${name}`),
      files: entry.whole ? [`${SEARCH_FOLDER}/${entry.libraries[lang]}`] : [],
      worker: entry.whole ? undefined : named(/^worker-[\w-]+\.js$/u).map((name) => `assets/${name}`)[0],
    };
    for (const page of PAGES) {
      const file = join(outDir, segment, page, 'index.html');
      if (existsSync(file)) writeFileSync(file, withStart(readFileSync(file, 'utf8'), start));
    }
  }
}

const IMPORT = /\b(?:from|import)"\.\/([^"]+\.js)"/gu;

/** The scripts, and all that they import. */
function withImports(folder: string, names: string[]): string[] {
  const all = new Set(names);
  // What is added is gone through too.
  for (const name of all) {
    for (const [, imported = ''] of readFileSync(join(folder, name), 'utf8').matchAll(IMPORT)) all.add(imported);
  }
  return [...all];
}

const PLACE = new RegExp(`<meta name="${START}"[^>]*>`, 'u');

function withStart(html: string, start: Start): string {
  const content = JSON.stringify(start).replaceAll('&', '&amp;').replaceAll("'", '&#39;');
  return html.replace(PLACE, () => `<meta name="${START}" content='${content}'>`);
}
