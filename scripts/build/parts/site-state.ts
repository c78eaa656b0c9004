/** Tells of what a whole site is made, and whether it has been made already. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Settings } from '../../../src/settings/read-settings.ts';
import { generatorFile, projectFile } from '../../../src/tree/roots.ts';
import { walk } from '../../../src/tree/walk.ts';
import { cacheFolderOf, keepFew, readKept, writeKept } from '../../cache/cache-folder.ts';
import { openChecksums } from '../../cache/checksums.ts';
import { lockFiles } from '../../cache/code.ts';
import { checksum } from '../../tree/checksum.ts';
import { OWN_COMPONENTS } from '../own-look.ts';
import { factsOf } from './kept-parts.ts';
import { readTreeState, type TreeState } from './tree-state.ts';

/** Folders of the generator whose change makes every part anew, as does a change of the lock files. */
const CODE = ['src', 'scripts', 'public'];

/** So many sites (of other trees, at other addresses) are kept in parts. */
const SITES_KEPT = 6;

/** The folder that belongs to the repository of a site, not to the site. */
const FOREIGN = '.git/';

/** Of what a site is made. */
export interface SiteState {
  /** Folder for what is kept of the site between builds. */
  cache: string;
  /** Hash of what every part depends on: code, packages, settings, and what an editor decided for the whole library. */
  common: string;
  tree: TreeState;
  /** Whether a folder holds this site, whole and untouched. */
  isIn: (out: string) => boolean;
  /** Notes that a folder holds this site now. */
  noteIn: (out: string) => void;
}

interface KeptSite {
  made: string;
  out: string;
  files: [path: string, facts: string][];
}

/** Reads the state of the site of a content tree. Only files that changed since the last build are read. */
export function readSiteState(content: string, settings: Settings): SiteState {
  const cache = cacheFolderOf('site', content, settings.url, settings.base);
  const sums = openChecksums(join(cache, 'checksums.json'));
  const code = checksum(
    [process.version, ...[...codeFiles(), ...lockFiles()].map((file) => `${basename(file)} ${sums.of(file)}`)].join(
      '\n',
    ),
  );
  // Files at the top of the tree concern all reports: settings, approved conversions, releases.
  const decided = readdirSync(content, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => `${name} ${sums.of(join(content, name))}`);
  const common = checksum([code, JSON.stringify(settings), ...decided.sort()].join('\n'));
  const tree = readTreeState(content, sums, join(cache, 'reports.json'), code);
  sums.save();
  const made = checksum(`${common} ${tree.whole}`);
  const list = join(cache, 'site.json');
  return {
    cache,
    common,
    tree,
    isIn: (out) => {
      const kept = readKept<KeptSite>(list);
      if (kept?.made !== made || kept.out !== resolve(out) || !existsSync(out)) return false;
      return (
        kept.files.length === filesIn(out).length &&
        kept.files.every(([path, facts]) => factsOf(join(out, path)) === facts)
      );
    },
    noteIn: (out) => {
      const files = filesIn(out).map((path): [string, string] => [path, factsOf(join(out, path)) ?? '']);
      writeKept(list, { made, out: resolve(out), files } satisfies KeptSite);
      if (existsSync(cache)) keepFew(cache, SITES_KEPT);
    },
  };
}

/** The paths of all files of code on which every part depends: the generator's, and the components of the project. */
function codeFiles(): string[] {
  return [...CODE.map(generatorFile), projectFile(OWN_COMPONENTS)].flatMap((folder) =>
    walk(folder).map(({ path }) => join(folder, path)),
  );
}

function filesIn(out: string): string[] {
  return walk(out).flatMap(({ path }) => (path.startsWith(FOREIGN) ? [] : [path]));
}
