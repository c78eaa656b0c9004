import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CommandName } from '../../../scripts/commands/descriptions.ts';
import { ROOT } from '../../support/build-site.ts';
import { callCommand, callSuccessfully } from '../../support/call-command.ts';
import { releasedTree } from '../../support/released-tree.ts';
import { treeContents } from '../../support/tree-contents.ts';

const MINI = `${ROOT}tests/fixtures/mini`;
const folder = mkdtempSync(join(tmpdir(), 'editing-'));
const root = join(folder, 'content');
afterAll(() => rmSync(folder, { recursive: true }));

const call = (name: CommandName, ...argv: string[]) => callCommand(name, [...argv, '--content', root]);
const manage = (name: CommandName, ...argv: string[]) => callSuccessfully(name, [...argv, '--content', root]);
const text = (path: string) => readFileSync(join(root, path), 'utf8');
/** Everything that a person or a program reads; not what is kept to undo a change. */
const state = () =>
  Object.fromEntries(Object.entries(treeContents(root)).filter(([path]) => !path.startsWith('.undo')));
const start = (from: string) => {
  rmSync(root, { recursive: true, force: true });
  cpSync(from, root, { recursive: true });
};

describe('a library that was never released', () => {
  beforeEach(() => start(MINI));

  it('ingests one report alone, and asks back when its id is misspelt', async () => {
    writeFileSync(join(root, 'sources/yunxi-2020.md.yaml'), 'broken: [');
    writeFileSync(join(root, 'reports/liuquan/2019.mdx'), 'edited by hand');
    expect((await manage('ingest', 'liuquan/2019')).stdout).toContain('1 reports, 1 files written.');
    const { status, stderr } = await call('ingest', 'liuqaun/2019');
    expect([status, stderr]).toEqual([1, expect.stringContaining('(did you mean “liuquan/2019”?) [unknown-report]')]);
  });

  it('loses a report with its raw file by remove, and has it back by undo', async () => {
    const before = state();
    expect((await manage('remove', 'liuquan/2019', '--check')).stdout).toContain('7 files would be removed.');
    expect(state()).toEqual(before);
    await manage('remove', 'liuquan/2019');
    expect(Object.keys(state()).filter((path) => path.includes('2019'))).toEqual([]);
    await manage('ingest', '--check');
    await manage('undo');
    expect(state()).toEqual(before);
    await manage('undo');
    expect(existsSync(join(root, 'sources/liuquan-2019.txt'))).toBe(false);
  });

  it('keeps a further source that another report names, too', async () => {
    const yaml = join(root, 'sources/yunxi-2020.md.yaml');
    writeFileSync(yaml, `${text('sources/yunxi-2020.md.yaml')}witnesses: [liuquan-2019.txt]\n`);
    await manage('remove', 'liuquan/2019');
    expect(existsSync(join(root, 'sources/liuquan-2019.txt'))).toBe(true);
    expect(existsSync(join(root, 'sources/liuquan-2019.txt.yaml'))).toBe(false);
  });

  it('gives a report another id, without a trace of the old one', async () => {
    await manage('rename', 'liuquan/2019', 'liuquan-shi/2019');
    const yaml = text('sources/liuquan-2019.txt.yaml');
    expect(yaml).toMatch(/^# Clean, held twice in one file, with hostile text\.\nid: liuquan-shi\/2019\n/u);
    expect(yaml).not.toContain('formerIds');
    expect(Object.keys(state()).filter((path) => path.includes('liuquan/2019'))).toEqual([]);
    await manage('ingest', '--check');
  });

  it.each([
    [['liuquan/2019', 'liuquan/2020'], 'has or had the id liuquan/2020; choose another'],
    [['liuquan/2019', '柳泉/2019'], '“柳泉/2019” must be place and year in small Latin letters'],
    [['liuqaun/2019', 'liuquan/2021'], '(did you mean “liuquan/2019”?)'],
  ])('refuses to rename %j', async (argv, said) => {
    const before = state();
    const { status, stderr } = await call('rename', ...argv);
    expect([status, stderr]).toEqual([1, expect.stringContaining(said)]);
    expect(state()).toEqual(before);
  });

  it('undoes what add did, unless somebody has edited it since', async () => {
    const before = state();
    const raw = join(folder, '柳泉市政府工作报告.txt');
    writeFileSync(raw, text('sources/liuquan-2019.txt').replaceAll('2019', '2022').replaceAll('2018', '2021'));
    await manage('add', raw);
    await manage('ingest');
    await manage('undo');
    expect(state()).toEqual(before);
    await manage('undo');
    writeFileSync(join(root, 'sources/liuquan-2019.txt.yaml'), '# edited\n', { flag: 'a' });
    const { status, stderr } = await call('undo');
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/liuquan-2019\.txt\.yaml error was changed after “undo”.*\[undo\]/u),
    ]);
  });

  it('says that there is nothing to undo', async () => {
    const { status, stderr } = await call('undo');
    expect([status, stderr]).toEqual([1, expect.stringContaining('holds no change that can be undone')]);
  });
});

describe('a library with releases', () => {
  let released: string;
  beforeAll(async () => {
    released = await releasedTree();
  });
  afterAll(() => rmSync(released, { recursive: true }));
  beforeEach(() => start(released));

  it('does not remove what was released, and says what to do instead', async () => {
    const before = state();
    const { status, stderr } = await call('remove', 'liuquan/2019');
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^liuquan\.txt\.yaml error .*withdrawn.*\[released\]/u),
    ]);
    expect(state()).toEqual(before);
  });

  it('keeps the links to a report that gets another id', async () => {
    await manage('rename', 'liuquan/2019', 'liuquan-shi/2019');
    expect(text('sources/liuquan.txt.yaml')).toContain('formerIds: [liuquan/2019, liuquan/2018]');
    expect(JSON.parse(text('anchors/liuquan/2019.json')).movedTo).toBe('liuquan-shi/2019');
    await manage('ingest', '--check');
    await manage('check-anchors');
  });

  it('takes back a release that was not committed', async () => {
    await manage('undo');
    expect(text('releases.yaml')).not.toContain('2026-12-01');
    await manage('ingest', '--check');
    await manage('check-anchors');
  });
});

describe('a new library', () => {
  const fresh = join(folder, 'fresh');
  const named = ['--name', '柳泉文库', '--url', 'https://reports.liuquan.cn/'];

  it.each([
    [[], 'names nobody whom readers could reach'],
    [['--email', 'editor@example.org'], 'nobody can be reached at editor@example.org'],
    [['--tracker', 'http://localhost/issues'], 'nobody can be reached at localhost'],
    [['--email', 'editor'], 'contact.email must be an e-mail address'],
  ])('is refused with the contact %j, and no folder is left', async (contact, said) => {
    const { status, stderr } = await callCommand('new', [fresh, ...named, ...contact]);
    expect([status, stderr]).toEqual([1, expect.stringContaining(said)]);
    expect(existsSync(fresh)).toBe(false);
  });

  it('begins with settings, and takes its first report; a folder without one is refused', async () => {
    await callSuccessfully('new', [fresh, ...named, '--email', 'bianji@liuquan.cn']);
    expect(readFileSync(join(fresh, 'site.yaml'), 'utf8')).toBe(
      'name: 柳泉文库\nurl: https://reports.liuquan.cn/\ncontact:\n  email: bianji@liuquan.cn\n',
    );
    const empty = await callCommand('add', [join(fresh, 'sources'), '--content', fresh]);
    expect([empty.status, empty.stderr]).toEqual([1, expect.stringContaining('is a folder where a file is wanted')]);
    const raw = join(folder, '晋中市政府工作报告.md');
    cpSync(join(MINI, 'sources/yunxi-2020.md'), raw);
    const { stdout } = await callSuccessfully('add', [raw, '--region', '晋中市', '--content', fresh]);
    expect(stdout).toContain('1 added');
    await callSuccessfully('ingest', ['--check', '--content', fresh]);
  });
});
