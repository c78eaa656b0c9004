import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { conceptsIn, counterOf } from '../../../src/search/core/concepts.ts';
import { byYear, type PanelReport, panelRows, rateOf, selects, totalsOf } from '../../../src/search/core/panel.ts';
import { panelCsv, panelJson } from '../../../src/search/core/panel-files.ts';
import { queryOf, questionIn } from '../../../src/search/pages/panel/address.ts';
import { ticksUpTo } from '../../../src/search/pages/panel/chart.ts';

const report = (id: string, year: number, length: number, more: Partial<PanelReport> = {}): PanelReport => ({
  id,
  place: id.split('/')[0] ?? '',
  placeName: '大同市',
  code: '140200',
  province: '山西省',
  level: 'prefecture',
  year,
  length,
  ...more,
});

const concepts = conceptsIn('数字：数字化，大数据\n绿色');
const counters = concepts.map((concept) => counterOf(concept, (text) => text));
const counted = (of: PanelReport, ...passages: string[]) => ({
  report: of,
  counts: counters.map((counter) => counter(passages)),
});
const all = [
  counted(report('datong/2018', 2018, 20_000), '数字化、大数据、数字化'),
  counted(report('datong/2017', 2017, 10_000), '没有'),
  counted(
    report('yuanping/2017', 2017, 5_000, { placeName: '原平市〔推定〕', code: '140981', level: 'county' }),
    '绿色发展',
  ),
];

describe('the panel', () => {
  test('has a row for each place and year, by code and year, with zeros', () => {
    expect(panelRows(all).map(({ place, year, length, counts }) => [place, year, length, counts])).toEqual([
      ['datong', 2017, 10_000, [0, 0]],
      ['datong', 2018, 20_000, [3, 0]],
      ['yuanping', 2017, 5_000, [0, 1]],
    ]);
  });

  test('counts two reports of one place and year together', () => {
    const rows = panelRows([
      counted(report('wuhai/2019', 2019, 100), '绿色'),
      counted(report('wuhai/2019-2', 2019, 300), '绿色绿色'),
    ]);
    expect(rows).toMatchObject([{ reports: ['wuhai/2019', 'wuhai/2019-2'], length: 400, counts: [0, 3] }]);
  });

  test('adds up each concept by word, by report and by year', () => {
    expect(totalsOf(concepts, all).map(({ count, words, reports }) => [count, words, reports])).toEqual([
      [3, [2, 1], 1],
      [1, [1], 1],
    ]);
    expect(byYear(panelRows(all), 1)).toEqual([
      { year: 2017, count: 1, length: 15_000 },
      { year: 2018, count: 0, length: 20_000 },
    ]);
  });

  test('selects reports by level, province, place and years', () => {
    const reports = all.map((one) => one.report);
    const ids = (selection: Parameters<typeof selects>[0]) =>
      reports.filter((one) => selects(selection, one)).map(({ id }) => id);
    expect(ids({ level: 'county' })).toEqual(['yuanping/2017']);
    expect(ids({ province: '陕西省' })).toEqual([]);
    expect(ids({ places: ['datong'], from: 2018 })).toEqual(['datong/2018']);
    expect(ids({ to: 2017 })).toEqual(['datong/2017', 'yuanping/2017']);
  });

  test('counts per 10,000 characters with four decimals', () => {
    expect(rateOf(3, 20_000)).toBe(1.5);
    expect(rateOf(1, 30_001)).toBe(0.3333);
    expect(rateOf(0, 0)).toBe(0);
  });

  test('is written as CSV and JSON that say the same', () => {
    const rows = panelRows(all);
    const table = parse(panelCsv(concepts, rows), { bom: true, columns: true });
    expect(table[2]).toEqual({
      place: '原平市',
      code: '140981',
      level: 'county',
      province: '山西省',
      year: '2017',
      reports: 'yuanping/2017',
      characters: '5000',
      数字: '0',
      数字_per10k: '0',
      绿色: '1',
      绿色_per10k: '2',
    });
    const json = JSON.parse(panelJson(concepts, rows));
    expect(json.concepts[0]).toEqual({ name: '数字', words: ['数字化', '大数据'], without: [] });
    expect(json.rows[1]).toMatchObject({ year: 2018, concepts: { 数字: { count: 3, per10k: 1.5 } } });
  });

  test('holds its question in the address', () => {
    const address = 'c=数字：数字化，大数据，-大数据局&c=绿色&level=county&from=2015&show=绿色&line=datong';
    const question = questionIn(new URLSearchParams(address));
    expect(question.selection).toEqual({ level: 'county', province: undefined, from: 2015, to: undefined });
    expect(decodeURIComponent(String(queryOf(question)))).toBe(address);
    expect(questionIn(queryOf({ ...question, lines: [] })).lines).toEqual([]);
    expect(questionIn(new URLSearchParams('c=绿色')).lines).toBeUndefined();
  });

  test.each([
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [7.3, [0, 2, 4, 6, 8]],
    [0.8, [0, 0.2, 0.4, 0.6, 0.8]],
    [52, [0, 20, 40, 60]],
  ])('draws an axis up to %d with round numbers', (most, ticks) => {
    expect(ticksUpTo(most)).toEqual(ticks);
  });
});
