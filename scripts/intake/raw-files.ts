import { existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { SOURCES } from '../../src/tree/files.ts';
import { refuse } from '../cli/messages.ts';
import { COLLECTIONS } from '../pipeline/read/collection.ts';
import { CONVERTIBLE } from '../pipeline/read/other-formats.ts';
import { READABLE } from '../pipeline/read/read.ts';
import { undescribedFiles } from '../tree/sources.ts';
import type { KnownReport } from './library.ts';

/** What is looked at in a folder. A file that must be converted first is not passed over: it is refused with the way to do it. */
const ADDABLE = new Set([...READABLE, ...COLLECTIONS, ...CONVERTIBLE]);

/** Paths of the files named, and in the folders named of all that may hold a report. Reading says what is not there. */
export function namedFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ADDABLE.has(extname(entry.name).toLowerCase()))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  });
}

/** Paths of the files among the sources that no YAML names: what a pull request dropped there. */
export function droppedFiles(root: string, reports: readonly KnownReport[]): string[] {
  const folder = join(root, SOURCES);
  if (!existsSync(folder)) refuse('no-sources', 'there is no such folder; name the files to add', { file: folder });
  const described = new Set(reports.flatMap(({ file, witnesses }) => [file, ...witnesses]));
  return undescribedFiles(root, described).map((name) => join(folder, name));
}
