import { describe, expect, it } from 'vitest';
import { chartOf, cloudOf, FRAME } from '../../../src/site/figures/chart.ts';
import type { YearLine } from '../../../src/site/figures/place-figures.ts';
import { achieved, targets } from '../indicators/report.ts';

const figures = (rows: ReturnType<typeof achieved>) =>
  rows.map((row) => ({ text: '', href: '', quote: row.quote, row }));

/** A year in which a place aimed at and reached these rates of growth. */
function year(number: number, outcome: string | null, target: string | null = null): YearLine {
  return {
    year: number,
    outcomes: outcome === null ? [] : figures(achieved(`地区生产总值${outcome}。`)),
    targets: target === null ? [] : figures(targets(`地区生产总值${target}。`)),
  };
}

describe('a chart over the years', () => {
  it('goes from the first year at the left to the last at the right, and breaks where one is missing', () => {
    const chart = chartOf([year(2019, '增长6%'), year(2018, '增长8%'), year(2016, '增长10%')], 'change');
    const [first, second, third] = chart?.outcomes ?? [];
    expect(chart?.unit).toBe('%');
    expect(first?.x).toBeLessThan(second?.x ?? 0);
    expect(second?.y).toBeLessThan(third?.y ?? 0);
    expect(third?.x).toBeLessThan(FRAME.width - FRAME.right);
    expect(chart?.path.match(/M/gu)).toHaveLength(2);
  });

  it('shows a range of a target from end to end', () => {
    const chart = chartOf([year(2020, null, '增长7%—8%'), year(2019, null, '增长6%')], 'change');
    const [plain, range] = chart?.targets ?? [];
    expect(plain?.low).toBe(plain?.y);
    expect(range?.low).toBeGreaterThan(range?.y ?? 0);
  });

  it('leaves out what is said in another unit, and is none where too little is left', () => {
    expect(chartOf([year(2019, '增长6%'), year(2018, '达到100亿元')], 'change')).toBeNull();
    expect(chartOf([year(2019, '增长×%'), year(2018, '增长6%')], 'change')).toBeNull();
    expect(chartOf([year(2019, '增长6%'), year(2018, '增长7%')], null)).toBeNull();
  });

  it('names as many years as there is room for, the last one always', () => {
    const years = Array.from({ length: 24 }, (_, index) => year(2024 - index, '增长6%'));
    const labels = chartOf(years, 'change')?.years.map(({ label }) => label) ?? [];
    expect(labels.at(-1)).toBe('2024');
    expect(labels.length).toBeLessThan(10);
  });
});

it('a cloud of places has a dot for each year of each, and no line', () => {
  const chart = cloudOf([[year(2019, '增长6%'), year(2018, '增长7%')], [year(2019, '增长9%', '增长8%')]], 'change');
  expect([chart?.outcomes.length, chart?.targets.length, chart?.path]).toEqual([3, 0, '']);
});
