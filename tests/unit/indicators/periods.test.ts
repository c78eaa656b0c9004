import { describe, expect, it } from 'vitest';
import { linesOf, rowsOf } from './report.ts';

const kinds = (lines: string[], year = 2020) => rowsOf(lines, [], year).map(({ kind, period }) => `${kind} ${period}`);

describe('the chapter', () => {
  it('tells outcomes from targets', () => {
    expect(kinds(['# 2019年工作回顾', '地区生产总值增长8%。', '# 2020年重点工作', '粮食产量达到100万吨。'])).toEqual([
      'achieved 2019',
      'target 2020',
    ]);
  });

  it('is told by the year it names rather than by words of work', () => {
    expect(
      kinds(['# 2019年的主要工作', '地区生产总值增长8%。', '# 2020年的主要工作', '粮食产量达到100万吨。']),
    ).toEqual(['achieved 2019', 'target 2020']);
    expect(kinds(['# 发挥各方面积极性，较好完成2019年目标任务', '地区生产总值增长8%。'])).toEqual(['achieved 2019']);
  });

  it('may write its year in words or with two digits', () => {
    expect(kinds(['# 一九九八年工作的回顾', '国内生产总值增长13%。'], 1999)).toEqual(['achieved 1998']);
    expect(kinds(['# 05年的任务', '生产总值增长13%。'], 2005)).toEqual(['target 2005']);
  });

  it('corrects a report filed under the year it looks back on', () => {
    expect(kinds(['# 2020年工作回顾', '地区生产总值增长3%。', '# 2021年工作安排', '地区生产总值增长6%。'])).toEqual([
      'achieved 2020',
      'target 2021',
    ]);
  });

  it('of a report without such headings turns where the text does', () => {
    expect(kinds(['过去一年，地区生产总值增长8%。', '今年是“十三五”收官之年，粮食产量达到100万吨。'])).toEqual([
      'achieved 2019',
      'target 2020',
    ]);
  });

  it('that looks back may hold a sentence that announces targets', () => {
    expect(kinds(['# 2019年工作回顾', '今年的主要预期目标是：地区生产总值增长8%。'])).toEqual(['target 2020']);
  });

  it('that plans may tell what was reached', () => {
    expect(kinds(['# 2020年工作安排', '2019年全市地区生产总值达到1000亿元。'])).toEqual(['achieved 2019']);
  });
});

describe('years', () => {
  it('of a five-year plan are the span of an average and of a sum, its last year that of a level', () => {
    const text =
      '过去五年，地区生产总值年均增长7.5%，城镇新增就业24.62万人，森林覆盖率达51%，全市进出口总额累计实现524亿元。';
    expect(linesOf(rowsOf(['# 2019年和过去五年工作回顾', text]))).toEqual([
      '2015-2019 地区生产总值 年均增长 7.5%',
      '2015-2019 城镇新增就业 24.62万人',
      '2019 森林覆盖率 51%',
      '2015-2019 进出口总额 524亿元',
    ]);
  });

  it('of a level to be reached are the target year', () => {
    expect(kinds(['# “十四五”时期主要目标任务', '到2025年，地区生产总值达到4000亿元，年均增长7%。'], 2021)).toEqual([
      'target 2025',
      'target 2021-2025',
    ]);
  });

  it('named in passing do not hold for the next paragraph', () => {
    expect(kinds(['# 过去五年工作回顾', '2016年10月，领导来此视察。', '地区生产总值年均增长8%。'])).toEqual([
      'achieved 2015-2019',
    ]);
    expect(kinds(['# 2020年重点工作', '到2025年，地区生产总值达到4000亿元。', '粮食产量达到100万吨。'])).toEqual([
      'target 2025',
      'target 2020',
    ]);
  });

  it('of an unbroken row are its span', () => {
    expect(kinds(['# 2019年工作回顾', '粮食产量连续8年稳定在100万吨以上。'])).toEqual(['achieved 2012-2019']);
  });

  it('come back to one with 全年', () => {
    expect(
      kinds(['# 过去五年和2019年工作回顾', '过去五年，地区生产总值年均增长8%。', '全年固定资产投资增长9%。']),
    ).toEqual(['achieved 2015-2019', 'achieved 2019']);
  });

  it('are empty where not even the report’s year is known', () => {
    expect(kinds(['地区生产总值增长8%。'], 0)).toEqual(['achieved ']);
  });
});

describe('a part of a year', () => {
  const read = (sentence: string) => linesOf(rowsOf(['# 2019年工作回顾', sentence]));

  it.each([
    ['前三季度，地区生产总值增长6.4%、固定资产投资增长8%。'],
    ['截至11月底，完成固定资产投资4050.4亿元、社会消费品零售总额3560.9亿元，分别增长6.6%和7.8%。'],
    ['去年6月物价涨幅在26个月之后首次回落到3%以内。'],
    ['其中10月实际利用外资3.08亿美元。'],
    ['经济增速由一季度的-5.6%回升到二季度的5.8%，上半年增长0.5%。'],
    ['前11个月社会消费品零售总额增长10%。'],
  ])('has no figures of the year: “%s”', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });

  it('ends with 全年 or a year', () => {
    expect(read('地区生产总值一季度、上半年分别增长2.5%、2.7%，全年增长3.1%。')).toEqual([
      '2019 地区生产总值 增长 3.1%',
    ]);
    expect(read('规模以上工业增加值增速由一季度的3.1%回升到全年的14.6%。')).toEqual([
      '2019 规模以上工业增加值 增速 14.6% from 3.1',
    ]);
    expect(read('一季度固定资产投资下降8%，2019年增长4%。')).toEqual(['2019 固定资产投资 增长 4%']);
    expect(read('1-12月固定资产投资增长8%。')).toEqual(['2019 固定资产投资 增长 8%']);
  });

  it('has its own number in a list of times', () => {
    expect(
      read('地区生产总值一季度、上半年、前三季度和全年分别增长5.8%、6.1%、6.3%、6.5%，总量达到1427.1亿元。'),
    ).toEqual(['2019 地区生产总值 1427.1亿元 增长 6.5%']);
  });

  it('holds only for its own clause if that is about something else', () => {
    expect(read('10月成功举办博览会，地区生产总值增长8%。')).toEqual(['2019 地区生产总值 增长 8%']);
    expect(read('社会消费品零售总额增速自7月转正以来逐月提高，全年增长5.1%。')).toEqual([
      '2019 社会消费品零售总额 增长 5.1%',
    ]);
  });

  it('is none in a number of months', () => {
    expect(read('连续11个月居全省首位，地区生产总值增长8%。')).toEqual(['2019 地区生产总值 增长 8%']);
  });
});
