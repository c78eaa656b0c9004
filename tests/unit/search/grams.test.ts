import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWith, parseEquivalents } from '../../../src/search/core/fold.ts';
import { FREQUENT } from '../../../src/search/core/frequent.ts';
import { bucketOf, gramsWith } from '../../../src/search/core/grams.ts';

const fold = foldWith(parseEquivalents('发發|业業|展'));
const grams = gramsWith(fold);
const of = (...texts: string[]) => [...grams.of(texts)].sort();

describe('the grams of a text', () => {
  it('are its pairs, and its characters that are not frequent', () => {
    expect(of('跛出', '蹚')).toEqual(['跛', '跛出', '蹚']);
  });

  it('are of three where all are very frequent', () => {
    expect(of('业发展')).toEqual(['业发', '业发展', '发展']);
  });

  it('do not reach from one text into the next', () => {
    expect(of('晋中', '大同')).toEqual(['大同', '晋', '晋中']);
  });

  it('take the signs that Pagefind cannot tell for one', () => {
    expect(of('"三', '\\三')).toEqual(['\ue000', '\ue000三']);
  });

  it('take what lies beyond 16 bits for one character', () => {
    expect(of('𠮷村')).toEqual(['\ue000', '\ue000村']);
  });
});

describe('the grams that are asked for', () => {
  it('leave out pairs that stand in a gram of three', () => {
    expect(grams.asked('业发展')).toEqual(['业发展']);
  });

  it('begin with those that few texts are likely to have', () => {
    expect(grams.asked('发展蹚')).toEqual(['展蹚', '发展']);
  });

  it('are none for a frequent character: any text may have it', () => {
    expect(grams.asked('发')).toEqual([]);
    expect(grams.asked('蹚')).toEqual(['蹚']);
  });

  it('are grams of every text that contains the string', () => {
    const letter = fc.constantFrom(
      ...'发展业建，。“”"\\1%.a蹚跛𠮷㐀',
      ...FREQUENT.slice(290, 310),
      ...FREQUENT.slice(990),
    );
    const string = fc.array(letter, { minLength: 1, maxLength: 9 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(string, string, string, (before, sought, after) => {
        const inText = grams.of([fold(before + sought + after).text]);
        expect(grams.asked(fold(sought).text).filter((gram) => !inText.has(gram))).toEqual([]);
      }),
    );
  });
});

describe('the table of frequent characters', () => {
  it('names each once, white space not among them', () => {
    expect(new Set(FREQUENT).size).toBe(Array.from(FREQUENT).length);
    expect(FREQUENT).not.toMatch(/\s/);
  });
});

describe('the bucket of a gram', () => {
  it('is one of as many as there are, the same every time', () => {
    const buckets = new Set(Array.from(FREQUENT.slice(0, 200), (character) => bucketOf(`${character}市`, 8)));
    expect([...buckets].sort()).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
    expect(bucketOf('发展', 1024)).toBe(bucketOf('发展', 1024));
  });
});
