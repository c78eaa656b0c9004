/** Tells when code has changed, so that nothing is kept that other code made. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFile } from '../../src/tree/roots.ts';

/** Finds the modules that a module imports, and the files and folders that it reads beside itself. Only those of the project, not packages. */
const IMPORTS = [
  /\b(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/gu,
  /\bnew URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/gu,
];

/** The versions of all packages stand in these files of the project. */
export const lockFiles = (): string[] => ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock'].map(projectFile);

/** The files of the project that a module consists of: itself, the modules that it imports, and so on, sorted. */
export function filesOfModule(entry: URL): string[] {
  const found = new Set<string>();
  const open = [fileURLToPath(entry)];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file) || !existsSync(file)) continue;
    if (statSync(file).isDirectory()) {
      open.push(...readdirSync(file).map((name) => join(file as string, name)));
      continue;
    }
    found.add(file);
    open.push(...importsIn(file));
  }
  return [...found].sort();
}

function importsIn(file: string): string[] {
  if (!/\.[cm]?[jt]s$/u.test(file)) return [];
  const text = readFileSync(file, 'utf8');
  return IMPORTS.flatMap((pattern) => [...text.matchAll(pattern)].map(([, path = '']) => join(file, '..', path)));
}

/** A hash that changes with the code of a module, with the packages that it may use, and with the version of Node.js. */
export function hashOfModule(entry: URL): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...lockFiles(), ...filesOfModule(entry)].filter((each) => existsSync(each))) {
    const bytes = readFileSync(file);
    hash.update(`\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
