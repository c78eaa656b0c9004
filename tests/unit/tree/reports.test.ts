import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { contentDir } from '../../../src/tree/content-dir.ts';
import { reportAt, reportFiles, sourceNameOf, yamlNameOf } from '../../../src/tree/files.ts';
import { hasReport, readReport, readReports, registeredReports, reportIds } from '../../../src/tree/reports.ts';

/** A tree that holds these files. */
function tree(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'tree-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

test.each([
  ['what --content names', '/one', { CONTENT_DIR: '/two' }, '/one'],
  ['CONTENT_DIR', undefined, { CONTENT_DIR: '/two' }, '/two'],
  ['the project’s own library', undefined, {}, resolve('content')],
  [
    'the project’s own library, also where CONTENT_DIR is set and empty',
    undefined,
    { CONTENT_DIR: '' },
    resolve('content'),
  ],
])('the content tree is %s', (_what, option, env, path) => {
  expect(contentDir(option, env)).toBe(path);
});

test('a tree named with a slash at its end is the same tree', () => {
  expect(contentDir('tests/fixtures/mini/', {})).toBe(resolve('tests/fixtures/mini'));
});

test('a report has its files where they always are', () => {
  expect(reportFiles('datong/2017')).toEqual({
    json: 'reports/datong/2017.json',
    mdx: 'reports/datong/2017.mdx',
    lines: 'reports/datong/2017.source.txt',
    registry: 'anchors/datong/2017.json',
  });
  expect(reportAt('reports/datong/2017.json')).toBe('datong/2017');
  expect(reportAt('reports\\datong\\2017.json')).toBe('datong/2017');
  expect([reportAt('reports/datong/2017.mdx'), reportAt('anchors/datong/2017.json')]).toEqual([null, null]);
});

test('a raw file and its YAML name each other', () => {
  expect(yamlNameOf('datong-2017.txt')).toBe('datong-2017.txt.yaml');
  expect(sourceNameOf('datong-2017.txt.yaml')).toBe('datong-2017.txt');
});

test('reports are found in the order of their ids', () => {
  const root = tree({
    'reports/wuhai/2019.json': '{"id": "wuhai/2019"}',
    'reports/wuhai/2019-2.json': '{"id": "wuhai/2019-2"}',
    'reports/datong/2017.json': '{"id": "datong/2017"}',
    'reports/datong/2017.mdx': '',
    'anchors/datong/2016.json': '{}',
  });
  expect(reportIds(root)).toEqual(['datong/2017', 'wuhai/2019', 'wuhai/2019-2']);
  expect([...readReports(root)].map(({ id }) => id)).toEqual(['datong/2017', 'wuhai/2019', 'wuhai/2019-2']);
  expect(registeredReports(root)).toEqual(['datong/2016']);
  expect([hasReport(root, 'datong/2017'), hasReport(root, 'datong/2016')]).toEqual([true, false]);
});

test('a tree that has no report yet has none', () => {
  expect(reportIds(tree({}))).toEqual([]);
});

test('a report that is not there or is broken is named with what to do', () => {
  const root = tree({ 'reports/datong/2017.json': '{' });
  const file = (id: string) => join(root, 'reports', `${id}.json`);
  expect(() => readReport(root, 'datong/2016')).toThrow(`${file('datong/2016')} is not there; run npm run ingest`);
  expect(() => readReport(root, 'datong/2017')).toThrow(/cannot be parsed .*; remove it and run npm run ingest$/u);
});
