import { expect, test } from 'vitest';
import type { Release } from '../../../src/anchors/files.ts';
import { publicationOf } from '../../../src/site/publication.ts';

const released = (version: number) => ({ version, text: '', ids: 1, registry: '' });
const releases: Release[] = [
  { number: 1, date: '2026-11-20', note: '', reports: { 'datong/2016': released(1), 'jinzhong/2017': released(1) } },
  { number: 2, date: '2027-01-05', note: '', reports: { 'datong/2017': released(2) } },
];

test('a report was added with the release that first named it and changed with the last', () => {
  expect(publicationOf(releases, ['jinzhong/2017'])).toEqual({
    added: '2026-11-20',
    changed: '2026-11-20',
    version: 1,
  });
});

test('what was published under a former id counts', () => {
  expect(publicationOf(releases, ['datong/2017', 'datong/2016'])).toEqual({
    added: '2026-11-20',
    changed: '2027-01-05',
    version: 2,
  });
});

test('a draft has no day of publication', () => {
  expect(publicationOf(releases, ['yuanping/2022'])).toBeUndefined();
});
