import { expect, test } from 'vitest';
import { nearest } from '../../../src/site/counterparts.ts';

const years = (...all: number[]) => all.map((year) => ({ year }));

test('of many years those around the report are shown, in their order', () => {
  const all = years(2025, 2024, 2023, 2016, 2015, 2014, 2012, 2011, 2009, 1994);
  expect(nearest(all, 2013)).toEqual(years(2016, 2015, 2014, 2012, 2011, 2009));
});

test('a few years are all shown, however far', () => {
  expect(nearest(years(2023, 1957), 2022)).toEqual(years(2023, 1957));
});
