import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settleSite } from '../../scripts/build/swap-site.ts';
import { cacheFolderOf } from '../../scripts/cache/cache-folder.ts';
import { ROOT, runScript } from '../support/build-site.ts';
import { type ReadBefore, treeContents } from '../support/tree-contents.ts';

const folder = mkdtempSync(join(tmpdir(), 'interrupted-'));
const content = join(folder, 'content');
const sites = join(folder, 'sites');
const site = join(sites, 'dist');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Milliseconds after which a lock was left for certain. */
const HANGS = 1_700_000;

/** The programs of a build, and of how many changes to the disk one is looked at. */
const PROGRAMS = {
  build: { path: 'commands/build.ts', every: 1 },
  rendering: { path: 'build/render-pages.ts', every: 12 },
};
type Program = keyof typeof PROGRAMS;

/** That it waits for the build of another test file, with which it shares the cache, is no part of what a build says. */
const WAITING = /^.* is in use by .*; waiting\n/gmu;
const build = async (env: Record<string, string> = {}) => {
  const { status, output } = await runScript('scripts/commands/build.ts', ['--content', content, '--out', site], env);
  return { status, output: output.replace(WAITING, '') };
};
const watched = (programs: Program[], env: Record<string, string>) =>
  build({
    NODE_OPTIONS: `--import=${ROOT}tests/support/kill-at.ts`,
    KILL_PROGRAM: programs.map((program) => PROGRAMS[program].path).join(' '),
    ...env,
  });
/** Where the files as they were before the changes of a program are kept. */
const statesOf = (program: Program) => join(folder, program);
const settings = (name: string) =>
  writeFileSync(join(content, 'site.yaml'), `name: ${name}\nurl: https://site.example\nscripts: [zh-Hans]\n`);
/** Puts the old site back, and forgets the parts that earlier builds kept, so that the next build renders all of them. */
const restoreOld = () => {
  rmSync(join(ROOT, cacheFolderOf('site', content, 'https://site.example', '/')), { recursive: true, force: true });
  rmSync(site, { recursive: true, force: true });
  cpSync(join(folder, 'old'), site, { recursive: true });
};

/** The site before, and the one that is being built. */
let old: Record<string, string>;
let renewed: Record<string, string>;

beforeAll(async () => {
  for (const path of [
    'sources/liuquan-2019.txt',
    'sources/liuquan-2019.txt.yaml',
    'reports/liuquan',
    'anchors/liuquan',
  ])
    cpSync(`${ROOT}tests/fixtures/mini/${path}`, join(content, path), {
      recursive: true,
      filter: (file) => !file.includes('2020'),
    });
  settings('旧文库');
  expect(await build()).toEqual({ status: 0, output: '' });
  old = treeContents(site);
  cpSync(site, join(folder, 'old'), { recursive: true });
  settings('新文库');
  restoreOld();
  const programs = ['build', 'rendering'] as const;
  const env = {
    KEEP: sites,
    KEEP_IN: programs.map(statesOf).join(' '),
    KEEP_EVERY: programs.map((program) => PROGRAMS[program].every).join(' '),
  };
  expect(await watched([...programs], env)).toEqual({ status: 0, output: '' });
  renewed = treeContents(site);
  expect(renewed).not.toEqual(old);
});

describe.each(['build', 'rendering'] as const)('a build whose program %s is killed', (program) => {
  test('leaves the old site whole, or the new one, at whatever change that happens', () => {
    const changes = readdirSync(statesOf(program));
    expect(changes.length).toBeGreaterThan(10);
    const outcomes = new Set<string>();
    const before: ReadBefore = new Map();
    for (const change of changes) {
      const left = join(statesOf(program), change);
      // The next command settles what a kill at this change would leave.
      settleSite(join(left, 'dist'));
      const found = treeContents(join(left, 'dist'), before);
      const isNew = JSON.stringify(found) === JSON.stringify(renewed);
      if (!isNew) expect(found, `killed at change ${change}`).toEqual(old);
      expect(readdirSync(left), `killed at change ${change}`).toEqual(['dist']);
      outcomes.add(isNew ? 'new' : 'old');
    }
    expect([...outcomes].sort()).toEqual(program === 'build' ? ['new', 'old'] : ['old']);
  });

  test('ends, and hinders no later build', async () => {
    restoreOld();
    const { status } = await watched([program], { KILL_AT: '30' });
    expect(status).not.toBe(0);
    expect(treeContents(site)).toEqual(old);
  });
});

test('the build after killed ones succeeds, and nothing is left', async () => {
  expect(await build()).toEqual({ status: 0, output: '' });
  expect(treeContents(site)).toEqual(renewed);
  expect(readdirSync(sites)).toEqual(['dist']);
  expect(readdirSync(content).sort()).toEqual(['anchors', 'reports', 'site.yaml', 'sources']);
  // Another test file may build just now. Its locks go when it has ended; those of a killed build would stay.
  const locks = () => readdirSync(join(ROOT, '.cache')).filter((name) => /^(?:building|rendering)/u.test(name));
  await expect.poll(locks, { timeout: HANGS }).toEqual([]);
});

test('a build that finds no report, or lost one, fails and leaves the old site', async () => {
  rmSync(join(content, 'reports/liuquan'), { recursive: true });
  const { status, output } = await build();
  expect(status).toBe(1);
  expect(output).toMatch(/^\S+\/reports error holds no report, .* \[no-reports\]\n$/u);
  expect(treeContents(site)).toEqual(renewed);
});
