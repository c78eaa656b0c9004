import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandName } from '../../../scripts/commands/descriptions.ts';
import { breakDisk } from '../../support/broken-disk.ts';
import { ROOT, runScript } from '../../support/build-site.ts';
import { callCommand, callSuccessfully } from '../../support/call-command.ts';
import { treeContents } from '../../support/tree-contents.ts';

const folder = mkdtempSync(join(tmpdir(), 'killed-'));
const root = join(folder, 'content');
afterAll(() => rmSync(folder, { recursive: true }));

/** Puts the tree into the state of another. */
const restore = (from: string) => {
  rmSync(root, { recursive: true, force: true });
  cpSync(from, root, { recursive: true });
};
const call = (name: CommandName, ...argv: string[]) => callCommand(name, ['--content', root, ...argv]);

/** Trees in which each command has something to do, made one of the other by the commands themselves. */
const STATES = {
  described: join(folder, 'described'),
  ingested: join(folder, 'ingested'),
  released: join(folder, 'released'),
  renamed: join(folder, 'renamed'),
};
const RELEASE = ['--date', '2026-11-20', '--note', '首次发布。'];
const SECOND = ['--date', '2026-12-01', '--note', '订正。'];
/** Raw files: a report that the library has not, and another print of one that it has. */
const OTHER = join(folder, '晋中市政府工作报告.md');
const PRINT = join(folder, '柳泉市政府工作报告.txt');

beforeAll(async () => {
  for (const name of ['liuquan-2019.txt', 'liuquan-2019.txt.yaml'])
    cpSync(`${ROOT}tests/fixtures/mini/sources/${name}`, join(STATES.described, 'sources', name));
  const next = async (from: string, to: string, name: CommandName, ...argv: string[]) => {
    restore(from);
    await callSuccessfully(name, ['--content', root, ...argv]);
    cpSync(root, to, { recursive: true });
  };
  await next(STATES.described, STATES.ingested, 'ingest');
  await next(STATES.ingested, STATES.released, 'release', ...RELEASE);
  const source = join(STATES.released, 'sources/liuquan-2019.txt');
  const text = readFileSync(source, 'utf8');
  writeFileSync(PRINT, text.replaceAll('2019', '2021').replaceAll('2018', '2020'));
  cpSync(`${ROOT}tests/fixtures/mini/sources/yunxi-2020.md`, OTHER);
  writeFileSync(source, `${text.trimEnd()}\n我们办好了一件新的实事。\n`);
  restore(STATES.released);
  await callSuccessfully('ingest', ['--content', root]);
  rmSync(STATES.released, { recursive: true });
  cpSync(root, STATES.released, { recursive: true });
  await next(STATES.released, STATES.renamed, 'rename', 'liuquan/2019', 'liuquan-shi/2019');
});

/** The command, the tree it is run on, and the command after it, which only reads. */
const RUNS: [name: CommandName, from: keyof typeof STATES, argv: () => string[], next: CommandName][] = [
  ['ingest', 'described', () => [], 'doubts'],
  ['add', 'ingested', () => [OTHER, '--region', '晋中市'], 'check-anchors'],
  ['add', 'released', () => [PRINT], 'doubts'],
  ['release', 'ingested', () => RELEASE, 'check-script'],
  ['release', 'released', () => SECOND, 'check-anchors'],
  ['undo', 'renamed', () => [], 'check-anchors'],
];

describe.each(RUNS)('%s on a tree that is %s, without power from any change on', (name, from, argv, next) => {
  it('is done or undone by the next command, and leaves nothing over', async () => {
    const old = treeContents(STATES[from]);
    restore(STATES[from]);
    await callSuccessfully(name, ['--content', root, ...argv()]);
    const done = treeContents(root);
    expect(done).not.toEqual(old);

    const outcomes: string[] = [];
    for (let at = 1, reached = true; reached; at++) {
      restore(STATES[from]);
      const disk = breakDisk({ fault: 'power-cut', at, below: root });
      await call(name, ...argv()).catch(() => {});
      disk.mend();
      reached = disk.count() >= at;
      await call(next);
      const found = treeContents(root);
      outcomes.push(JSON.stringify(found) === JSON.stringify(done) ? 'new' : 'old');
      if (outcomes.at(-1) === 'old') expect(found).toEqual(old);
    }
    expect(outcomes.join(' ')).toMatch(/^(?:old )+(?:new ?)+$/u);
    // The same command again finishes too, and does nothing twice.
    restore(STATES[from]);
    const disk = breakDisk({ fault: 'power-cut', at: outcomes.indexOf('new') + 1, below: root });
    await call(name, ...argv()).catch(() => {});
    disk.mend();
    await call(name, ...argv());
    expect(treeContents(root)).toEqual(done);
  });
});

it('three commands at once do not undo what the others did', async () => {
  restore(STATES.ingested);
  const ended = await Promise.all([call('add', OTHER, '--region', '晋中市'), call('add', PRINT), call('ingest')]);
  expect(ended.map(({ status }) => status)).toEqual([0, 0, 0]);
  const found = treeContents(root);
  expect(Object.keys(found).filter((path) => /\.(?:json|txt)$/u.test(path))).toEqual([
    'anchors/jinzhong/2020.json',
    'anchors/liuquan/2019.json',
    'reports/jinzhong/2020.json',
    'reports/jinzhong/2020.source.txt',
    'reports/liuquan/2019.json',
    'reports/liuquan/2019.source.txt',
    'sources/liuquan-2019-2.txt',
    'sources/liuquan-2019.txt',
  ]);
  expect(found['sources/liuquan-2019.txt.yaml']).toContain('liuquan-2019-2.txt');
  expect((await call('ingest', '--check')).status).toBe(0);
});

it.each([3, 12, 20])(
  'a release that is really killed, at change %i, is done or undone by the next command',
  async (at) => {
    restore(STATES.ingested);
    await callSuccessfully('release', ['--content', root, ...RELEASE]);
    const done = treeContents(root);
    restore(STATES.ingested);
    const { status } = await runScript('scripts/commands/release.ts', ['--content', root, ...RELEASE], {
      NODE_OPTIONS: `--import=${ROOT}tests/support/kill-at.ts`,
      KILL_PROGRAM: 'release.ts',
      KILL_AT: String(at),
      KILL_BELOW: root,
    });
    expect(status).toBe(null);
    await call('ingest');
    expect([treeContents(STATES.ingested), done]).toContainEqual(treeContents(root));
  },
);

it('a folder that may not be written is named before anything changes', () => {
  restore(STATES.released);
  const folders = [root, ...['anchors', 'reports', 'history'].map((name) => join(root, name, 'liuquan'))];
  chmodSync(folder, 0o755);
  // To the superuser every folder is open.
  const other = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  if (other.uid) for (const path of folders) chownSync(path, other.uid, other.gid);
  chmodSync(join(root, 'anchors/liuquan'), 0o555);
  const old = treeContents(root);
  const argv = [`${ROOT}scripts/commands/release.ts`, '--content', root, ...SECOND];
  const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', ...other });
  expect([status, stderr]).toEqual([
    1,
    `${root}/anchors/liuquan error may not be read or written; change its permissions; nothing was changed [file]\n`,
  ]);
  expect(treeContents(root)).toEqual(old);
});
