import { existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { SOURCES } from '../../src/tree/files.ts';
import { refuse } from '../cli/messages.ts';
import { COLLECTIONS } from '../pipeline/read/collection.ts';
import { CONVERTIBLE } from '../pipeline/read/other-formats.ts';
import { READABLE } from '../pipeline/read/read.ts';
import { undescribedFiles } from '../tree/sources.ts';
import type { KnownReport } from './library.ts';

/**
 * Endings of the files that are taken from a folder. Files that must be converted first are among them: they are refused with instructions how to
 * convert them, not silently ignored.
 */
const ADDABLE = new Set([...READABLE, ...COLLECTIONS, ...CONVERTIBLE]);

/**
 * Lists the paths of the named files, and of all files in the named folders that may hold a report. A path that does not exist, or a folder
 * without such a file, is kept: reading it later gives the error.
 */
export function namedFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
    const found = readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ADDABLE.has(extname(entry.name).toLowerCase()))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    return found.length > 0 ? found : [path];
  });
}

/** Paths of the files among the sources that no YAML names, such as a pull request adds. */
export function droppedFiles(root: string, reports: readonly KnownReport[]): string[] {
  const folder = join(root, SOURCES);
  if (!existsSync(folder)) refuse('no-sources', 'there is no such folder; name the files to add', { file: folder });
  const described = new Set(reports.flatMap(({ file, witnesses }) => [file, ...witnesses]));
  return undescribedFiles(root, described).map((name) => join(folder, name));
}
