import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cacheFolderOf, readKept, writeKept } from '../../../scripts/cache/cache-folder.ts';
import { openKeptReports } from '../../../scripts/pipeline/kept-reports.ts';
import { yamlNames } from '../../../scripts/tree/sources.ts';
import { ROOT } from '../../support/build-site.ts';
import { callSuccessfully } from '../../support/call-command.ts';
import { treeContents } from '../../support/tree-contents.ts';

let tree: string;
beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'kept-'));
  cpSync(`${ROOT}tests/fixtures/mini`, tree, { recursive: true });
});
afterEach(() => {
  rmSync(cacheFolderOf('ingest', tree), { recursive: true, force: true });
  rmSync(tree, { recursive: true });
});

const ingest = () => callSuccessfully('ingest', ['--content', tree]);
const source = (name: string) => join(tree, 'sources', name);
const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(join(tree, path), change(readFileSync(join(tree, path), 'utf8')));
const remove = (...names: string[]) => {
  for (const name of names) rmSync(source(name));
};
/** Names of the YAML files whose reports the next run would make anew. */
const toBeMade = () => {
  const kept = openKeptReports(tree);
  return yamlNames(tree).filter((name) => !kept.unchanged(name));
};

/** What an ingest that knows nothing of earlier runs makes of the tree as it is. */
async function madeFromNothing(): Promise<Record<string, string>> {
  const other = mkdtempSync(join(tmpdir(), 'kept-'));
  try {
    cpSync(tree, other, { recursive: true });
    await callSuccessfully('ingest', ['--content', other]);
    return treeContents(other);
  } finally {
    rmSync(cacheFolderOf('ingest', other), { recursive: true, force: true });
    rmSync(other, { recursive: true });
  }
}

const [first = '', second = '', third = ''] = yamlNames(`${ROOT}tests/fixtures/mini`);
const rawOf = (yaml: string) => yaml.replace(/\.yaml$/u, '');

it('after a change, an addition, a removal and a renaming, the tree is as if nothing had been kept', async () => {
  await ingest();
  const steps: [what: string, change: () => void][] = [
    ['a raw text changes', () => edit(`sources/${rawOf(first)}`, (text) => text.replace('。', '！'))],
    [
      'a report is added',
      () => {
        cpSync(source(rawOf(first)), source('added.txt'));
        cpSync(source(first), source('added.txt.yaml'));
        edit('sources/added.txt.yaml', (text) => text.replace(/^id: .*$/mu, 'id: added/2001'));
      },
    ],
    ['a report is removed', () => remove(third, rawOf(third))],
    [
      'a report gets another id',
      () => edit('sources/added.txt.yaml', (text) => text.replace('added/2001', 'moved/2001')),
    ],
    [
      'a file gets another name',
      () => {
        for (const end of ['', '.yaml']) renameSync(source(`added.txt${end}`), source(`new.txt${end}`));
      },
    ],
  ];
  for (const [what, change] of steps) {
    change();
    const expected = await madeFromNothing();
    await ingest();
    expect(treeContents(tree), what).toEqual(expected);
    expect(toBeMade(), what).toEqual([]);
  }
});

it('only a report is made anew whose inputs have changed, or whose files are not as they were made', async () => {
  await ingest();
  expect(toBeMade()).toEqual([]);
  edit(`sources/${first}`, (text) => `# 校对\n${text}`);
  expect(toBeMade()).toEqual([first]);
  await ingest();
  const id = /^id: (.*)$/mu.exec(readFileSync(source(second), 'utf8'))?.[1] ?? '';
  edit(`reports/${id}.mdx`, (text) => `${text}\nedited by hand`);
  expect(toBeMade()).toEqual([second]);
  await ingest();
  expect(toBeMade()).toEqual([]);
  writeFileSync(join(tree, 'releases.yaml'), '[]');
  expect(toBeMade()).toEqual(yamlNames(tree));
});

it('what other code made is made anew', async () => {
  await ingest();
  const file = join(cacheFolderOf('ingest', tree), 'reports.json');
  writeKept(file, { ...readKept<object>(file), code: 'another' });
  expect(toBeMade()).toEqual(yamlNames(tree));
});

it('the warnings of a report are said again although it is not made again', async () => {
  const [one, two] = [await ingest(), await ingest()];
  expect(two.stderr).toBe(one.stderr);
  expect(two.stdout.replace(/\d+ files/u, 'n files')).toBe(one.stdout.replace(/\d+ files/u, 'n files'));
});
