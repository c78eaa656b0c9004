import { resolve } from 'node:path';

/** The library of this project, which lies in the folder that commands run in. */
const LIBRARY = 'content';

/** Absolute path of the content tree to work on: what `--content` named, else `CONTENT_DIR`, else the project's own library. */
export function contentDir(option?: string, env: NodeJS.ProcessEnv = process.env): string {
  return resolve(option || env.CONTENT_DIR || LIBRARY);
}

/** Absolute path of the project's own library, whose settings serve trees that have none. */
export function libraryDir(): string {
  return resolve(LIBRARY);
}
