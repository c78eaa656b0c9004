import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
