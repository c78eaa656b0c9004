import { describe, expect, test } from 'vitest';
import { conceptLine, conceptOf, conceptsIn, counterOf } from '../../../src/search/core/concepts.ts';

const count = (line: string, ...passages: string[]) => {
  const concept = conceptOf(line);
  if (!concept) throw new Error('no concept');
  return counterOf(concept, (text) => text)(passages);
};

describe('a concept is read', () => {
  test.each([
    ['数字经济', '数字经济', ['数字经济'], []],
    ['数字经济：数字化，大数据', '数字经济', ['数字化', '大数据'], []],
    [' 数字经济: 数字化, 大数据 、云计算 ', '数字经济', ['数字化', '大数据', '云计算'], []],
    ['数字：大数据，-大数据局 －大数据中心', '数字', ['大数据'], ['大数据局', '大数据中心']],
    ['增速：GDP', '增速', ['GDP'], []],
    ['数字：-数字电视', '数字', ['数字'], ['数字电视']],
  ])('from “%s”', (line, name, words, without) => {
    expect(conceptOf(line)).toEqual({ name, words, without });
  });

  test.each(['', '  ', '：数字化'])('but not from “%s”', (line) => {
    expect(conceptOf(line)).toBeUndefined();
  });

  test('one per line; of two with one name the first', () => {
    expect(conceptsIn('甲：乙\n\n丙\n甲：丁').map(conceptLine)).toEqual(['甲：乙', '丙']);
  });

  test('again as it was written', () => {
    for (const line of ['数字经济', '数字：大数据，-大数据局', '甲：乙，丙'])
      expect(conceptLine(conceptOf(line) as never)).toBe(line);
  });
});

describe('a concept is counted', () => {
  test('by each of its words, in every passage', () => {
    expect(count('数字：数字化，大数据', '推进数字化，数字化转型', '大数据')).toEqual({ count: 3, words: [2, 1] });
  });

  test('once where its words overlap: the longest word that begins there', () => {
    expect(count('数字：数字，数字经济，经济', '发展数字经济和实体经济')).toEqual({ count: 2, words: [0, 1, 1] });
  });

  test('not within a string that takes away, but beside it', () => {
    expect(count('数字：大数据，-大数据局', '成立大数据局，发展大数据')).toEqual({ count: 1, words: [1] });
  });

  test('not across the end of a passage', () => {
    expect(count('大数据', '大', '数据')).toEqual({ count: 0, words: [0] });
  });

  test('as the concordance counts a single word: from left to right, not overlapping itself', () => {
    expect(count('哈哈', '哈哈哈')).toEqual({ count: 1, words: [1] });
  });
});
