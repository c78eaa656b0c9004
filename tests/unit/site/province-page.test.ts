import { expect, test } from 'vitest';
import type { Province, ReportEntry } from '../../../src/site/library.ts';
import { placesOfYears, provinceOf, provincePath } from '../../../src/site/province-page.ts';
import { VARIANTS } from '../../../src/variants/variants.ts';

const [simplified] = VARIANTS as [(typeof VARIANTS)[number]];
const entry = (id: string, name: string): ReportEntry =>
  ({ id, data: { year: Number(id.split('/')[1]), region: { name, basis: 'stated' } } }) as ReportEntry;

test('a province has its page at the first two digits of its code', () => {
  expect(provincePath(provinceOf({ code: '140200' }))).toBe('places/14/');
});

test('a province names, newest first, the years of which several places have reports, with a comparison of two', () => {
  const reports = [
    entry('datong/2022', '大同市'),
    entry('datong/2017', '大同市'),
    entry('yuanping/2022', '原平市'),
    entry('jinzhong/2017', '晋中市'),
    entry('jinzhong/2016', '晋中市'),
  ];
  const province: Province = { id: 'p14', name: '山西省', places: [], reports };
  expect(
    placesOfYears(province, simplified).map(({ year, reports: own, compare }) => [year, own.length, compare]),
  ).toEqual([
    [2022, 2, { name: '大同市与原平市对照', href: '/compare/?a=datong/2022&b=yuanping/2022' }],
    [2017, 2, { name: '大同市与晋中市对照', href: '/compare/?a=datong/2017&b=jinzhong/2017' }],
  ]);
});
