import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings, withSlashes } from '../../../src/settings/read-settings.ts';

function tree(yaml: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  writeFileSync(join(folder, 'site.yaml'), yaml);
  return folder;
}

test('a name and an address are enough; all variants are offered', () => {
  const settings = readSettings(tree('name: 柳泉文库\nurl: https://example.org'), {});
  expect(settings).toMatchObject({ name: '柳泉文库', url: 'https://example.org', base: '/', contact: {} });
  expect(settings.variants.map(({ segment }) => segment)).toEqual(['', 'tw', 'hk']);
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

const KNOWN = 'name, tagline, description, url, base, scripts, contact, repository';
test.each([
  ['name: 柳泉文库\nurl: example.org', 'url must be a full address, e.g. https://example.org'],
  ['name: 柳泉文库', 'lacks “url”; add it'],
  ['name:\nurl: https://example.org', 'name must be text; put it in quotes if it is a number or a date'],
  [
    'name: 柳泉文库\nurl: https://example.org\ntagilne: 全',
    `has an unknown key “tagilne” (did you mean “tagline”?); known keys are ${KNOWN}`,
  ],
  [
    'name: 柳泉文库\nurl: https://example.org\ncontact: {tracker: "javascript:alert(1)"}',
    'contact.tracker must be a full address, e.g. https://example.org',
  ],
  ...['/a?b/', '/a#b/', '/a b/', '/../', '/a/./b/', '/a"b/', '/100%/'].map((base) => [
    `name: 柳泉文库\nurl: https://example.org\nbase: '${base}'`,
    'base must be a path of letters, digits and - . _ ~, e.g. /reports/',
  ]),
  [
    'name: "柳泉\\n文库"\nurl: https://example.org',
    'name must stand on one line, without hidden signs; take out U+000A',
  ],
  [
    'name: 柳泉文库\ndescription: "手写\\x07"\nurl: https://example.org',
    'description must be without hidden signs; take out U+0007',
  ],
  ['name: &a [*a]\nurl: https://example.org', 'name must be text; put it in quotes if it is a number or a date'],
  [
    'name: 柳泉文库\nurl: https://example.org\nscripts: [zh-Hans, zh-TW]',
    'scripts.1 must be one of zh-Hans, zh-Hant-TW, zh-Hant-HK',
  ],
])('%j is refused with the file and what to write instead', (yaml, fault) => {
  const folder = tree(yaml);
  expect(() => readSettings(folder, {})).toThrow(`${join(folder, 'site.yaml')} ${fault}`);
});

test('a tree without settings of its own is built with those of the project', () => {
  expect(readSettings(mkdtempSync(join(tmpdir(), 'site-')), {}).name).toBe('政府工作报告文库');
});

test('a tree that is not there is named', () => {
  expect(() => readSettings('/nowhere', {})).toThrow('/nowhere is not there');
});

test('settings that are no YAML are named with what is wrong', () => {
  const folder = tree('name: [');
  expect(() => readSettings(folder, {})).toThrow(`${join(folder, 'site.yaml')} cannot be parsed (Flow sequence`);
});
