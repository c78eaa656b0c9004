import { cpSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inlineOf, openKeptParts } from '../../../scripts/build/parts/kept-parts.ts';
import { placeOfPage } from '../../../scripts/build/parts/parts.ts';
import { readTreeState, type TreeState } from '../../../scripts/build/parts/tree-state.ts';
import { openChecksums } from '../../../scripts/cache/checksums.ts';
import { ROOT } from '../../support/build-site.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a page with a parameter “region” belongs to that place', () => {
  const report = {
    component: 'src/pages/[...variant]/[region]/[year]/any.astro',
    params: ['...variant', 'region', 'year'],
    pattern: /^(?:\/(.*?))?\/([^/]+?)\/([^/]+?)\/any\/$/u,
  };
  const list = {
    component: 'src/pages/[...variant]/any.astro',
    params: ['...variant'],
    pattern: /^(?:\/(.*?))?\/any\/$/u,
  };

  it.each([
    [report, '/datong/2017/any/', 'datong'],
    [report, '/tw/datong/2017/any/', 'datong'],
    [list, '/tw/any/', undefined],
  ])('%#', (route, path, place) => expect(placeOfPage(route, path)).toBe(place));
});

describe('the state of a tree', () => {
  let tree: string;
  beforeEach(() => {
    tree = join(folder, 'tree');
    cpSync(`${ROOT}tests/fixtures/mini`, tree, { recursive: true });
  });
  const read = () =>
    readTreeState(tree, openChecksums(join(folder, 'sums.json')), join(folder, 'reports.json'), 'this code');
  const edit = (path: string, change: (text: string) => string) =>
    writeFileSync(join(tree, path), change(readFileSync(join(tree, path), 'utf8')));
  /** What the pages of lists and of a report may be made of. */
  const all = (state: TreeState) => ({
    liuquan: state.place('liuquan'),
    yunxi: state.place('yunxi'),
    library: state.input('library'),
    version: state.input('version:liuquan/2019'),
    report: state.input('report:liuquan/2019'),
    figures: state.input('figures:liuquan/2019'),
    whole: state.whole,
  });
  const changes = (change: () => void): string[] => {
    const before = all(read());
    change();
    const after = all(read());
    return Object.keys(before).filter((key) => before[key as keyof typeof before] !== after[key as keyof typeof after]);
  };

  it('stays the same as long as nothing changes', () => {
    expect(changes(() => {})).toEqual([]);
  });

  it.each([
    ['reports/liuquan/2019.json', (text: string) => `${text} `, ['liuquan', 'report', 'whole']],
    ['reports/liuquan/2020.json', (text: string) => `${text} `, ['liuquan', 'whole']],
    ['reports/liuquan/2019.indicators.jsonl', () => '', ['liuquan', 'report', 'figures', 'whole']],
    ['sources/liuquan-2019.txt', (text: string) => `${text} `, ['liuquan', 'report', 'whole']],
    [
      'reports/liuquan/2019.mdx',
      (text: string) => text.replace(/hash: \w+/u, 'hash: abcdef000000'),
      ['liuquan', 'version', 'report', 'whole'],
    ],
    [
      'reports/liuquan/2019.mdx',
      (text: string) => text.replace(/^title: .*$/mu, 'title: 另题'),
      ['liuquan', 'library', 'report', 'whole'],
    ],
    ['anchors/yunxi/2020.json', (text: string) => `${text} `, ['yunxi', 'whole']],
  ])('%s', (path, change, changed) => {
    expect(changes(() => edit(path, change))).toEqual(changed);
  });

  it('a report that goes changes the library and its place', () => {
    const remove = () => {
      for (const end of ['json', 'mdx', 'source.txt', 'indicators.jsonl'])
        rmSync(join(tree, `reports/yunxi/2020.${end}`));
    };
    expect(changes(remove)).toEqual(['yunxi', 'library', 'whole']);
    expect(read().places.map(({ slug }) => slug)).toEqual(['liuquan']);
  });

  it('refuses an input that it does not know', () => {
    expect(() => read().input('weather:today')).toThrow('weather:today');
  });
});

describe('a part that is kept', () => {
  const keyOf = (inputs: readonly string[]) => `key of ${inputs.join()}`;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const rendered = {
    name: 'place-datong',
    files: ['datong/index.html'],
    inputs: ['library'],
    scripts: ['b'],
    styles: [],
  };
  const open = () => openKeptParts(join(folder, 'cache'));
  beforeEach(() => {
    write('work/datong/index.html', '大同');
    const kept = open();
    kept.save([kept.take(rendered, join(folder, 'work'), keyOf(rendered.inputs))]);
  });

  it('is used again as long as its key is the same', () => {
    expect(open().current('place-datong', keyOf)?.files).toHaveLength(1);
    expect(open().current('place-datong', () => 'another')).toBeUndefined();
    expect(open().current('place-yunxi', keyOf)).toBeUndefined();
  });

  it('is linked into a site, and not used again if a person changes the file there', () => {
    const part = open().current('place-datong', keyOf);
    if (!part) throw new Error('no part');
    open().link([part], join(folder, 'site'));
    linkSync(join(folder, 'site/datong/index.html'), join(folder, 'other'));
    expect(open().current('place-datong', keyOf)).toEqual(part);
    write('site/datong/index.html', '大同市');
    expect(open().current('place-datong', keyOf)).toBeUndefined();
  });

  it('is dropped when the site has it no longer', () => {
    open().save([]);
    expect(open().current('place-datong', keyOf)).toBeUndefined();
  });

  it('tells which scripts and styles may stand in its pages', () => {
    const part = open().current('place-datong', keyOf);
    expect(inlineOf(part ? [part, part] : [])).toEqual({ scripts: ['b'], styles: [] });
  });
});
