import { cut } from '@node-rs/jieba';
import { describe, expect, it } from 'vitest';
import { approvalsFor } from '../../../src/variants/approvals.ts';
import { houseLayers, type Layer } from '../../../src/variants/convert.ts';
import { findRisks } from '../../../src/variants/risks.ts';

const { closed, readings } = approvalsFor('no such file');
const segment = (text: string) => cut(text, false);
const risks = (
  text: string,
  layers: readonly Layer[] = houseLayers(),
  approved: ReadonlyMap<string, string> = readings,
) => findRisks(text, { layers, segment, approved, closed }).map(({ at, form, reason }) => [at, form, reason]);

describe('the list of risky conversions', () => {
  it('is silent where the house dictionary, a phrase or the neighbours settle the reading', () => {
    expect(risks('更加注重保护发展历史文化，抓好干部作风')).toEqual([]);
  });

  it.each([
    ['更加注重品质提升', 2],
    ['放宽市场准入', 4],
    ['推进古城保护发展', 6],
    ['开启新征程', 3],
    ['盯紧煤制气项目', 3],
    ['吃干榨尽', 1],
    ['一大批复杂遗留问题', 3],
    ['企业取得采矿许可证', 4],
    ['一个中心、三个大同', 1],
    ['有效应对台风暴雨', 4],
  ])('finds what OpenCC alone gets wrong in “%s”', (text, at) => {
    const opencc = houseLayers().slice(1);
    expect(risks(text, opencc).map(([place]) => place)).toContain(at);
  });

  it('asks about a name that nothing knows', () => {
    expect(risks('修建谢谷水库')).toEqual([[3, '谷', 'unknown']]);
  });

  it('asks no more once the reading is approved', () => {
    expect(risks('修建谢谷水库', houseLayers(), new Map([['谢谷', '謝谷']]))).toEqual([]);
  });

  it('asks again if the approved reading is not the one that is printed', () => {
    expect(risks('修建谢谷水库', houseLayers(), new Map([['谢谷', '謝穀']]))).toEqual([[3, '谷', 'unknown']]);
  });
});
