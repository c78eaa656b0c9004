import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { cacheFolderOf } from '../../scripts/cache/cache-folder.ts';
import { buildSite, ROOT, runScript } from '../support/build-site.ts';
import { callSuccessfully } from '../support/call-command.ts';
import { filesOf } from '../support/dist.ts';
import { treeContents } from '../support/tree-contents.ts';

const site = inject('mini');

test('a second build gives the same files, byte for byte', async () => {
  const again = `${site.dist}-again`;
  // Without what the first build kept, or the second would only link it.
  rmSync(join(ROOT, cacheFolderOf('site', site.content, new URL(site.site).origin, site.base)), { recursive: true });
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

test('a site that is built in parts after changes is the site that is built from nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parts-'));
  const content = join(folder, 'content');
  const source = (name: string) => join(content, 'sources', name);
  const edit = (name: string, from: string | RegExp, to: string) =>
    writeFileSync(source(name), readFileSync(source(name), 'utf8').replace(from, to));
  const cache = join(ROOT, cacheFolderOf('site', content, 'https://site.example', '/'));
  const build = (out: string) => buildSite({ CONTENT_DIR: content, OUT_DIR: join(folder, out) });
  try {
    cpSync(`${ROOT}tests/fixtures/mini`, content, { recursive: true });
    writeFileSync(join(content, 'site.yaml'), 'name: 文库\nurl: https://site.example\nscripts: [zh-Hans]\n');
    await build('site');
    const before = treeContents(join(folder, 'site'));
    for (const end of ['', '.yaml']) cpSync(source(`liuquan-2019.txt${end}`), source(`added.txt${end}`));
    edit('added.txt.yaml', /^id: .*$/mu, 'id: added/2001');
    edit('liuquan-2020.txt.yaml', /^id: .*$/mu, 'id: moved/2020');
    edit('liuquan-2019.txt', '。', '！');
    for (const end of ['', '.yaml']) rmSync(source(`yunxi-2020.md${end}`));
    await callSuccessfully('ingest', ['--content', content, '--quiet']);
    await build('site');
    rmSync(cache, { recursive: true });
    await build('from-nothing');
    const after = treeContents(join(folder, 'site'));
    expect(after).toEqual(treeContents(join(folder, 'from-nothing')));
    expect(Object.keys(after)).toContain('added/2001/index.html');
    expect(Object.keys(before)).toContain('yunxi/2020/index.html');
    expect(Object.keys(after).filter((file) => file.includes('yunxi/'))).toEqual([]);
  } finally {
    for (const made of [cache, folder]) rmSync(made, { recursive: true, force: true });
  }
});

test('a site of another content tree carries that tree’s name and none of the library’s reports', () => {
  const home = readFileSync(join(site.dist, 'index.html'), 'utf8');
  expect(home).toContain('柳泉文库');
  expect(filesOf(site.dist).filter((file) => file.includes('datong'))).toEqual([]);
  // What is open is for editors: only `npm run dev` has the page.
  expect(filesOf(site.dist).filter((file) => /status/u.test(file))).toEqual([]);
});

test('a folder beside the project whose name begins with the project’s is refused in one line', async () => {
  const folder = `${ROOT.slice(0, -1)}-site`;
  const { status, output } = await runScript('scripts/commands/build.ts', ['--out', folder]);
  expect(status).toBe(1);
  expect(output.trim().split('\n')).toHaveLength(1);
  expect(output).toContain('[out-dir]');
  expect(existsSync(folder)).toBe(false);
});
