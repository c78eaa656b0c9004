import { describe, expect, it } from 'vitest';
import type { Note } from '../../../src/model/report.ts';
import { linesOf, rowsOf } from './report.ts';

describe('redacted numbers', () => {
  it('are shown as redacted, never filled', () => {
    const rows = rowsOf(['# 2019年工作回顾', '全年地区生产总值完成×亿元，同比增长×%。']);
    expect(rows).toMatchObject([
      {
        indicator: '地区生产总值',
        value: null,
        unit: '亿元',
        change: null,
        changeUnit: '%',
        redacted: ['value', 'change'],
      },
    ]);
  });

  it('count each time, since each may hide another number', () => {
    const text = '固定资产投资增长×%。固定资产投资增长×%以上。';
    expect(linesOf(rowsOf(['# 2019年工作回顾', text]))).toEqual([
      '2019 固定资产投资 增长 ×%',
      '2019 固定资产投资 增长 ×% atLeast',
    ]);
  });
});

describe('repeats', () => {
  const text = '地区生产总值增长8%。';

  it('in an artifact of transcription do not count', () => {
    const note: Note = {
      type: 'repeat',
      block: 'b2',
      start: 0,
      end: 11,
      of: { block: 'b3', start: 0, end: 11 },
      status: 'artifact',
    };
    expect(rowsOf(['# 2019年工作回顾', text, text], [note]).map(({ block }) => block)).toEqual(['b3']);
  });

  it('with nothing new count once, at their first place', () => {
    const rows = rowsOf([
      '# 2019年工作回顾',
      '粮食总产量140.52万吨，增长2%。',
      '粮食总产量140.52万吨。',
      '粮食总产量140.6万吨。',
    ]);
    expect(linesOf(rows)).toEqual(['2019 粮食产量 140.52万吨 增长 2%', '2019 粮食产量 140.6万吨']);
  });

  it('with a starting number are new', () => {
    const rows = rowsOf(['# 2019年工作回顾', '生产总值3.87万亿元，增长3.9%。生产总值从2.38万亿元增加到3.87万亿元。']);
    expect(linesOf(rows)).toEqual([
      '2019 地区生产总值 3.87万亿元 增长 3.9%',
      '2019 地区生产总值 3.87万亿元 增加到 from 2.38',
    ]);
  });
});

describe('a gap', () => {
  it('between name and number forbids a row', () => {
    const gap: Note = { type: 'gap', block: 'b2', start: 7, end: 7, reason: 'page', detail: '脱去' };
    expect(
      rowsOf(['# 2019年工作回顾', '城镇登记失业率增长8%，森林覆盖率达51%。'], [gap]).map(({ indicator }) => indicator),
    ).toEqual(['森林覆盖率']);
  });
});

describe('the target of the gross product', () => {
  const others = '一般公共预算收入增长5%，固定资产投资增长6%，城镇新增就业2万人。';

  it('is absent where the paragraph of the main targets has none', () => {
    const rows = rowsOf(['# 2020年工作安排', `今年的主要预期目标是：${others}`]);
    expect(rows.filter(({ absent }) => absent)).toMatchObject([
      {
        indicator: '地区生产总值',
        kind: 'target',
        period: '2020',
        value: null,
        change: null,
        quote: '今年的主要预期目标',
        block: 'b2',
      },
    ]);
  });

  it('is not absent where it is stated, compared or written in a strange way', () => {
    for (const target of ['地区生产总值增长8%', '地区生产总值增长与全国同步', '生产总增长13%']) {
      const rows = rowsOf(['# 2020年工作安排', `今年的主要预期目标是：${target}，${others}`]);
      expect(rows.some(({ absent }) => absent)).toBe(false);
    }
  });

  it('is not called absent where no targets are announced', () => {
    expect(rowsOf(['# 2020年工作安排', others]).some(({ absent }) => absent)).toBe(false);
  });

  it('is lost where a gap took the paragraph', () => {
    const gap: Note = { type: 'gap', block: 'b4', start: 0, end: 0, reason: 'page', detail: '主要预期目标缺失' };
    const rows = rowsOf(
      ['# 2019年工作回顾', '地区生产总值增长8%。', '# 2020年工作安排', '点抓好十个方面工作。'],
      [gap],
    );
    expect(rows.filter(({ lost }) => lost)).toMatchObject([
      { indicator: '地区生产总值', kind: 'target', period: '2020', block: 'b4', start: 0, end: 0, quote: '' },
    ]);
  });
});
