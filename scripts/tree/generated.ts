import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { isPlain } from './read-plain.ts';

/** A kind of file that ingest makes, by the folder and the ending of its name, and how to tell one. */
interface GeneratedKind {
  folder: string;
  ending: string;
  /** Whether the start of a file shows that ingest made it for the report of this id. */
  madeFor: (id: string, start: string, root: string) => boolean;
}

/** Bytes at the start of a file in which it says what it is. */
const START = 4096;

const KINDS: GeneratedKind[] = [
  { folder: 'reports', ending: '.json', madeFor: (id, start) => hasLine(start, `"id": ${JSON.stringify(id)},`) },
  {
    folder: 'reports',
    ending: '.mdx',
    madeFor: (id, start) =>
      start.startsWith('---\n# Generated from content/sources/') && start.includes(`\nid: ${id}\n`),
  },
  {
    // Nothing but the words of the source: it is known by what stands beside it.
    folder: 'reports',
    ending: '.source.txt',
    madeFor: (id, _start, root) => ['.json', '.mdx'].some((ending) => isGenerated(root, `reports/${id}${ending}`)),
  },
  {
    folder: 'anchors',
    ending: '.json',
    madeFor: (id, start) => hasLine(start, `"report": ${JSON.stringify(id)},`),
  },
];

/** A line of the facts at the start of a JSON file, as `reportJson` and `registryJson` write it. */
function hasLine(start: string, line: string): boolean {
  return start.startsWith('{\n') && start.includes(`\n  ${line}\n`);
}

/** Folders in which ingest removes what no source makes any more. */
export type SweptFolder = 'reports' | 'anchors';

/**
 * Whether a file is one that ingest made: of a known kind, of the form that ingest gives it, and for the report that its place names.
 * @param path below the root, `/` between names
 */
export function isGenerated(root: string, path: string): boolean {
  const kind = KINDS.find(({ folder, ending }) => path.startsWith(`${folder}/`) && path.endsWith(ending));
  if (!kind) return false;
  const id = path.slice(kind.folder.length + 1, -kind.ending.length);
  return isPlain(join(root, path)) && kind.madeFor(id, startOf(join(root, path)), root);
}

function startOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(START);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, START, 0));
  } finally {
    closeSync(file);
  }
}
