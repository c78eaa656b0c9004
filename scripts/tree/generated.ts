import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { ANCHORS, INDICATORS_ENDING, REPORTS, reportFiles } from '../../src/tree/files.ts';
import { isPlain } from './read-plain.ts';

/** A kind of file that ingest makes: its folder, the ending of its name, and a test whether a file is of this kind. */
interface GeneratedKind {
  folder: string;
  ending: string;
  /** Whether the beginning of a file shows that ingest made it for the report with this id. */
  madeFor: (id: string, start: string, root: string) => boolean;
}

/** This many bytes at the beginning of a file are read: in them a generated file names its report. */
const START = 4096;

/** For files that do not name their report: they count as generated if the report's JSON or MDX file stands beside them and is generated. */
const besideReport: GeneratedKind['madeFor'] = (id, _start, root) => {
  const { json, mdx } = reportFiles(id);
  return [json, mdx].some((path) => isGenerated(root, path));
};

/** If several kinds fit the ending of a file's name, the first of them counts. */
const KINDS: GeneratedKind[] = [
  { folder: REPORTS, ending: INDICATORS_ENDING, madeFor: besideReport },
  { folder: REPORTS, ending: '.json', madeFor: (id, start) => hasLine(start, `"id": ${JSON.stringify(id)},`) },
  {
    folder: REPORTS,
    ending: '.mdx',
    madeFor: (id, start) =>
      start.startsWith('---\n# Generated from content/sources/') && start.includes(`\nid: ${id}\n`),
  },
  { folder: REPORTS, ending: '.source.txt', madeFor: besideReport },
  {
    folder: ANCHORS,
    ending: '.json',
    madeFor: (id, start) => hasLine(start, `"report": ${JSON.stringify(id)},`),
  },
];

/** Whether a JSON file begins with facts among which this line stands, as `reportJson` and `registryJson` write it. */
function hasLine(start: string, line: string): boolean {
  return start.startsWith('{\n') && start.includes(`\n  ${line}\n`);
}

/**
 * Whether ingest made a file. So it is if the file is of a known kind, has the form that ingest gives it, and names the report that its path names.
 * @param path path below the root, with `/` between names
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
