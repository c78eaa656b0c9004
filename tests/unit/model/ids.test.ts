import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  formatBlockId,
  isBlockId,
  isReserved,
  NAMING,
  parseBlockId,
  reportIdFault,
  suffixOf,
  yearSlug,
} from '../../../src/model/ids.ts';
import { ROOT } from '../../support/build-site.ts';

test.each(['t1', 'p1', 'l1', 'b1', 's0', 's3', 's3a', 's3-1', 's3-1-p4', 's3-1-p4a', 's2-l2', 's1-3-b1', 'n7', 'n7aa'])(
  '%s is the id of a block, and is the same when it is put together again',
  (id) => {
    expect(isBlockId(id)).toBe(true);
    const parts = parseBlockId(id);
    expect(parts && formatBlockId(parts)).toBe(id);
  },
);

test.each(['', 's', '3', 'main', 'x1', 'p', 'v2-s1', 's1-', 's1-t1', 's1_p2', 's1-P2', 'search-1'])(
  '%s is no id of a block',
  (id) => {
    expect([isBlockId(id), parseBlockId(id)]).toEqual([false, null]);
  },
);

test('a passage that became a heading keeps its id, so any id may have others below it', () => {
  expect(['s1-p4-2', 't1-p1', 'p3-1-p2'].map(isBlockId)).toEqual([true, true, true]);
});

test('an id is taken apart at its last step', () => {
  expect(parseBlockId('s3-1-p4a')).toEqual({ parent: 's3-1', letter: 'p', number: 4, suffix: 'a' });
  expect(parseBlockId('s3-12')).toEqual({ parent: 's3', letter: '', number: 12, suffix: '' });
});

test('every type of block has a letter that ids may have', () => {
  for (const { letter, below } of Object.values(NAMING)) {
    expect(isBlockId(`${letter}1`)).toBe(true);
    if (below === 'heading' && letter !== 's') expect(isBlockId(`s1-${letter}1`)).toBe(true);
  }
});

test('letters behind a taken number go on after z', () => {
  expect([0, 1, 26, 27, 53, 703].map(suffixOf)).toEqual(['', 'a', 'z', 'aa', 'ba', 'aaa']);
});

test('what tells two reports of a year apart belongs to the year', () => {
  expect(yearSlug('wuhai/2019-2')).toBe('2019-2');
});

test.each(['datong/2017', 'suzhou-anhui/2015', 'wuhai/2019-2', 'tw-shi/2020'])('%s can be the id of a report', (id) => {
  expect(reportIdFault(id)).toBe(null);
});

test.each(['datong', 'datong/17', 'datong/2017/1', 'Datong/2017', '大同/2017', 'datong/2017-', '/2017', 'a--b/2017'])(
  '%s cannot be the id of a report',
  (id) => {
    expect(reportIdFault(id)).toBe('must be place and year in small Latin letters and digits, e.g. datong/2022');
  },
);

test('no place takes the address of a page of the site', () => {
  const ownPages = ['src/pages', 'src/pages/[...variant]'].flatMap((folder) => readdirSync(`${ROOT}${folder}`));
  const segments = ownPages
    .filter((name) => /^[a-z0-9-]+(\.astro)?$/.test(name))
    .map((name) => name.split('.')[0] ?? '');
  expect(segments.length).toBeGreaterThan(8);
  expect(segments.filter((segment) => segment !== 'index' && !isReserved(segment))).toEqual([]);
  expect(['tw', 'hk', 'assets', 'pagefind'].every(isReserved)).toBe(true);
});
