/**
 * The last change of a tree that can be undone. What the changed files were before is kept in a folder of the tree, and is written together with the
 * change itself, so that an interruption leaves both or none.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { check, inOneLine } from '../../src/model/schema/faults.ts';
import { parsed } from '../../src/model/unreadable.ts';
import { ANCHORS, HISTORY, RELEASES, REPORTS, SOURCES } from '../../src/tree/files.ts';
import { refuse } from '../cli/messages.ts';
import { checksum, checksumOfFile } from './checksum.ts';
import { isGenerated } from './generated.ts';
import { type Change, changes, commit, type Outputs } from './transaction.ts';

/** Folder of the kept files, below the root of the tree. The name of a kept file is its index in the list. */
export const UNDO_FOLDER = '.undo';

/** The file that lists what was changed. Neither it nor the kept files have an ending, so nothing takes them for files of a report. */
const LIST = `${UNDO_FOLDER}/list`;

const list = z.strictObject({
  schema: z.literal(1),
  command: z.string(),
  files: z.array(
    z.strictObject({
      path: z.string(),
      /** Whether the file was there before the change. If so, its content is kept. */
      kept: z.boolean(),
      /** Checksum of the file after the change; null if the change removed it. */
      after: z.string().nullable(),
    }),
  ),
});

type KeptChange = z.infer<typeof list>;

/** Like `commit`, but keeps what the files were before, so that `npm run undo` can bring it back. Only the last such change is kept. */
export async function commitUndoable(root: string, command: string, outputs: Outputs): Promise<Change[]> {
  const changed = changes(root, outputs);
  if (changed.length === 0) return [];
  const kept: Outputs = new Map(keptFiles(root).map((path) => [path, null]));
  const files = changed.map(({ path, kind }, index) => {
    if (kind !== 'new') kept.set(keptPath(index), readFileSync(join(root, path)));
    const content = outputs.get(path) ?? null;
    return { path, kept: kind !== 'new', after: content === null ? null : checksum(content) };
  });
  kept.set(LIST, `${JSON.stringify({ schema: 1, command, files } satisfies KeptChange)}\n`);
  await commit(root, command, new Map([...outputs, ...kept]));
  return changed;
}

/** What undoing the last change would write. */
export interface PreparedUndo {
  /** The command that made the change. */
  command: string;
  outputs: Outputs;
}

/**
 * Reads how the last change is undone.
 * @throws Refused if there is none, or if a file that ingest does not make was changed since
 */
export function prepareUndo(root: string): PreparedUndo {
  const { command, files } = readList(root);
  const foreign = files.find(({ path }) => !isWritten(path));
  if (foreign)
    refuse('undo', `names ${foreign.path}, which no command writes; remove the folder ${join(root, UNDO_FOLDER)}`, {
      file: join(root, LIST),
    });
  const changed = files.find(
    ({ path, after }) => checksumOfFile(join(root, path)) !== after && !isGenerated(root, path),
  );
  if (changed)
    refuse('undo', `was changed after “${command}”, so that cannot be undone; mend the file itself`, {
      file: join(root, changed.path),
    });
  const outputs = files.map(({ path, kept }, index): [string, Uint8Array | null] => [
    path,
    kept ? readFileSync(join(root, keptPath(index))) : null,
  ]);
  return { command, outputs: new Map(outputs) };
}

/** Whether a path of the list is that of a file that commands write. The list may have come with a tree from a stranger. */
function isWritten(path: string): boolean {
  const [first = '', ...rest] = path.split('/');
  return (
    path === RELEASES ||
    ([SOURCES, REPORTS, ANCHORS, HISTORY].includes(first) && rest.length > 0 && !rest.includes('..'))
  );
}

function readList(root: string): KeptChange {
  const file = join(root, LIST);
  if (!existsSync(file))
    refuse('undo', 'holds no change that can be undone; only the last add, remove, rename, rebase or release can', {
      file: root,
    });
  return parsed(
    file,
    () => {
      const read = check(list, JSON.parse(readFileSync(file, 'utf8')));
      if ('faults' in read) throw new Error(inOneLine(read.faults.slice(0, 1)));
      return read.value;
    },
    `remove the folder ${join(root, UNDO_FOLDER)}`,
  );
}

const keptPath = (index: number): string => `${UNDO_FOLDER}/${index}`;

function keptFiles(root: string): string[] {
  const folder = join(root, UNDO_FOLDER);
  return existsSync(folder) ? readdirSync(folder).map((name) => `${UNDO_FOLDER}/${name}`) : [];
}
