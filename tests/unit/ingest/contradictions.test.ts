import { describe, expect, it } from 'vitest';
import { contradictions } from '../../../scripts/intake/contradictions.ts';

const WUXIANG = {
  name: '武乡县',
  code: '140429',
  level: 'county' as const,
  province: '山西省',
  prefecture: '长治市',
  basis: 'stated' as const,
};
const identity = { year: 2020, yearBasis: 'stated' as const, region: WUXIANG };
const year = (value: number, basis: 'stated' | 'inferred' = 'stated') => ({ value, block: 0, basis });
const region = (value: string) => ({ value, block: 0, basis: 'stated' as const });
const rules = (...input: Parameters<typeof contradictions>) => contradictions(...input).map(({ rule }) => rule);

describe('a YAML that the text contradicts', () => {
  it('is questioned for its year and its place', () => {
    expect(rules(identity, { year: year(2021), region: region('襄垣县') }, '')).toEqual(['other-year', 'other-place']);
  });

  it('is not questioned where both agree, or the text says nothing for certain', () => {
    expect(rules(identity, { year: year(2020), region: region('武乡县') }, '')).toEqual([]);
    expect(rules(identity, { year: year(2021, 'inferred'), region: null }, '')).toEqual([]);
  });

  it('is not questioned where the editor calls year and place inferred', () => {
    const inferred = { year: 2020, yearBasis: 'inferred' as const, region: { ...WUXIANG, basis: 'inferred' as const } };
    expect(rules(inferred, { year: year(2021), region: region('襄垣县') }, '')).toEqual([]);
  });
});
