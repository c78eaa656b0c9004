import { describe, expect, test } from 'vitest';
import type { Examined } from '../../../scripts/intake/examine.ts';
import { findInWords, findPlace } from '../../../scripts/intake/places/find.ts';
import { guessPlace } from '../../../scripts/intake/places/guess.ts';
import { type Hints, propose } from '../../../scripts/intake/propose.ts';

describe('findPlace', () => {
  test.each([
    ['呼伦贝尔市海拉尔区', '', '150702'],
    ['北京市海淀区', '', '110108'],
    ['代县', '', '140923'],
    ['黔东南州', '', '522600'],
    ['武鄉縣', '', '140429'],
    ['莱芜市', '', '371200'],
    ['鼓楼区', '徐州市各项工作，徐州的发展，徐州的未来', '320302'],
  ])('%s among “%s” is %s', (name, context, code) => {
    const found = findPlace(name, context);
    expect(found).toMatchObject({ place: { code } });
    expect(found?.doubt).toBeUndefined();
  });

  test.each([
    ['顺德市', '', '440606', 'is not in the table of places; it is called 顺德区 (440606) today'],
    ['鼓楼区', '徐州', '320302', 'may also be '],
    ['前郭县', '', '220721', 'is taken for 前郭尔罗斯蒙古族自治县'],
    ['在大同市', '', '140200', 'is read from “在大同市”'],
  ])('%s among “%s” is %s, with a doubt', (name, context, code, doubt) => {
    expect(findPlace(name, context)).toMatchObject({ place: { code }, doubt: expect.stringContaining(doubt) });
  });

  test('a name that several places have is no answer where nothing decides', () => {
    expect(findPlace('鼓楼区', '')).toBeNull();
    expect(findPlace('无此市', '')).toBeNull();
  });

  test('a file may be named after a district with its city, in any order', () => {
    expect(findInWords('呼伦贝尔市海拉尔区2013', '')?.place.code).toBe('150702');
    expect(findInWords('北京朝阳2020', '')?.place.code).toBe('110105');
  });
});

test('a place is guessed only among those of the kind for which the speaker speaks', () => {
  const opening = '现在，我代表省人民政府向大会报告工作。';
  expect(guessPlace(`${opening}${'郑州要领先。'.repeat(9)}${'河南的明天。'.repeat(4)}`)?.place.name).toBe('河南省');
  expect(guessPlace(`${opening}${'郑州要领先。'.repeat(9)}`)).toBeNull();
  expect(guessPlace(`${'河南的明天。'.repeat(9)}`)).toBeNull();
});

describe('propose', () => {
  const none = { title: null, year: null, region: null, date: null, meeting: null, speaker: null };
  const fact = <T>(value: T) => ({ value, block: 0, basis: 'stated' as const });
  const examined = (facts: Partial<Examined['facts']>, text = '', path = 'a.txt'): Examined => ({
    path,
    name: path,
    sha256: '',
    refusal: null,
    notReport: null,
    facts: { ...none, ...facts },
    frontMatter: {},
    copies: 1,
    text,
    words: '',
    sketch: [],
  });
  const told = (raw: Examined, hints: Hints = {}) => {
    const proposal = propose(raw, hints);
    if (!('identity' in proposal)) return [proposal.rule, proposal.text];
    const { id, region, yearBasis } = proposal.identity;
    return [id, region.basis, yearBasis, ...proposal.doubts.map(({ rule, text }) => `${rule}: ${text}`)];
  };
  const datong = { region: fact('大同市'), year: fact(2017) };

  test('place and year that the text states need no doubt', () => {
    expect(told(examined(datong))).toEqual(['datong/2017', 'stated', 'stated']);
  });

  test('a code names the place, and one that the text confirms stays stated', () => {
    expect(told(examined({ year: fact(2017) }), { region: '140200' })).toEqual(['datong/2017', 'inferred', 'stated']);
    expect(told(examined(datong), { region: '140200' })).toEqual(['datong/2017', 'stated', 'stated']);
  });

  test('a place or a year that the text contradicts is questioned', () => {
    expect(told(examined(datong), { region: '晋中市', year: 2018 })).toEqual([
      'jinzhong/2018',
      'inferred',
      'inferred',
      'other-place: is added as the report of 晋中市, but says 大同市',
      'other-year: is added as the report of 2018, but its text speaks of 2017 as its year',
    ]);
  });

  test('a name of several places is answered with their codes', () => {
    expect(told(examined({ year: fact(2017) }), { region: '鼓楼区' })[1]).toContain('320302 (鼓楼区, 江苏省)');
    expect(told(examined({ year: fact(2017) }), { region: '999999' })[1]).toContain(
      'which the table of places does not have',
    );
  });

  test('a file named after a city, whose speaker speaks for a province, is questioned', () => {
    const text = '我代表省人民政府向大会报告工作。郑州';
    expect(told(examined({ year: fact(2017) }, text, '郑州2017.txt')).at(-1)).toBe(
      'other-level: is taken for the report of 郑州市, but its speaker speaks for a 省',
    );
  });

  test('a year for which not everything speaks is questioned', () => {
    const year = { ...fact(2020), basis: 'inferred' as const, against: [{ what: 'title', year: 2019 }] };
    expect(told(examined({ ...datong, year })).slice(2)).toEqual([
      'inferred',
      'doubtful-year: is taken for the report of 2020, but other signs disagree: title 2019',
    ]);
  });

  test('a day far from the year is questioned', () => {
    expect(told(examined({ ...datong, date: fact('2007-02-21') })).at(-1)).toBe(
      'other-year: is taken for the report of 2017, but was given on 2007-02-21',
    );
  });
});
