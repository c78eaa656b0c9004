import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refuseLostReports } from '../../../scripts/build/lost-reports.ts';
import type { CommandName } from '../../../scripts/commands/descriptions.ts';
import { openDecisions } from '../../../scripts/release/decided.ts';
import { ROOT } from '../../support/build-site.ts';
import { callCommand, callSuccessfully } from '../../support/call-command.ts';
import { releasedTree } from '../../support/released-tree.ts';
import { treeContents } from '../../support/tree-contents.ts';

const folder = mkdtempSync(join(tmpdir(), 'withdrawn-'));
const root = join(folder, 'content');
let released: string;
beforeAll(async () => {
  released = await releasedTree();
});
afterAll(() => {
  for (const each of [folder, released]) rmSync(each, { recursive: true });
});
beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  cpSync(released, root, { recursive: true });
  rmSync(join(root, '.undo'), { recursive: true });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', '发布');
});

const git = (...args: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=测试', '-c', 'user.email=test@example.org', ...args]);
const call = (name: CommandName, ...argv: string[]) => callCommand(name, [...argv, '--content', root]);
const manage = (name: CommandName, ...argv: string[]) => callSuccessfully(name, [...argv, '--content', root]);
const registry = (id: string) => JSON.parse(readFileSync(join(root, `anchors/${id}.json`), 'utf8'));
const YAML = 'sources/liuquan.txt.yaml';
const withdraw = () =>
  writeFileSync(join(root, YAML), 'withdrawn: {date: 2026-12-05, reason: 应发布机关要求撤下。}\n', { flag: 'a' });

describe('a released report that is taken down', () => {
  it('keeps its ids and nothing of its text, and the gate lets it pass', async () => {
    const ids = registry('liuquan/2019').anchors.map(({ id }: { id: string }) => id);
    withdraw();
    const { stderr } = await manage('ingest');
    expect(stderr).toMatch(/^liuquan\.txt warning belongs to a report that was taken down.*\[withdrawn\]$/mu);
    expect(registry('liuquan/2019')).toMatchObject({
      withdrawn: { title: '2019年柳泉市政府工作报告', date: '2026-12-05', reason: '应发布机关要求撤下。' },
      formerly: ['liuquan/2018'],
    });
    expect(registry('liuquan/2019').anchors.map(({ id }: { id: string }) => id)).toEqual(ids);
    await manage('check-anchors');
    expect(openDecisions(root)).toContain('liuquan/2019 is withdrawn: 应发布机关要求撤下。');

    rmSync(join(root, 'sources/liuquan.txt'));
    expect((await manage('ingest', '--check')).stderr).toBe('');
    const left = Object.entries(treeContents(root)).filter(([path]) => !path.startsWith('.git'));
    expect(left.filter(([, text]) => /里程碑|荞麦/u.test(text))).toEqual([]);
    expect((await manage('doubts')).stdout).toBe('');
  });

  it('is no lost report for a build that has others', async () => {
    withdraw();
    for (const name of ['yunxi-2020.md', 'yunxi-2020.md.yaml'])
      cpSync(`${ROOT}tests/fixtures/mini/sources/${name}`, join(root, 'sources', name));
    await manage('ingest');
    expect(() => refuseLostReports(root)).not.toThrow();
  });

  it('is refused by the gate and by release until ingest has taken the text out', async () => {
    withdraw();
    const said = 'liuquan/2019 is withdrawn, and its text and its history is still as before; run npm run ingest\n';
    expect(await call('check-anchors')).toMatchObject({ status: 1, stderr: expect.stringContaining(said) });
    const { status, stderr } = await call('release', '--date', '2026-12-06', '--note', '订正。');
    expect([status, stderr]).toEqual([1, expect.stringContaining(said)]);
  });

  it('is refused where only the registry says so', async () => {
    const path = join(root, 'anchors/liuquan/2019.json');
    const withdrawn = { title: '报告', date: '2026-12-05', reason: '不便' };
    writeFileSync(path, JSON.stringify({ ...registry('liuquan/2019'), withdrawn }));
    const { status, stderr } = await call('check-anchors');
    expect([status, stderr]).toEqual([1, expect.stringContaining('but its YAML does not say so')]);
  });

  it('comes back with its ids when the decision is taken back and its history restored', async () => {
    const before = readFileSync(join(root, 'reports/liuquan/2019.json'), 'utf8');
    const yaml = readFileSync(join(root, YAML), 'utf8');
    withdraw();
    await manage('ingest');
    writeFileSync(join(root, YAML), yaml);
    await manage('ingest');
    expect(readFileSync(join(root, 'reports/liuquan/2019.json'), 'utf8')).toBe(before);
    expect((await call('check-anchors')).stderr).toContain('cannot be told from content/history any more; restore it');
    git('checkout', '--quiet', '--', 'history');
    await manage('check-anchors');
  });
});

it('a report that was taken down before any release is not published by one', async () => {
  rmSync(root, { recursive: true });
  for (const name of ['liuquan-2019.txt', 'liuquan-2019.txt.yaml', 'yunxi-2020.md', 'yunxi-2020.md.yaml'])
    cpSync(`${ROOT}tests/fixtures/mini/sources/${name}`, join(root, 'sources', name));
  await manage('ingest');
  const decision = 'withdrawn: {date: 2026-12-05, reason: 应发布机关要求撤下。}\n';
  writeFileSync(join(root, 'sources/liuquan-2019.txt.yaml'), decision, { flag: 'a' });
  const release = ['--date', '2026-12-06', '--note', '首次发布。'];
  const { stderr } = await call('release', ...release);
  expect(stderr).toContain('liuquan/2019 is withdrawn, and its text is still as before; run npm run ingest');
  await manage('ingest');
  expect((await manage('release', ...release)).stdout).toContain('1 reports');
  expect(existsSync(join(root, 'history/liuquan'))).toBe(false);
});
