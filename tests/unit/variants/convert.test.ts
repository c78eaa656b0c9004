import { describe, expect, it } from 'vitest';
import { converterFor } from '../../../src/variants/convert.ts';
import { houseDictionary } from '../../../src/variants/dictionary.ts';

const toTaiwan = converterFor('zh-Hant-TW');
const toHongKong = converterFor('zh-Hant-HK');

describe('conversion', () => {
  it('leaves Simplified as it is', () => {
    expect(converterFor('zh-Hans')('干部群众')).toBe('干部群众');
  });

  it('changes characters, not words', () => {
    expect(toTaiwan('文件、项目、网络、数字经济')).toBe('文件、項目、網絡、數字經濟');
  });

  it('gives each region its own forms', () => {
    expect(toTaiwan('群众里面着力搭建平台')).toBe('群眾裡面著力搭建平臺');
    expect(toHongKong('群众里面着力搭建平台')).toBe('羣眾裏面着力搭建平台');
  });

  it('leaves what is not Chinese alone, surrogate pairs included', () => {
    expect(toTaiwan('GDP 6.5%，“两不愁”😀\ud800')).toBe('GDP 6.5%，「兩不愁」😀\ud800');
  });

  it('prints a kept word as it stands and a mapped word as told', () => {
    const own = converterFor('zh-Hant-TW', { keep: ['后某'], map: { 里某: { tw: '里某', hk: '里某' }, 干某: '乾某' } });
    expect(own('后某、里某、干某，以后')).toBe('后某、里某、乾某，以後');
  });

  it('refuses a mapping that would move all offsets behind it', () => {
    expect(() => converterFor('zh-Hant-HK', { map: { 文件: '檔' } })).toThrow('文件 -> 檔');
  });
});

describe('the house dictionary', () => {
  const rows = houseDictionary().flatMap(({ from, tests }) => tests.map((test) => ({ from, ...test })));

  it('gives every word of it, in each of its sentences, the forms that it promises', () => {
    const wrong = rows.flatMap(({ text, tw, hk }) => {
      const got = { tw: toTaiwan(text), hk: toHongKong(text) };
      return got.tw === tw && got.hk === hk ? [] : [{ text, wanted: { tw, hk }, got }];
    });
    expect(wrong).toEqual([]);
    expect(rows.length).toBeGreaterThan(1000);
  });

  it('has a sentence for each of its words, in which the word stands', () => {
    expect(rows.filter(({ from, text }) => !text.includes(from))).toEqual([]);
    expect(houseDictionary().filter(({ tests }) => tests.length === 0)).toEqual([]);
  });

  it('names each word once', () => {
    const words = houseDictionary().map((entry) => entry.from);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});

describe('quotation marks', () => {
  it.each([
    ['zh-Hant-TW', '建设“数字‘一张网’”，it’s'],
    ['zh-Hant-HK', '建设“数字‘一张网’”，it’s'],
  ] as const)('are those of %s, one for one, and an apostrophe stays', (variant, text) => {
    expect(converterFor(variant)(text)).toBe('建設「數字『一張網』」，it’s');
  });
});
