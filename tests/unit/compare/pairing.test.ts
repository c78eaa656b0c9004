import { describe, expect, test } from 'vitest';
import { bestPairs, keptOrder } from '../../../src/compare/pairing.ts';

/** Scores of pairs such as `ax`; all others are 0. */
const scores = (known: Record<string, number>) => (a: string, b: string) => known[a + b] ?? 0;
const paired = (as: string, bs: string, known: Record<string, number>, least = 0.2) =>
  bestPairs([...as], [...bs], scores(known), least).map(({ a, b }) => a + b);

describe('the best pairs', () => {
  test('are those with the highest scores together, not the single highest one', () => {
    expect(paired('ab', 'xy', { ax: 0.9, ay: 0.8, bx: 0.8 })).toEqual(['ay', 'bx']);
  });

  test('leave out what scores too low, though something is left over', () => {
    expect(paired('ab', 'xy', { ax: 0.9, by: 0.1 })).toEqual(['ax']);
  });

  test('are found for lists of any lengths', () => {
    expect(paired('abc', 'x', { ax: 0.3, bx: 0.5, cx: 0.4 })).toEqual(['bx']);
    expect(paired('a', 'xyz', { ax: 0.3, ay: 0.5, az: 0.4 })).toEqual(['ay']);
    expect(paired('', 'xyz', {})).toEqual([]);
  });
});

describe('what keeps its order', () => {
  test.each([
    [[], []],
    [
      [1, 2, 3],
      [0, 1, 2],
    ],
    [
      [5, 1, 2, 3],
      [1, 2, 3],
    ],
    [
      [1, 9, 2, 3],
      [0, 2, 3],
    ],
  ])('in %j stands at %j', (places, kept) => {
    expect([...keptOrder(places)].sort()).toEqual(kept);
  });
});
