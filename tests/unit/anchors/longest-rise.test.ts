import { expect, test } from 'vitest';
import { longestRise } from '../../../src/anchors/longest-rise.ts';

test.each([
  [[], []],
  [[5], [0]],
  [
    [2, 9, 4, 5],
    [0, 2, 3],
  ],
  [[3, 2, 1], [2]],
  [
    [0, 1, 7, 2, 3],
    [0, 1, 3, 4],
  ],
  [[4, 4, 4], [2]],
])('of %j the members at %j rise', (numbers, expected) => {
  expect(longestRise(numbers)).toEqual(expected);
});
