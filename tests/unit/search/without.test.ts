import { describe, expect, it } from 'vitest';
import { countsWithout } from '../../../src/search/worker/without.ts';
import { libraryOf } from './library.ts';

const current = () => false;

describe('what there would be without a filter', () => {
  it('is counted for each filter that is set, and for all of them together', async () => {
    const { engine } = libraryOf('乡村振兴', '高质量发展', '高质量');
    expect(await countsWithout(engine, '高质量', { year: 2030, province: '44', place: undefined }, current)).toEqual([
      { name: 'year', reports: 0, passages: 0, more: false },
      { name: 'province', reports: 0, passages: 0, more: false },
      { name: undefined, reports: 2, passages: 2, more: false },
    ]);
  });

  it('is counted once for a single filter', async () => {
    const { engine } = libraryOf('乡村振兴', '高质量发展');
    expect(await countsWithout(engine, '高质量', { year: 2030 }, current)).toEqual([
      { name: 'year', reports: 1, passages: 1, more: false },
    ]);
  });

  it('is counted in the newest reports of a large library, and said to be a part', async () => {
    const { engine } = libraryOf(...Array(40).fill('高质量'));
    expect(await countsWithout(engine, '高质量', { province: '44' }, current)).toEqual([
      { name: 'province', reports: 24, passages: 24, more: true },
    ]);
  });
});
