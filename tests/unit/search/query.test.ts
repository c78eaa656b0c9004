import { describe, expect, it } from 'vitest';
import { parseQuery, quoted } from '../../../src/search/core/query.ts';

const fold = (text: string) => text.toLowerCase().replace(/\s/g, '');

describe('a query', () => {
  it.each([
    ['高质量 发展', [['高质量'], ['发展']], []],
    ['"高质量 发展"', [['高质量发展']], []],
    ['发展 -旅游', [['发展']], ['旅游']],
    ['发展 -"文化 旅游"', [['发展']], ['文化旅游']],
    ['煤炭 OR 焦炭 增长', [['煤炭', '焦炭'], ['增长']], []],
    ['“三农”', [['“三农”']], []],
    ['-5', [['-5']], []],
    ['OR', [['or']], []],
    ['煤炭 OR', [['煤炭'], ['or']], []],
    ['5"钢', [['5"钢']], []],
    ['"', [['"']], []],
    ['  ', [], []],
  ])('%s is read as %j without %j', (typed, clauses, without) => {
    expect(parseQuery(typed, fold)).toEqual({ clauses, without });
  });
});

describe('a string as it is to be typed', () => {
  it.each([
    ['晋中', '晋中'],
    ['晋 中', '"晋 中"'],
    ['5"钢 管', '5"钢管'],
  ])('%s is %s, and is read as one term', (text, typed) => {
    expect(quoted(text)).toBe(typed);
    expect(parseQuery(typed, fold)).toEqual({ clauses: [[fold(text)]], without: [] });
  });
});
