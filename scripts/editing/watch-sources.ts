/** Watches the sources of a content tree while an editor works, and says which reports are to be made anew. */
import { watch } from 'node:fs/promises';
import { join } from 'node:path';
import { SOURCES, sourceNameOf } from '../../src/tree/files.ts';
import { identityOf, rawFilesOf, yamlNames } from '../tree/sources.ts';

/** Editors write a file in several steps, and a copy takes its time: after the last step it is waited this long, in ms. */
const SETTLED = 150;

/**
 * Calls `changed` with the names of the files below `sources/` that were written, one call after another, until the signal ends it.
 * @param changed must not throw, since the watching would end
 */
export async function watchSources(
  root: string,
  signal: AbortSignal,
  changed: (files: ReadonlySet<string>) => Promise<void>,
): Promise<void> {
  let pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();
  const tell = () => {
    const files = pending;
    pending = new Set();
    work = work.then(() => changed(files));
  };
  try {
    for await (const { filename } of watch(join(root, SOURCES), { signal })) {
      if (filename === null) continue;
      pending.add(filename);
      clearTimeout(timer);
      timer = setTimeout(tell, SETTLED);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  clearTimeout(timer);
  await work;
}

/** The YAML files whose reports a change of some files concerns: they are among them, lie beside them, or name them as witnesses. */
export function yamlConcerned(root: string, files: ReadonlySet<string>): string[] {
  return yamlNames(root).filter((name) => files.has(name) || rawFilesIn(root, name).some((file) => files.has(file)));
}

/** The raw files of a report; of a YAML that cannot be read only the one beside it: making its report says what is wrong. */
function rawFilesIn(root: string, name: string): string[] {
  try {
    return rawFilesOf(name, identityOf(root, name));
  } catch {
    return [sourceNameOf(name)];
  }
}
