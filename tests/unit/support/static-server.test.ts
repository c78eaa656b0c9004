import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headerFile } from '../../support/header-file.ts';
import { type StaticSite, serve } from '../../support/static-server.ts';

let dist: string;
let site: StaticSite;

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'serve-'));
  mkdirSync(join(dist, 'about'));
  writeFileSync(join(dist, 'index.html'), '首页');
  writeFileSync(join(dist, '404.html'), '没有这一页');
  writeFileSync(join(dist, 'about', 'index.html'), '关于');
  site = await serve(dist, '/shelf/');
});
afterAll(async () => {
  await site.close();
  rmSync(dist, { recursive: true });
});

test.each([
  ['', 200, '首页'],
  ['about/', 200, '关于'],
  ['about', 301, ''],
  ['none/', 404, '没有这一页'],
  ['../about/', 404, ''],
])('/shelf/%s answers %i', async (path, status, body) => {
  const response = await fetch(site.url + path, { redirect: 'manual' });
  expect([response.status, await response.text()]).toEqual([status, body]);
});

test('pages are sent compressed to a browser that can read it', async () => {
  const response = await fetch(site.url, { headers: { 'accept-encoding': 'gzip' } });
  expect(response.headers.get('content-encoding')).toBe('gzip');
});

test('a header file is read as hosts read it: all rules that fit, their values joined', () => {
  writeFileSync(
    join(dist, '_headers'),
    '/*\n  X-Robots-Tag: noindex\n\n/a/w.js\n  X-Robots-Tag: none\n  Cache-Control: no-store\n',
  );
  const headersFor = headerFile(dist);
  expect(headersFor('/')).toEqual({ 'x-robots-tag': 'noindex' });
  expect(headersFor('/a/w.js')).toEqual({ 'x-robots-tag': 'noindex, none', 'cache-control': 'no-store' });
});
