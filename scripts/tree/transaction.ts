import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a run wants to be true of a folder: path below it -> content, or null for a file that must not be. */
export type Outputs = Map<string, string | Uint8Array | null>;

export interface Change {
  path: string;
  kind: 'new' | 'changed' | 'removed';
}

/** What writing would change, without writing. */
export function changes(root: string, outputs: Outputs): Change[] {
  return [...outputs].flatMap(([path, content]): Change[] => {
    const full = join(root, path);
    const there = existsSync(full);
    if (content === null) return there ? [{ path, kind: 'removed' }] : [];
    if (!there) return [{ path, kind: 'new' }];
    return readFileSync(full).equals(Buffer.from(content)) ? [] : [{ path, kind: 'changed' }];
  });
}

/**
 * Writes all or nothing: everything new goes into a folder of its own first; only when all of it is there do renames put it into
 * place.
 */
export function commit(root: string, outputs: Outputs): Change[] {
  const todo = changes(root, outputs);
  if (todo.length === 0) return todo;
  const stage = join(root, `.ingest-${process.pid}`);
  try {
    for (const { path, kind } of todo) {
      if (kind === 'removed') continue;
      mkdirSync(dirname(join(stage, path)), { recursive: true });
      writeFileSync(join(stage, path), outputs.get(path) ?? '');
    }
    for (const { path, kind } of todo) {
      if (kind === 'removed') {
        rmSync(join(root, path));
        continue;
      }
      mkdirSync(dirname(join(root, path)), { recursive: true });
      renameSync(join(stage, path), join(root, path));
    }
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
  return todo;
}
