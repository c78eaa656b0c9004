import { describe, expect, it } from 'vitest';
import { indicatorsCsv, indicatorsJson } from '../../../src/formats/indicators.ts';
import type { IndicatorRow } from '../../../src/indicators/row.ts';
import { achieved, targets } from './report.ts';

const REPORT = { id: 'datong/2020', region: { name: '大同市', code: '140200' }, year: 2020 };

describe('the table', () => {
  it('begins with a byte order mark and its columns', () => {
    const table = indicatorsCsv([{ report: REPORT, rows: [] }]);
    expect(
      table.startsWith('\uFEFFreport,region,code,year,indicator,asWritten,kind,period,value,valueHigh,unit,'),
    ).toBe(true);
    expect(table.endsWith('\r\n')).toBe(true);
  });

  it('has a line for each row, with a range in two columns', () => {
    const rows = [...achieved('单位GDP能耗下降5%以上。'), ...targets('地区生产总值增长7.5%—8%。')];
    const [, first, second] = indicatorsCsv([{ report: REPORT, rows }]).split('\r\n');
    expect(first).toBe(
      'datong/2020,大同市,140200,2020,单位地区生产总值能耗,单位GDP能耗,achieved,2019,,,,-5,,%,下降,atLeast,以上,,,,,,,,,b2,0,13,单位GDP能耗下降5%以上',
    );
    expect(second).toBe(
      'datong/2020,大同市,140200,2020,地区生产总值,地区生产总值,target,2020,,,,7.5,8,%,增长,range,,,,,,,,,,b2,0,15,地区生产总值增长7.5%—8%',
    );
  });

  it.each([
    ['=1+1', ",'=1+1"],
    ['+86', ",'+86"],
    ['-减', ",'-减"],
    ['@a', ",'@a"],
    ['a,"b"', ',"a,""b"""'],
  ])('lets no text run as a formula: %s', (quote, end) => {
    const [row] = achieved('地区生产总值增长8%。');
    const table = indicatorsCsv([{ report: REPORT, rows: [{ ...(row as IndicatorRow), quote }] }]);
    expect(table.endsWith(`${end}\r\n`)).toBe(true);
  });
});

describe('the rows as JSON', () => {
  it('have a line each', () => {
    const text = indicatorsJson(achieved('地区生产总值增长8%，粮食总产量140万吨。'));
    expect(text.split('\n')).toHaveLength(5);
    expect(JSON.parse(text)).toMatchObject([{ change: 8 }, { value: 140, unit: '万吨' }]);
  });

  it('are an empty list where a report states none', () => {
    expect(indicatorsJson([])).toBe('[]\n');
  });
});
