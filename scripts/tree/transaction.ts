import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { messageOfError, refuse } from '../cli/messages.ts';
import { checksum, checksumOfFile } from './checksum.ts';
import { type Operation, transact } from './journal.ts';

/** What a run wants to be true of a folder: path below it -> content, or null for a file that must not be. */
export type Outputs = Map<string, string | Uint8Array | null>;

export interface Change {
  path: string;
  kind: 'new' | 'changed' | 'removed';
}

/** What writing would change, without writing. */
export function changes(root: string, outputs: Outputs): Change[] {
  return operationsFor(root, outputs).map(changeOf);
}

/**
 * Writes all or nothing, whatever happens meanwhile; see `journal.ts`. The caller holds the lock of the tree (`writeTree`).
 * @param command the name of the command that writes, for what is said if it is interrupted
 * @throws Refused, with nothing changed, if a file could not be written where it belongs
 */
export async function commit(root: string, command: string, outputs: Outputs): Promise<Change[]> {
  const operations = operationsFor(root, outputs);
  if (operations.length === 0) return [];
  for (const folder of new Set(operations.map(({ path }) => dirname(join(root, path))))) refuseUnwritable(folder);
  await transact(root, command, operations, outputs);
  return operations.map(changeOf);
}

function operationsFor(root: string, outputs: Outputs): Operation[] {
  return [...outputs]
    .map(([path, content]): Operation => {
      const after = content === null ? null : checksum(content);
      return { path, before: checksumOfFile(join(root, path)), after };
    })
    .filter(({ before, after }) => before !== after);
}

function changeOf({ path, before, after }: Operation): Change {
  return { path, kind: after === null ? 'removed' : before === null ? 'new' : 'changed' };
}

/** A folder can take files if it, or of those above it the first that is there, is a folder that may be written. */
function refuseUnwritable(folder: string): void {
  let there = folder;
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  if (!statSync(there).isDirectory())
    refuse('file', 'is a file where a folder is wanted; move it away', { file: there });
  try {
    accessSync(there, constants.W_OK | constants.X_OK);
  } catch (error) {
    refuse('file', `${messageOfError(error)?.text}; nothing was changed`, { file: there });
  }
}
