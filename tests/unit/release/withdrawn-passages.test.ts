import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CommandName } from '../../../scripts/commands/descriptions.ts';
import { openDecisions } from '../../../scripts/release/decided.ts';
import { callCommand, callSuccessfully } from '../../support/call-command.ts';
import { releasedTree } from '../../support/released-tree.ts';
import { treeContents } from '../../support/tree-contents.ts';

const folder = mkdtempSync(join(tmpdir(), 'withdrawn-passages-'));
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
const YAML = 'sources/liuquan.txt.yaml';
const RAW = 'sources/liuquan.txt';
const FILE = 'anchors/liuquan/2019.json';
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const anchors = () =>
  new Map<string, object>(JSON.parse(read(FILE)).anchors.map((own: { id: string }) => [own.id, own]));
const report = () => JSON.parse(read('reports/liuquan/2019.json'));
const withdraw = (...items: string[]) =>
  writeFileSync(join(root, YAML), `withdrawn:\n${items.map((item) => `  - ${item}\n`).join('')}`, { flag: 'a' });
const WHY = 'date: 2026-12-05, reason: 涉及个人信息。';
/** Files in which the words stand, sources and git aside. */
const filesWith = (words: RegExp) =>
  Object.entries(treeContents(root)).flatMap(([path, text]) =>
    words.test(text) && !path.startsWith('.git') && !path.startsWith('sources/') ? [path] : [],
  );

describe('a passage of a released report that is taken down', () => {
  it('leaves an id with date and reason, and its words in no file but the sources', async () => {
    withdraw(`{id: s1-p3, ${WHY}}`);
    const { stderr } = await manage('ingest');
    expect(stderr).toMatch(
      /^liuquan\.txt warning still holds the text of s1-p3, which was taken down;.*\[withdrawn\]\n$/u,
    );
    expect(anchors().get('s1-p3')).toMatchObject({
      fate: 'removed',
      since: 1,
      withdrawn: '2026-12-05',
      reason: '涉及个人信息。',
    });
    expect(report().withdrawnPassages).toEqual([{ id: 's1-p3', date: '2026-12-05', reason: '涉及个人信息。' }]);
    // s1-p4 of the first version was merged into s1-p3, so its words are gone as well.
    expect(filesWith(/里程碑|普惠托育/u)).toEqual([]);
    expect(filesWith(/荞麦/u)).toContain('history/liuquan/2018/1.json');
    expect(report().version).toMatchObject({ number: 3, draft: true });
  });

  it('is counted as furniture, so that the ledger still adds up', async () => {
    const before = report().ledger;
    withdraw(`{id: s1-p3, ${WHY}}`);
    await manage('ingest');
    const { ledger, sources } = report();
    const { chars, ...classes } = ledger as Record<string, number>;
    expect(Object.values(classes).reduce((sum, count) => sum + count, 0)).toBe(chars);
    expect([chars, ledger.furniture]).toEqual([before.chars, before.furniture + 54]);
    expect(sources[0].furniture).toContainEqual({ at: [8, 0, 54], reason: 'withdrawn' });
    expect(sources[0].labels.withdrawn).toBe('撤下的段落');
    expect(read('reports/liuquan/2019.source.txt').split('\n')[7]).toBe('□'.repeat(54));
  });

  it('passes the gate and releases, and stays away for ever', async () => {
    await manage('ingest', '--check');
    withdraw(`{id: s1-p3, ${WHY}}`);
    await manage('ingest');
    await manage('check-anchors');
    expect(openDecisions(root)).toContain('liuquan/2019#s1-p3 is withdrawn: 涉及个人信息。');
    await manage('release', '--date', '2026-12-06', '--note', '撤下一段。');
    await manage('ingest', '--check');
    await manage('check-anchors');
    expect(anchors().get('s1-p3')).toMatchObject({ fate: 'removed', until: 3, withdrawn: '2026-12-05' });
    expect(openDecisions(root)).toEqual([]);

    // The raw file comes with another reading of the passage: it is found all the same.
    writeFileSync(join(root, RAW), read(RAW).replace('里程碑式地', '里程碑式的'));
    await manage('ingest');
    expect(filesWith(/里程碑/u)).toEqual([]);
    // Then its words leave the raw file as well.
    writeFileSync(join(root, RAW), read(RAW).replace(/^.*里程碑.*\n/mu, ''));
    expect((await manage('ingest')).stderr).toBe('');
    expect(anchors().get('s1-p3')).toMatchObject({ fate: 'removed', until: 3, withdrawn: '2026-12-05' });
    await manage('check-anchors');
  });

  it('may be named by a quotation, which means each paragraph that it touches', async () => {
    withdraw(`{words: 谷子、荞麦…办好古城, ${WHY}}`);
    await manage('ingest');
    expect([...anchors()].filter(([, own]) => 'withdrawn' in own).map(([id]) => id)).toEqual(['s2-p0b', 's2-p3']);
    // The words of s2-p0b stood in s2-p1 before that was split, and the first version had them there.
    expect(filesWith(/荞麦|古城灯会/u)).toEqual([]);
    await manage('check-anchors');
  });

  it('is refused by the gate and by release until ingest has taken it out', async () => {
    withdraw(`{id: s1-p3, ${WHY}}`);
    const said = 'liuquan/2019#s1-p3 is withdrawn, and its text is still as before; run npm run ingest';
    expect(await call('check-anchors')).toMatchObject({ status: 1, stderr: expect.stringContaining(said) });
    const { status } = await call('release', '--date', '2026-12-06', '--note', '订正。');
    expect(status).toBe(1);
  });

  it('is refused by the gate if more was cut from the history than was taken down', async () => {
    withdraw(`{id: s1-p3, ${WHY}}`);
    await manage('ingest');
    const path = 'history/liuquan/2018/1.json';
    writeFileSync(join(root, path), read(path).replace('八十六个', '八十九个'));
    const { status, stderr } = await call('check-anchors');
    expect([status, stderr]).toEqual([1, expect.stringContaining(`content/${path} is not as commit`)]);
  });

  it('comes back with its id when the decision is taken back and the history restored', async () => {
    const before = read('reports/liuquan/2019.json');
    const yaml = read(YAML);
    withdraw(`{id: s1-p3, ${WHY}}`);
    await manage('ingest');
    writeFileSync(join(root, YAML), yaml);
    await manage('ingest');
    expect(read('reports/liuquan/2019.json')).toBe(before);
    expect((await call('check-anchors')).stderr).toContain('restore content/history from version control');
    git('checkout', '--quiet', '--', 'history');
    await manage('check-anchors');
  });
});

it('warns of another paragraph in which the words still stand', async () => {
  writeFileSync(join(root, RAW), `${read(RAW)}我们再次重申：${read(RAW).split('\n')[7]}这是大家的心愿。\n`);
  withdraw(`{id: s1-p3, ${WHY}}`);
  const { stderr } = await manage('ingest');
  expect(stderr).toMatch(/warning words of s1-p3, which was taken down, may still stand in s2-p\d\S*;/u);
});

it.each([
  ['{id: s1, date: 2026-12-05, reason: 不便}', 's1 is a heading, on which others hang'],
  ['{words: 2018年工作回顾, date: 2026-12-05, reason: 不便}', 's1 is a heading, on which others hang'],
  ['{id: s9-p9, date: 2026-12-05, reason: 不便}', 's9-p9 was never released'],
  ['{words: 没有的话, date: 2026-12-05, reason: 不便}', '“没有的话” is not in the source'],
  ['{words: 我们, date: 2026-12-05, reason: 不便}', '“我们” is found'],
  ['{id: s1-p3, words: 里程碑, date: 2026-12-05, reason: 不便}', 'and not by both'],
  ['{id: s1-p3, date: 2026-13-05, reason: 不便}', 'must be a day of the calendar'],
  ['{id: s1-p3, date: 2026-12-05, reasons: 不便}', 'has an unknown key “reasons” (did you mean “reason”?)'],
  ['{id: 第三段, date: 2026-12-05, reason: 不便}', 'withdrawn.0.id '],
])('refuses %s with the line of the YAML', async (item, why) => {
  withdraw(item);
  const { status, stderr } = await call('ingest');
  expect([status, stderr]).toEqual([1, expect.stringContaining(why)]);
  expect(stderr).toMatch(/^liuquan\.txt\.yaml:\d+/u);
});

it('a passage that was taken down before any release keeps its id when one comes', async () => {
  rmSync(root, { recursive: true });
  cpSync(released, root, { recursive: true });
  for (const path of ['.undo', 'anchors', 'history', 'reports']) rmSync(join(root, path), { recursive: true });
  rmSync(join(root, 'releases.yaml'));
  writeFileSync(join(root, YAML), read(YAML).replace(/^formerIds.*/msu, ''));
  withdraw(`{words: 里程碑, ${WHY}}`);
  await manage('ingest');
  await manage('ingest', '--check');
  await manage('release', '--date', '2026-12-06', '--note', '首次发布。');
  await manage('ingest', '--check');
  await manage('check-anchors');
  expect(anchors().get('s1-p4')).toMatchObject({ since: 1, until: 1, withdrawn: '2026-12-05' });
  expect(filesWith(/里程碑/u)).toEqual([]);
});
