import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagesOf } from '../../support/dist.ts';
import { brokenLinks } from '../../support/links.ts';

let dist: string;

beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'links-'));
  mkdirSync(join(dist, 'about'));
  writeFileSync(join(dist, 'about', 'index.html'), '<h1 id="who">关于</h1>');
});
afterAll(() => rmSync(dist, { recursive: true }));

test.each([
  ['about/', []],
  ['/shelf/about/#who', []],
  ['https://elsewhere.example/x', []],
  ['about/#what', ['(home) -> about/#what: no such anchor']],
  ['about', ['(home) -> about: lacks the closing slash']],
  ['/about/', ['(home) -> /about/: leaves the base path']],
  ['none/', ['(home) -> none/: no such file']],
])('a link to %s on a site below /shelf/ is judged', (link, expected) => {
  writeFileSync(join(dist, 'index.html'), `<a href="${link}">x</a>`);
  const site = { dist, content: '', base: '/shelf/', site: 'https://mini.example/shelf/', url: '' };
  expect(brokenLinks(site, pagesOf(dist))).toEqual(expected);
});
