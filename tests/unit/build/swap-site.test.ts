import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeBeside, refuseToReplace, settleSite } from '../../../scripts/build/swap-site.ts';
import { breakDisk } from '../../support/broken-disk.ts';
import { treeContents } from '../../support/tree-contents.ts';

let out: string;
beforeEach(() => {
  out = join(mkdtempSync(join(tmpdir(), 'beside-')), 'dist');
});
afterEach(() => rmSync(dirname(out), { recursive: true, force: true }));

const write = (folder: string, files: Record<string, string>) => {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
};
const OLD = { 'index.html': 'old', 'gone.html': 'old' };
const NEW = { 'index.html': 'new', 'search.html': 'new' };
const makeNew = () =>
  makeBeside(out, async (folder) => {
    write(folder, NEW);
    return 0;
  });

it('the new site takes the place of the old one, and nothing is left beside it', async () => {
  write(out, OLD);
  expect(await makeNew()).toBe(0);
  expect(treeContents(out)).toEqual(NEW);
  expect(readdirSync(dirname(out))).toEqual(['dist']);
});

it('a site is made where there was none', async () => {
  expect(await makeNew()).toBe(0);
  expect(treeContents(dirname(out))).toEqual({ 'dist/index.html': 'new', 'dist/search.html': 'new' });
});

it.each([
  ['ends with 1', async () => 1],
  ['throws', () => Promise.reject(new Error('no site'))],
])('a build that %s leaves the old site as it was', async (_how, end) => {
  write(out, OLD);
  const status = makeBeside(out, (folder) => {
    write(folder, { 'index.html': 'half' });
    return end();
  }).catch(() => 'thrown');
  expect([1, 'thrown']).toContain(await status);
  expect(treeContents(out)).toEqual(OLD);
  expect(readdirSync(dirname(out))).toEqual(['dist']);
});

it('after a power cut at any change there is the old or the new site, at the latest when the next command has come', async () => {
  const outcomes: string[] = [];
  for (let at = 1, reached = true; reached; at++) {
    rmSync(dirname(out), { recursive: true });
    write(out, OLD);
    const disk = breakDisk({ fault: 'power-cut', at, below: dirname(out) });
    await makeNew().catch(() => {});
    disk.mend();
    reached = disk.count() >= at;
    const before = existsSync(out) ? treeContents(out) : 'between';
    if (before !== 'between') expect([OLD, NEW]).toContainEqual(before);
    settleSite(out);
    expect([OLD, NEW]).toContainEqual(treeContents(out));
    expect(readdirSync(dirname(out))).toEqual(['dist']);
    outcomes.push(before === 'between' ? before : (before['index.html'] as string));
  }
  expect(outcomes.filter((outcome) => outcome === 'between')).toHaveLength(1);
  expect(outcomes.join(' ')).toMatch(/^(?:old )+between(?: new)+$/u);
});

it('a link to the folder of the site stays, and its target is renewed', async () => {
  const target = join(dirname(out), 'sites/now');
  write(target, OLD);
  symlinkSync('sites/now', out);
  await makeNew();
  expect(treeContents(target)).toEqual(NEW);
  expect(treeContents(out)).toEqual(NEW);
});

it('a folder that is published by version control stays under it', async () => {
  write(join(out, '.git'), { HEAD: 'ref: refs/heads/pages' });
  write(out, OLD);
  await makeNew();
  expect(treeContents(out)).toEqual({ '.git/HEAD': 'ref: refs/heads/pages', ...NEW });
});

it('a folder that holds what the site is made of is refused', () => {
  const content = join(out, 'content');
  mkdirSync(content, { recursive: true });
  expect(() => refuseToReplace(out, content)).toThrow(
    /dist error would be replaced by the site, and with it .*content;/u,
  );
  expect(() => refuseToReplace(content, content)).toThrow(/would be replaced/u);
  expect(() => refuseToReplace(`${content}-site`, content)).not.toThrow();
});

it.each([
  ['the reports of a library', { 'liuquan.json': '{}' }],
  ['files of a person', { 'index.html': '我的主页' }],
])('a folder that holds %s, and that no build made, is refused', (_what, files) => {
  write(out, files);
  expect(() => refuseToReplace(out)).toThrow(/dist error holds files that no build made, .*\[out-dir\]$/u);
});

it('a folder that is empty, a new repository, or a site is not refused', () => {
  mkdirSync(out);
  refuseToReplace(out);
  mkdirSync(join(out, '.git'));
  refuseToReplace(out);
  write(join(out, 'data'), {});
  write(out, { ...OLD, 'sw.js': '' });
  refuseToReplace(out);
});
