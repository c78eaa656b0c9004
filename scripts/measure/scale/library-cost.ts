import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { libraryDir } from '../../../src/tree/content-dir.ts';
import { SETTINGS, SOURCES } from '../../../src/tree/files.ts';
import { walk } from '../../../src/tree/walk.ts';
import { cacheFolderOf } from '../../cache/cache-folder.ts';
import { type Cost, costOf } from './processes.ts';
import type { ScaleRow, Step } from './steps.ts';

/** `add` exits with 1 if it refused one of the files; the others are added all the same. */
const SOME_REFUSED = [0, 1];

/**
 * Makes a library of so many reports of a corpus in a temporary folder and measures each step.
 * @param files paths of the raw reports below `corpus`
 */
export async function measureLibrary(
  corpus: string,
  files: readonly string[],
  size: number,
  env: NodeJS.ProcessEnv,
): Promise<ScaleRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-scale-'));
  const [content, site] = [join(folder, 'content'), join(folder, 'site')];
  const surroundings = { ...env, CONTENT_DIR: content, OUT_DIR: site };
  const run = (name: string, ...args: string[]) => costOf([`scripts/commands/${name}.ts`, ...args], surroundings);
  const add = (from: string) =>
    costOf(['scripts/commands/add.ts', '--content', content, join(folder, from)], surroundings, SOME_REFUSED);
  const ingest = () => run('ingest', '--content', content, '--quiet');
  const rows: ScaleRow[] = [];
  const note = (step: Step, cost: Cost) => rows.push({ size, step, cost });
  const noteBuilt = (step: Step, cost: Cost) => rows.push({ size, step, cost, bytes: megabytesOf(site) });
  try {
    copyRaw(corpus, spread(files, size + 1), folder);
    mkdirSync(content);
    cpSync(join(libraryDir(), SETTINGS), join(content, SETTINGS));
    note('add', await add('raw'));
    rmSync(cacheFolderOf('ingest', content), { recursive: true, force: true });
    note('ingest', await ingest());
    noteBuilt('build', await run('build'));
    // A file that was written a moment ago is read once more before its facts are trusted.
    await ingest();
    note('idle', both(await ingest(), await run('build')));
    changeOne(content);
    noteBuilt('change', both(await ingest(), await run('build')));
    noteBuilt('addition', both(await add('last'), await run('build')));
    return rows;
  } finally {
    for (const use of ['ingest', 'site']) rmSync(cacheFolderOf(use, content), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Copies raw reports: the last one into the folder `last`, all others into `raw`. */
function copyRaw(corpus: string, paths: readonly string[], folder: string): void {
  for (const path of paths) {
    const to = join(folder, path === paths.at(-1) ? 'last' : 'raw', path);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(corpus, path), to);
  }
}

/** Takes so many items, spread evenly over the list. */
function spread(items: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, at) => items[Math.floor((at * items.length) / count)] ?? '');
}

/** Changes one sign in the raw text of one report. */
function changeOne(content: string): void {
  const raw = walk(join(content, SOURCES)).filter(({ path }) => !path.endsWith('.yaml'));
  const file = join(content, SOURCES, raw[Math.floor(raw.length / 2)]?.path ?? '');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/，(?=[^，]*$)/u, '、'));
}

const megabytesOf = (folder: string): number =>
  walk(folder).reduce((sum, { path }) => sum + statSync(join(folder, path)).size, 0) / 1_000_000;

const both = (one: Cost, other: Cost): Cost => ({
  clock: one.clock + other.clock,
  processor: one.processor + other.processor,
  memory: Math.max(one.memory, other.memory),
});
