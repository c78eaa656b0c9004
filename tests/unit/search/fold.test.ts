import { describe, expect, it } from 'vitest';
import { equivalentClasses } from '../../../src/search/core/equivalents.ts';
import { foldWith, parseEquivalents, unfold } from '../../../src/search/core/fold.ts';

const fold = foldWith(parseEquivalents('台臺檯颱|里裡裏|乾干幹'));

describe('the folding', () => {
  it.each([
    ['晋 中\u3000市\n2017', '晋中市2017', 'white space is dropped'],
    ['１０２５．３％', '1025.3%', 'full-width forms become ASCII'],
    ['ＰＭ2.5 GDP', 'pm2.5gdp', 'case is folded'],
    ['臺上颱風', '台上台風', 'variants become the first of their class'],
    ['「三農」', '“三農”', 'corner brackets become curly quotes'],
    ['"三农"', '"三农"', 'straight quotes stay their own'],
    ['比例1∶2', '比例1:2', 'the ratio mark is a colon'],
    ['①㎡Ⅲ×', '①㎡ⅲ×', 'signs that NFKC would rewrite stay'],
  ])('%s becomes %s: %s', (text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  it('tells where a hit stands in the original', () => {
    const text = '在 臺 灣';
    const folded = fold(text);
    const start = folded.text.indexOf('台');
    expect(unfold(folded, text, start, start + 2)).toEqual([2, 5]);
  });

  it('counts both halves of a character beyond the plane', () => {
    const text = 'a𠮷b';
    const folded = fold(text);
    expect(unfold(folded, text, 1, 3)).toEqual([1, 3]);
  });
});

describe('the classes of variants', () => {
  it('name every form of a character that is used', () => {
    expect(equivalentClasses(new Set(['台']))).toBe('台枱檯臺颱');
  });

  it('join what the texts show in two scripts', () => {
    const plain = foldWith(parseEquivalents(equivalentClasses(new Set(['冷', '凜']))));
    const joined = foldWith(parseEquivalents(equivalentClasses(new Set(['冷', '凜']), [['冷', '凜']])));
    expect(plain('凜').text).not.toBe(plain('冷').text);
    expect(joined('凜').text).toBe(joined('冷').text);
  });
});
