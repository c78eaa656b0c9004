import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a built site has its scripts. */
const FOLDER = 'assets';

/** The search's scripts of a built site; file names relative to it. */
interface SearchScripts {
  /** The script that the page runs, with all files that it imports. */
  modules: string[];
  /** The script that the search's worker runs. */
  workers: string[];
}

/** Finds the search's scripts in a built site. */
export function searchScripts(outDir: string): SearchScripts {
  const folder = join(outDir, FOLDER);
  const built = existsSync(folder) ? readdirSync(folder).sort() : [];
  const named = (pattern: RegExp) => built.filter((name) => pattern.test(name));
  const below = (names: string[]) => names.map((name) => `${FOLDER}/${name}`);
  return {
    modules: below(withImports(folder, named(/^search\.[\w-]+\.js$/u))),
    workers: below(named(/^worker-[\w-]+\.js$/u)),
  };
}

const IMPORT = /\b(?:from|import)"\.\/([^"]+\.js)"/gu;

function withImports(folder: string, names: string[]): string[] {
  const all = new Set(names);
  // The loop also visits the files that it adds.
  for (const name of all) {
    for (const [, imported = ''] of readFileSync(join(folder, name), 'utf8').matchAll(IMPORT)) all.add(imported);
  }
  return [...all];
}
