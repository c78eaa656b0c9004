import { describe, expect, it } from 'vitest';
import { completedFacts } from '../../../scripts/pipeline/identify/witnessed.ts';
import type { Fact, Facts } from '../../../scripts/pipeline/types.ts';

const NONE: Facts = { title: null, year: null, region: null, date: null, meeting: null, speaker: null };
const fact = <T>(value: T, block = 0): Fact<T> => ({ value, block, basis: 'stated' });
const given = { year: 2020, yearBasis: 'inferred' as const };
const witness = (facts: Partial<Facts>, file = 'web.txt') => ({ file, facts: { ...NONE, ...facts } });
const texts = (...input: Parameters<typeof completedFacts>) =>
  completedFacts(...input).messages.map(({ text }) => text);

describe('a witness', () => {
  it('states the date, the meeting and the speaker that the base lacks', () => {
    const full = {
      date: fact('2020-01-10'),
      meeting: fact('柳泉市第四届人民代表大会第二次会议'),
      speaker: fact('王成'),
    };
    const { facts, witnessed, messages } = completedFacts(given, { ...NONE, speaker: fact('王成', 2) }, [
      witness({}, 'page.txt'),
      witness(full),
    ]);
    expect(witnessed).toEqual({ date: 2, meeting: 2 });
    expect(facts.date).toEqual({ value: '2020-01-10', block: -1, basis: 'stated' });
    expect(facts.speaker).toEqual({ value: '王成', block: 2, basis: 'stated' });
    expect(messages).toEqual([]);
  });

  it('makes an inferred year a stated one, and leaves a stated one alone', () => {
    const year = witness({ year: fact(2020) });
    expect(completedFacts(given, NONE, [year])).toMatchObject({ yearBasis: 'stated', witnessed: { year: 1 } });
    expect(completedFacts({ ...given, yearBasis: 'stated' }, NONE, [year]).witnessed).toEqual({});
    const implied = witness({ year: { ...fact(2020), basis: 'inferred' } });
    expect(completedFacts(given, NONE, [implied]).yearBasis).toBe('inferred');
  });

  it('is questioned where it states something else than the base, an earlier witness or the YAML', () => {
    const base = { ...NONE, meeting: fact('柳泉市第四届人民代表大会第二次会议'), speaker: fact('王成') };
    expect(
      texts(given, base, [
        witness({ date: fact('2020-01-10'), meeting: fact('市四届人大二次会议'), speaker: fact('王 成') }),
        witness({
          date: fact('2020-01-11'),
          meeting: fact('柳泉市第四届人民代表大会第三次会议'),
          speaker: fact('李诚'),
        }),
        witness({ year: fact(2021) }),
      ]),
    ).toEqual([
      'states the date 2020-01-11, not 2020-01-10; write the right one as date of `delivered`',
      'states the meeting 柳泉市第四届人民代表大会第三次会议, not 柳泉市第四届人民代表大会第二次会议; write the right one as meeting of `delivered`',
      'states the speaker 李诚, not 王成; write the right one as speaker of `delivered`',
      'states the year 2021, the YAML 2020: is it a witness of this report?',
    ]);
  });

  it('is not asked for what the editor states in the YAML', () => {
    const own = { ...given, delivered: { date: '2020-01-09' } };
    expect(completedFacts(own, NONE, [witness({ date: fact('2020-01-10') })])).toMatchObject({
      facts: { date: null },
      witnessed: {},
      messages: [],
    });
  });

  it('gives no date that is years away from the report', () => {
    const far = completedFacts(given, NONE, [witness({ date: fact('2003-01-10') })]);
    expect(far.witnessed).toEqual({});
    expect(far.messages.map(({ rule }) => rule)).toEqual(['other-witness']);
  });

  it('is compared with the base whatever the writing system', () => {
    const base = { ...NONE, speaker: fact('張國慶'), meeting: fact('市第十六届人民代表大会第三次会议') };
    const other = witness({ speaker: fact('张国庆'), meeting: fact('市人大十六屆三次會議') });
    expect(texts(given, base, [other])).toEqual([]);
  });
});
