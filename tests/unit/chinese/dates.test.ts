import { expect, test } from 'vitest';
import { isDay } from '../../../src/chinese/dates.ts';

test.each([
  ['2017-02-21', true],
  ['2020-02-29', true],
  ['2019-02-29', false],
  ['2020-13-01', false],
  ['2017-2-1', false],
  ['2017', false],
  ['', false],
])('%s is a day: %s', (iso, is) => {
  expect(isDay(iso)).toBe(is);
});
