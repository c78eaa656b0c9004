import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { buildSite, ROOT, runScript } from '../support/build-site.ts';
import { filesOf } from '../support/dist.ts';

const site = inject('mini');

test('a second build gives the same files, byte for byte', async () => {
  const again = `${site.dist}-again`;
  await buildSite({
    CONTENT_DIR: site.content,
    BASE_PATH: site.base,
    SITE_URL: new URL(site.site).origin,
    OUT_DIR: again,
  });
  expect(filesOf(again)).toEqual(filesOf(site.dist));
  const different = filesOf(again).filter(
    (file) => !readFileSync(join(again, file)).equals(readFileSync(join(site.dist, file))),
  );
  expect(different).toEqual([]);
});

test('a site of another content tree carries that tree’s name and none of the library’s reports', () => {
  const home = readFileSync(join(site.dist, 'index.html'), 'utf8');
  expect(home).toContain('柳泉文库');
  expect(filesOf(site.dist).filter((file) => file.includes('datong'))).toEqual([]);
});

test('a folder beside the project whose name begins with the project’s is refused in one line', async () => {
  const folder = `${ROOT.slice(0, -1)}-site`;
  const { status, output } = await runScript('scripts/commands/build.ts', ['--out', folder]);
  expect(status).toBe(1);
  expect(output.trim().split('\n')).toHaveLength(1);
  expect(output).toContain('[out-dir]');
  expect(existsSync(folder)).toBe(false);
});
