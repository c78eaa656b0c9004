import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settleSite } from '../../scripts/build/beside.ts';
import { ROOT, runScript } from '../support/build-site.ts';
import { treeContents } from '../support/tree-contents.ts';

const folder = mkdtempSync(join(tmpdir(), 'interrupted-'));
const content = join(folder, 'content');
const sites = join(folder, 'sites');
const site = join(sites, 'dist');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Programs of a build; each is killed at some of its changes to the disk. */
const PROGRAMS = { build: 'commands/build.ts', rendering: 'build/render-pages.ts' };
type Program = keyof typeof PROGRAMS;

/** How many of the moments at which a build is killed are in each program. */
const MOMENTS: Record<Program, number> = { build: 14, rendering: 6 };

const build = (env: Record<string, string> = {}) =>
  runScript('scripts/commands/build.ts', ['--content', content, '--out', site], env);
const watched = (program: Program, env: Record<string, string>) =>
  build({ NODE_OPTIONS: `--import=${ROOT}tests/support/kill-at.ts`, KILL_PROGRAM: PROGRAMS[program], ...env });
const settings = (name: string) =>
  writeFileSync(join(content, 'site.yaml'), `name: ${name}\nurl: https://site.example\nscripts: [zh-Hans]\n`);

/** The site before, the one that is being built, and how many changes each program makes for that. */
let old: Record<string, string>;
let renewed: Record<string, string>;
const changes = {} as Record<Program, number>;

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
  for (const program of ['build', 'rendering'] as const) {
    const count = join(folder, 'count');
    expect(await watched(program, { KILL_COUNT: count })).toEqual({ status: 0, output: '' });
    changes[program] = Number(readFileSync(count, 'utf8'));
  }
  renewed = treeContents(site);
  expect(renewed).not.toEqual(old);
});

const moments = (Object.keys(MOMENTS) as Program[]).flatMap((program) =>
  Array.from({ length: MOMENTS[program] }, (_, part) => ({ program, part: part / (MOMENTS[program] - 1) })),
);

describe('a killed build leaves the old site whole, or the new one', () => {
  test.each(moments)('killed in its $program at $part of all changes', async ({ program, part }) => {
    rmSync(site, { recursive: true, force: true });
    cpSync(join(folder, 'old'), site, { recursive: true });
    const at = 1 + Math.round(part * (changes[program] - 1));
    const { status } = await watched(program, { KILL_AT: String(at) });
    expect(status).not.toBe(0);
    // Between two renames there is none; the next command puts it there.
    if (!existsSync(site)) settleSite(site);
    const found = treeContents(site);
    if (JSON.stringify(found) !== JSON.stringify(renewed)) expect(found).toEqual(old);
  });

  test('the next build succeeds, and nothing is left', async () => {
    expect(await build()).toEqual({ status: 0, output: '' });
    expect(treeContents(site)).toEqual(renewed);
    expect(readdirSync(sites)).toEqual(['dist']);
    expect(readdirSync(content).sort()).toEqual(['anchors', 'reports', 'site.yaml', 'sources']);
    for (const lock of ['building', 'rendering']) expect(existsSync(join(ROOT, '.cache', lock))).toBe(false);
  });
});

test('a build that finds no report, or lost one, fails and leaves the old site', async () => {
  rmSync(join(content, 'reports/liuquan'), { recursive: true });
  const { status, output } = await build();
  expect(status).toBe(1);
  expect(output).toMatch(/^\S+\/reports error holds no report, .* \[no-reports\]\n$/u);
  expect(treeContents(site)).toEqual(renewed);
});
