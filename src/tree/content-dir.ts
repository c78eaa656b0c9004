import { resolve } from 'node:path';
import { projectFile } from './roots.ts';

/** Folder of the project's own library, below the folder in which commands run. */
export const LIBRARY = 'content';

/** Absolute path of the content tree to work on: what `--content` named, else `CONTENT_DIR`, else the project's own library. */
export function contentDir(option?: string, env: NodeJS.ProcessEnv = process.env): string {
  return resolve(option || env.CONTENT_DIR || projectFile(LIBRARY));
}

/** Absolute path of the project's own library. Its settings serve content trees that have no settings. */
export function libraryDir(): string {
  return projectFile(LIBRARY);
}
