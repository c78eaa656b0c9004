import { expect, test } from 'vitest';
import { logLikelihood, setApart } from '../../../src/words/log-likelihood.ts';
import { countWords, sumOfCounts, totalOf, wordsOf } from '../../../src/words/segment.ts';

test('a text is divided into words of two or more Chinese characters; numbers, signs and single characters are left out', () => {
  expect(wordsOf('持续优化营商环境，GDP增长7.5%左右，是我市的“一号工程”。')).toEqual([
    '持续',
    '优化',
    '营商',
    '环境',
    '增长',
    '左右',
    '我市',
    '一号',
    '工程',
  ]);
});

test('words are counted over several texts and never run over the end of one', () => {
  expect([...countWords(['乡村', '振兴乡村'])]).toEqual([
    ['乡村', 2],
    ['振兴', 1],
  ]);
});

// By hand: of 100 in 10,000 and 10 in 10,000, 55 are expected each: 2 (100 ln 1.8182 + 10 ln 0.1818) = 85.47.
test.each([
  [10, 5, 1_000, 1_000, 1.7],
  [100, 10, 10_000, 10_000, 85.47],
  [1, 0, 100, 900, 4.61],
])('%i here and %i in the rest, of %i and %i words, give G² %f', (a, b, c, d, g2) => {
  expect(logLikelihood(a, b, c, d)).toBeCloseTo(g2, 2);
});

test('equal shares and an empty rest give no difference', () => {
  expect(logLikelihood(5, 50, 100, 1_000)).toBe(0);
  expect(logLikelihood(5, 0, 100, 0)).toBe(0);
});

test('a part is set apart by the words it has more often than the rest, each with its counts', () => {
  const part = new Map([
    ['煤炭', 40],
    ['发展', 60],
  ]);
  const rest = new Map([
    ['煤炭', 10],
    ['发展', 890],
    ['渔业', 100],
  ]);
  const { here, rest: others, words } = setApart(part, sumOfCounts([part, rest]), 10);
  expect([here, others]).toEqual([100, 1_000]);
  expect(words.map(({ word, here: a, rest: b, g2 }) => [word, a, b, Math.round(g2)])).toEqual([['煤炭', 40, 10, 144]]);
  expect(totalOf(rest)).toBe(1_000);
});
