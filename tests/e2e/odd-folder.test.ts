import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../support/build-site.ts';

/** The project in a folder whose name looks like an address that is already written as such. */
const folder = mkdtempSync(join(tmpdir(), 'odd-'));
const project = join(folder, '文 100%20库');
beforeAll(() => {
  for (const part of ['astro.config.mjs', 'package.json', 'tsconfig.json', 'public', 'scripts', 'src'])
    cpSync(join(ROOT, part), join(project, part), { recursive: true });
  cpSync(join(ROOT, 'tests/fixtures/mini'), join(project, 'content'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a project in a folder with a space, a percent sign and %20 in its name is built with all its reports', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/commands/build.ts'], {
    cwd: project,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  expect({ status, output: stdout + stderr }).toEqual({ status: 0, output: '' });
  const pages = readdirSync(join(project, 'dist'), { recursive: true }) as string[];
  for (const id of ['liuquan/2019', 'liuquan/2020', 'yunxi/2020']) expect(pages).toContain(`${id}/index.html`);
});
