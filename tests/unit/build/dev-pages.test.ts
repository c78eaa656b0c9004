import { expect, it, vi } from 'vitest';
import { devPages } from '../../../scripts/build/dev-pages.ts';
import { statusPage } from '../../../src/dev/status-page.ts';

const setup = (command: 'dev' | 'build' | 'preview' | 'sync') => {
  const [injectRoute, updateConfig] = [vi.fn(), vi.fn()];
  const hook = devPages.hooks['astro:config:setup'] as (options: object) => void;
  hook({ command, injectRoute, updateConfig });
  return { routes: injectRoute.mock.calls.map(([{ pattern }]) => pattern), changes: updateConfig.mock.calls.length };
};

it('adds the page of open work while Astro serves', () => {
  expect(setup('dev')).toEqual({ routes: ['/[...variant]/status'], changes: 1 });
});

it.each(['build', 'preview', 'sync'] as const)('adds nothing to a %s', (command) => {
  expect(setup(command)).toEqual({ routes: [], changes: 0 });
});

it('shows the reports that need work, with their doubts, gaps and conclusions in words', () => {
  const done = { id: 'datong/2016', title: '甲', lacks: [], inferred: [], missing: null, likely: {}, possible: 3 };
  const open = {
    ...{ id: 'datong/2017', title: '乙', lacks: ['speaker', 'date'] as ('speaker' | 'date')[] },
    ...{
      inferred: ['year' as const],
      missing: '缺尾页。',
      likely: { 'doubt/cut-word': 2, 'doubt/sign': 1 },
      possible: 4,
    },
  };
  const settled = { script: 0, unreleased: 0, draft: false };
  const status = {
    reports: [
      { ...open, ...settled, unreleased: 9 },
      { ...done, ...settled },
    ],
    ...{ withdrawn: ['datong/2015'], undescribed: [], releases: 2, lastRelease: '2026-11-20' },
  };
  expect(statusPage(status)).toEqual({
    reports: 2,
    released: '已发布2次，最近一次在2026年11月20日',
    rows: [
      {
        ...{ id: 'datong/2017', title: '乙', kinds: '断词 2，符号 1', doubts: 3, faint: 4, script: 0, unreleased: 9 },
        facts: '缺报告人、日期；年份系推定；残本',
      },
    ],
    totals: [
      ['待判疑处', '3'],
      ['繁体字形待核', '0'],
      ['未发布的编号', '9'],
      ['残本', '1'],
      ['已撤下', 'datong/2015'],
    ],
  });
});
