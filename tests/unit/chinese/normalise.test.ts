import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANGING, NORMALISE_RULES } from '../../../src/chinese/normalise.rules.ts';
import { normalise } from '../../../src/chinese/normalise.ts';

const clean = (raw: string) => normalise(raw).text;

describe('each normalising rule', () => {
  it.each(NORMALISE_RULES.map(({ id, example }) => [id, ...example] as const))(
    '%s: %s becomes %s',
    (id, raw, expected) => {
      expect(clean(raw)).toBe(expected);
      expect(Object.keys(normalise(raw).classes)).toContain(id);
    },
  );

  it('changes only characters that the quick look knows', () => {
    for (const { example } of NORMALISE_RULES) expect(CHANGING.pattern.test(example[0])).toBe(true);
  });
});

describe('clean text', () => {
  it.each([
    ['2017\u00a0 政\u3000府 工 作 报 告', '2017政府工作报告', 'a spaced title'],
    ['市长  王 成', '市长王成', 'a spaced name'],
    ['占总支出的× %。', '占总支出的×%。', 'a redaction'],
    ['2×100万千瓦', '2×100万千瓦', 'a multiplication sign'],
    ['1∶1.5，Ⅲ类水，50㎡，①产业', '1∶1.5，Ⅲ类水，50㎡，①产业', 'signs that NFKC would change'],
    ['生产总值1,686亿元', '生产总值1,686亿元', 'thousands'],
    ['Wi Fi 覆盖', 'Wi Fi覆盖', 'a space between Latin words'],
    ['登录http://a.gov.cn:80/办理', '登录http://a.gov.cn:80/办理', 'an address'],
    ['8:30开工', '8:30开工', 'a clock time'],
    ['\u202E各位\u200B代表', '各位代表', 'invisible characters'],
  ])('%s becomes %s (%s)', (raw, expected) => {
    expect(clean(raw)).toBe(expected);
  });
});

/** Strings of the characters that matter to the rules, not of any of Unicode. */
const text = fc.string({
  unit: fc.constantFrom(...'政府工作，。：（）“”×—12aZ ,;:!?().%１５％＋．Ａ―─－ \u3000\u00a0\u200b\t'),
  maxLength: 40,
});

describe('normalising any text', () => {
  it('twice gives what once gives', () => {
    fc.assert(
      fc.property(text, (raw) => clean(clean(raw)) === clean(raw)),
      { numRuns: 2000 },
    );
  });

  it('says for each clean character which raw one gave it, in order', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), (raw) => {
        const { map, text } = normalise(raw);
        expect(map).toHaveLength(Array.from(text).length);
        expect(map).toEqual([...new Set(map)].sort((one, other) => one - other));
      }),
    );
  });

  it('gives every raw character one fate, and counts each that is normalised once', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), (raw) => {
        const { fates, classes } = normalise(raw);
        expect(fates).toHaveLength(Array.from(raw).length);
        const normalised = Object.values(classes).reduce((sum, count) => sum + count, 0);
        expect(fates.filter((fate) => fate === 'normalised')).toHaveLength(normalised);
      }),
    );
  });

  it('loses no ideograph, digit or letter', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const words = (value: string) => value.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
        expect(words(clean(raw))).toBe(words(raw));
      }),
    );
  });
});
