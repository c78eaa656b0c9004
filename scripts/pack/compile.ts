/**
 * Makes `lib/`, the compiled form of the generator that the package holds: Node strips no types below `node_modules`. `lib/` has the folders of this
 * repository; each module becomes JavaScript with a source map, everything else is copied. npm runs this before it packs.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { generatorFile } from '../../src/tree/roots.ts';
import { walk } from '../../src/tree/walk.ts';

const LIB = generatorFile('lib');

/** Folders that are compiled or copied. */
const FOLDERS = ['src', 'public', 'docs/schemas', 'templates'];

/** What measures the generator against data of this repository; the package does not hold it. */
const LEFT_OUT = ['scripts/measure', 'scripts/commands/eval.js', 'scripts/commands/bench.js'];

/** Modules whose types the package promises (`exports` in `package.json`). */
const TYPED = ['src/model/index.d.ts', 'src/cite/index.d.ts'];

/** The path of a module between quotes, in an import or where a module starts another as a thread or a process. */
const MODULE = /(['"])(\.[^'"\n]*)\.ts\1/gu;

rmSync(LIB, { recursive: true, force: true });
compile();
for (const path of LEFT_OUT) rmSync(join(LIB, path), { recursive: true });
for (const folder of FOLDERS) copyOthers(folder);
// Its version is the generator's.
cpSync(generatorFile('package.json'), join(LIB, 'package.json'));
const emitted = walk(LIB).map(({ path }) => path);
for (const path of emitted.filter((each) => each.endsWith('.js'))) rewrite(path, withModules);
dropTypes(emitted.filter((path) => path.endsWith('.d.ts')));

function compile(): void {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', generatorFile('scripts/pack/tsconfig.json')], {
    // npm takes the standard output of what it runs before packing for its own.
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(1);
}

/** Copies what is not compiled. Vite compiles components; they import compiled modules. */
function copyOthers(folder: string): void {
  for (const { path } of walk(generatorFile(folder))) {
    if (path.endsWith('.ts') && !path.endsWith('.d.ts')) continue;
    const to = join(LIB, folder, path);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(generatorFile(folder), path), to);
    if (path.endsWith('.astro')) rewrite(join(folder, path), withModules);
  }
}

/** Names compiled modules by the ending that they have now. The length stays, and so do the places in source maps. */
function withModules(code: string): string {
  return code.replace(MODULE, (_, quote: string, path: string) => `${quote}${path}.js${quote}`);
}

function rewrite(path: string, change: (code: string) => string): void {
  const file = join(LIB, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

/** Removes all types but those that the package promises, and what these are made of. */
function dropTypes(declarations: readonly string[]): void {
  const wanted = new Set<string>();
  const open = TYPED.map((path) => join(LIB, path));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (wanted.has(file) || !existsSync(file)) continue;
    wanted.add(file);
    for (const [, , path] of readFileSync(file, 'utf8').matchAll(MODULE))
      open.push(join(dirname(file), `${path}.d.ts`));
  }
  for (const path of declarations) if (!wanted.has(join(LIB, path))) rmSync(join(LIB, path));
}
