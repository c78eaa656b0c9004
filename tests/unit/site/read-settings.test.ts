import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings, withSlashes } from '../../../src/site/read-settings.ts';

function tree(yaml: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  writeFileSync(join(folder, 'site.yaml'), yaml);
  return folder;
}

test('a name and an address are enough; all scripts are offered', () => {
  const settings = readSettings(tree('name: 柳泉文库\nurl: https://example.org'), {});
  expect(settings).toMatchObject({ name: '柳泉文库', url: 'https://example.org', base: '/', contact: {} });
  expect(settings.scripts.map(({ segment }) => segment)).toEqual(['', 'tw', 'hk']);
});

test('the environment says where a build is published', () => {
  const env = { SITE_URL: 'https://preview.example', BASE_PATH: 'shelf' };
  const settings = readSettings(tree('name: 柳泉文库\nurl: https://example.org\nbase: /reports/'), env);
  expect([settings.url, settings.base]).toEqual(['https://preview.example', '/shelf/']);
});

test.each([
  ['', '/'],
  ['/', '/'],
  ['reports', '/reports/'],
  ['/a/b/', '/a/b/'],
])('the base path %o is %s', (given, path) => {
  expect(withSlashes(given)).toBe(path);
});

test('a wrong setting is named with its file and what to write instead', () => {
  const folder = tree('name: 柳泉文库\nurl: example.org');
  expect(() => readSettings(folder, {})).toThrow(/site\.yaml:[\s\S]*write a full address[\s\S]*url/);
});

test('a misspelt setting is refused', () => {
  expect(() => readSettings(tree('name: 柳泉文库\nurl: https://example.org\ntagilne: 全'), {})).toThrow(/tagilne/);
});

test('a tree without settings is told what is missing', () => {
  expect(() => readSettings('/nowhere', {})).toThrow('/nowhere/site.yaml is missing');
});
