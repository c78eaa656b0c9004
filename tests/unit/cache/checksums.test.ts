import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openChecksums } from '../../../scripts/cache/checksums.ts';
import { filesOfModule, hashOfModule } from '../../../scripts/cache/code.ts';
import { checksum } from '../../../scripts/tree/checksum.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'checksums-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
/** What a run that begins now finds out about a file. */
const find = (file: string) => {
  const sums = openChecksums(join(folder, 'kept', 'files.json'));
  const found = sums.of(file);
  sums.save();
  return found;
};

it('finds a change that leaves name, length and time of modification as they are', () => {
  const file = write('a.txt', '一');
  const { atime, mtime } = statSync(file);
  expect(find(file)).toBe(checksum('一'));
  write('a.txt', '二');
  utimesSync(file, atime, mtime);
  expect(find(file)).toBe(checksum('二'));
});

it('finds that another file has taken the place', () => {
  const file = write('a.txt', '一');
  find(file);
  renameSync(write('b.txt', '二'), file);
  expect(find(file)).toBe(checksum('二'));
});

it('knows no checksum of a missing file, a folder or a link', () => {
  mkdirSync(join(folder, 'folder'));
  symlinkSync(write('a.txt', '一'), join(folder, 'link'));
  expect(['none', 'folder', 'link'].map((name) => find(join(folder, name)))).toEqual([null, null, null]);
});

it('is not misled by a damaged cache', () => {
  mkdirSync(join(folder, 'kept'));
  write('kept/files.json', '{"half');
  expect(find(write('a.txt', '一'))).toBe(checksum('一'));
});

it('the code of a module is the module, what it imports, and what it reads beside itself', () => {
  mkdirSync(join(folder, 'words'));
  const entry = write(
    'entry.ts',
    "import { a } from './a.ts';\nexport * from 'yaml';\nnew URL('./words/', import.meta.url);",
  );
  write('a.ts', "export const a = () => import('./b.ts');");
  write('b.ts', "import type { A } from './a.ts';");
  write('words/list.yaml', '[]');
  write('other.ts', '');
  const url = pathToFileURL(entry);
  expect(filesOfModule(url)).toEqual(['a.ts', 'b.ts', 'entry.ts', 'words/list.yaml'].map((name) => join(folder, name)));
  const before = hashOfModule(url);
  write('other.ts', 'changed');
  expect(hashOfModule(url)).toBe(before);
  write('words/list.yaml', '[一]');
  expect(hashOfModule(url)).not.toBe(before);
});
