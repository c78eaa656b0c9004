import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { messageOfError, refuse } from '../cli/messages.ts';
import { checksum, checksumOfFile } from './checksum.ts';
import { type Operation, transact } from './journal.ts';

/** The state of files that a run wants: path below the tree -> content, or null for a file that must not exist. */
export type Outputs = Map<string, string | Uint8Array | null>;

export interface Change {
  path: string;
  kind: 'new' | 'changed' | 'removed';
}

/** Lists what writing would change, without writing it. */
export function changes(root: string, outputs: Outputs): Change[] {
  return operationsFor(root, outputs).map(changeOf);
}

/**
 * Writes all files or none, even if it is interrupted (see `journal.ts`). The caller must hold the lock of the tree (`writeTree`).
 * @param command name of the command that writes, for messages after an interruption
 * @throws Refused, with nothing changed, if a folder cannot be written
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

/** Refuses a folder into which no file can be written. If the folder does not exist yet, the nearest existing folder above it decides. */
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
