/**
 * The two folders that everything else is found from. In this repository they are the same; where the generator is installed as a package, it lies
 * below `node_modules` of the project that uses it.
 */
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The generator's folder, which Vite writes into the site's bundle (`scripts/build/astro-config.ts`): there this module lies elsewhere. */
declare const GENERATOR_DIR: string | undefined;

/** Absolute path of a file or folder of the generator: its code, and the data that it brings. `path` is as in this repository, e.g. `src/styles`. */
export function generatorFile(path: string): string {
  const folder = typeof GENERATOR_DIR === 'string' ? GENERATOR_DIR : fileURLToPath(new URL('../../', import.meta.url));
  return resolve(folder, path);
}

/** Absolute path of a file or folder of the project: the library, what is kept between runs, and the site. Commands run in the project's folder. */
export function projectFile(path: string): string {
  return resolve(path);
}

/** Whether a path is that of a folder or of something in it. */
export function isInside(folder: string, path: string): boolean {
  const first = relative(folder, path).split(sep)[0];
  return first !== '..' && !relative(folder, path).startsWith('/');
}
