import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../support/build-site.ts';
import { callCommand } from '../../support/call-command.ts';

const MINI = `${ROOT}tests/fixtures/mini/sources`;

let tree: string;
beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'ingest-'));
  for (const file of ['liuquan-2019.txt', 'liuquan-2019.txt.yaml'])
    cpSync(join(MINI, file), join(tree, 'sources', file));
});
afterEach(() => rmSync(tree, { recursive: true }));

const ingest = (...args: string[]) => callCommand('ingest', args, { env: { CONTENT_DIR: tree } });
const files = () =>
  Object.fromEntries(
    (readdirSync(tree, { recursive: true }) as string[])
      .filter((path) => /\.\w+$/u.test(path) && !path.startsWith('sources'))
      .sort()
      .map((path) => [path, readFileSync(join(tree, path), 'utf8')]),
  );
const source = (name: string, bytes: string | Uint8Array) => writeFileSync(join(tree, 'sources', name), bytes);

describe('npm run ingest', () => {
  it('writes model, page, source lines, figures and anchors, and nothing new the second time', async () => {
    expect((await ingest()).status).toBe(0);
    const first = files();
    expect(Object.keys(first)).toEqual([
      'anchors/liuquan/2019.json',
      'reports/liuquan/2019.indicators.jsonl',
      'reports/liuquan/2019.json',
      'reports/liuquan/2019.mdx',
      'reports/liuquan/2019.source.txt',
    ]);
    expect((await ingest()).stdout).toContain('1 reports, 0 files written.');
    expect(files()).toEqual(first);
    expect(first['reports/liuquan/2019.source.txt']?.split('\n')[7]).toBe('一、2018年工作回顾');
  });

  it('says in a table what was found and what became of the characters', async () => {
    const { stdout } = await ingest();
    expect(stdout).toMatch(/^liuquan\/2019 +2 +2 +4 +2 +16 +1 +2292 +1082 +14 +1146 +0 +0 +50$/mu);
    expect(stdout).toContain(
      'liuquan/2019: 全角数字改半角（１→1） 4, 全角百分号改半角（％→%） 2, 全角加号改半角（＋→+） 3, 紧接数字、字母的全角点改半角（．→.） 1',
    );
  });

  it('with --check writes nothing and fails as long as something would change', async () => {
    expect((await ingest('--check')).status).toBe(1);
    expect(files()).toEqual({});
    await ingest();
    expect((await ingest('--check')).status).toBe(0);
    writeFileSync(join(tree, 'reports/liuquan/2019.mdx'), 'edited by hand');
    const { status, stderr } = await ingest('--check');
    expect([status, stderr]).toEqual([1, expect.stringContaining('2019.mdx would be changed; run npm run ingest')]);
  });

  it('removes what no source makes any more', async () => {
    await ingest();
    for (const file of readdirSync(join(tree, 'sources'))) rmSync(join(tree, 'sources', file));
    await ingest();
    expect(files()).toEqual({});
  });

  it('carries on with another tree by --content, and refuses wrong usage with exit 2', async () => {
    expect((await ingest('--content', tree)).status).toBe(0);
    expect((await ingest('--chekc')).status).toBe(2);
  });
});

describe('what cannot be a report ends the run with one line, exit 1 and nothing touched', () => {
  const yaml = (id: string) => readFileSync(join(MINI, 'liuquan-2019.txt.yaml'), 'utf8').replace('liuquan/2019', id);

  it.each([
    ['empty-file', ''],
    ['binary-file', '%PDF-1.7 …'],
    ['mojibake', '各位代表：\n现在\uFFFD，我代表市人民政府'],
    ['nul', '各位代表：\n现在\0，我代表市人民政府向大会报告工作'],
    ['long-line', `各位代表：\n${'长'.repeat(17_000_000)}`],
    ['not-a-report', '采购清单\n苹果三斤，梨两斤，请于周五前送到。'],
  ])('%s', async (rule, text) => {
    source('other.txt', text);
    source('other.txt.yaml', yaml('other/2019'));
    const { status, stderr } = await ingest();
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(new RegExp(`^other\\.txt\\S* error .*\\[${rule}\\]$`, 'mu'));
    expect(files()).toEqual({});
  });

  it.each([
    ['an unknown key', (text: string) => `${text}noets: []\n`, 'noets'],
    ['a year that is no number', (text: string) => text.replace('year: 2019', 'year: soon'), 'year'],
    ['a missing region', (text: string) => text.replace(/^region:.*\n/mu, ''), 'region'],
    ['broken YAML', (text: string) => `${text}  - {`, 'YAML'],
    ['an id that another file has', (text: string) => text, 'liuquan/2019'],
  ])('a YAML with %s', async (_what, change, word) => {
    source('other.txt', readFileSync(join(MINI, 'yunxi-2020.md')));
    source('other.txt.yaml', change(yaml('liuquan/2019')));
    const { status, stderr } = await ingest();
    expect(status).toBe(1);
    expect(stderr).toMatch(/^other\.txt\.yaml/mu);
    expect(stderr).toContain(word);
    expect(existsSync(join(tree, 'reports'))).toBe(false);
  });

  it('a YAML without its file', async () => {
    source('other.txt.yaml', yaml('other/2019'));
    expect((await ingest()).stderr).toContain('[no-source]');
  });
});

it('says what is wrong in the YAML of the report that is named, and not that there is no such report', async () => {
  const yaml = readFileSync(join(MINI, 'liuquan-2019.txt.yaml'), 'utf8');
  source('liuquan-2019.txt.yaml', `${yaml}titel: 报告\n`);
  const { status, stderr } = await ingest('liuquan/2019');
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/^liuquan-2019\.txt\.yaml:\d+ error .*“titel”.*“title”/u),
  ]);
});
