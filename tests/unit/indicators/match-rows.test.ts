import { describe, expect, it } from 'vitest';
import { compareRows, type TrueRow } from '../../../scripts/measure/indicators/match-rows.ts';
import { achieved } from './report.ts';

const truth = (fields: Partial<TrueRow>): TrueRow => ({
  indicator: '地区生产总值',
  kind: 'achieved',
  period: '2019',
  value: null,
  unit: null,
  change: 8,
  change_unit: '%',
  bound: 'exact',
  effort: null,
  quote: '地区生产总值增长8%',
  ...fields,
});

describe('rows and truth', () => {
  it('match by indicator, kind, value, change and units, one to one', () => {
    const rows = achieved('地区生产总值增长8%，城镇化率达到60%。');
    const { hits, misses, inventions } = compareRows(rows, [truth({}), truth({ change: 9 })], []);
    expect([hits.length, misses.length, inventions.length]).toEqual([1, 1, 1]);
  });

  it('spare optional rows and repeats', () => {
    const rows = achieved('地区生产总值增长8%。');
    const { misses, inventions, spared } = compareRows(rows, [truth({ optional: true }), truth({ repeat: true })], []);
    expect([misses.length, inventions.length, spared.length]).toEqual([0, 0, 1]);
  });

  it('accept a joint statement under its parts', () => {
    const rows = achieved('城乡居民人均可支配收入增长8%。');
    const joint = truth({
      indicator: '城镇居民人均可支配收入',
      alsoAccept: ['全体居民人均可支配收入'],
      quote: '城乡居民人均可支配收入增长8%',
    });
    expect(compareRows(rows, [joint], []).hits).toHaveLength(1);
  });

  it('name the trap that an invention rests on', () => {
    const rows = achieved('地区生产总值增长8%。');
    const trap = { quote: '地区生产总值增长8%', why: 'of a district' };
    expect(compareRows(rows, [], [trap]).trapped).toHaveLength(1);
  });
});
