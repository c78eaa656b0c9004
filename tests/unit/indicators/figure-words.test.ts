import { describe, expect, it } from 'vitest';
import { figureWords } from '../../../src/indicators/figure-words.ts';
import { achieved, rowsOf, targets } from './report.ts';

describe('a figure in few words', () => {
  it.each([
    ['地区生产总值4781.16亿元，增长11%。', '4781.16亿元，增长11%'],
    ['地区生产总值突破4万亿元、增长6.5%左右。', '4万亿元以上，增长6.5%左右'],
    ['单位GDP能耗下降5%以上。', '下降5%以上'],
    ['贫困发生率由2.8%下降至0.1%。', '由2.8%下降至0.1%'],
    ['固定资产投资是2010年的11.68倍。', '是2010年的11.68倍'],
    ['一般公共预算收入翻一番。', '翻一番'],
    ['森林覆盖率达51%，高于全国平均水平。', '51%'],
    ['居民收入与经济增长基本同步。', '与经济增长基本同步'],
    ['地区生产总值×亿元，增长×%。', '×亿元，增长×%'],
  ])('“%s” is “%s”', (sentence, words) => {
    expect(achieved(sentence).map(figureWords)).toEqual([words]);
  });

  it.each([
    ['地区生产总值增长7.5%—8%。', '增长7.5—8%'],
    ['城镇登记失业率控制在4%以内。', '4%以内'],
    ['力争进出口总额增长10%。', '力争增长10%'],
  ])('a target “%s” is “%s”', (sentence, words) => {
    expect(targets(sentence).map(figureWords)).toEqual([words]);
  });

  it('says that a target is not there', () => {
    const rows = rowsOf([
      '# 2020年工作安排',
      '今年的主要预期目标是：一般公共预算收入增长5%，固定资产投资增长6%，城镇新增就业2万人。',
    ]);
    expect(rows.map(figureWords)).toContain('未提目标');
  });
});
