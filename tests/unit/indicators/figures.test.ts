import { describe, expect, it } from 'vitest';
import { achieved, linesOf, targets } from './report.ts';

describe('level and growth', () => {
  it('share a row when they are of one year', () => {
    expect(linesOf(achieved('全市实现生产总值4781.16亿元，增长11%。'))).toEqual([
      '2019 地区生产总值 4781.16亿元 增长 11%',
    ]);
  });

  it('are read across 、 too', () => {
    expect(linesOf(achieved('实际吸收外资44亿美元、增长5%。'))).toEqual(['2019 实际利用外资 44亿美元 增长 5%']);
  });

  it('stand each with its own limit', () => {
    expect(linesOf(achieved('全市生产总值突破4万亿元、增长6.5%。'))).toEqual([
      '2019 地区生产总值 4万亿元 增长 6.5% atLeast /exact',
    ]);
  });

  it('of one year do not swallow an average over more years', () => {
    expect(linesOf(achieved('实现地区生产总值2406.1亿元、增长8.5%，两年平均增长6.3%。'))).toEqual([
      '2019 地区生产总值 2406.1亿元 增长 8.5%',
      '2018-2019 地区生产总值 两年平均增长 6.3%',
    ]);
  });

  it('give a multiple beside a growth its own row, and one beside a level none', () => {
    expect(linesOf(achieved('地方一般预算收入达到788.9亿元，是2002年的2.6倍。'))).toEqual([
      '2019 一般公共预算收入 788.9亿元 是2002年的 2.6倍',
    ]);
    expect(linesOf(achieved('固定资产投资达到1300亿元，增长20%，是2010年的11.68倍。'))).toEqual([
      '2019 固定资产投资 1300亿元 增长 20%',
      '2019 固定资产投资 是2010年的 11.68倍',
    ]);
  });

  it('go on after a remark about ranks', () => {
    expect(linesOf(achieved('全市地区生产总值总量连续5年居全省第6位，年均增长7.5%。'))).toEqual([
      '2015-2019 地区生产总值 年均增长 7.5%',
    ]);
  });

  it('go on after a comparison with earlier years', () => {
    expect(
      linesOf(achieved('全年地区生产总值完成1686亿元，净增305亿元，比近三年净增量之和多26.1亿元，同比增长7.5%。')),
    ).toEqual(['2019 地区生产总值 1686亿元 增长 7.5%']);
  });

  it('drop a threshold that is crossed before the exact number', () => {
    expect(linesOf(achieved('全市生产总值突破二千亿元大关，达到2158亿元，增长15.5%。'))).toEqual([
      '2019 地区生产总值 2158亿元 增长 15.5%',
    ]);
  });
});

describe('numbers', () => {
  it('are negative where something falls', () => {
    expect(linesOf(achieved('单位GDP能耗下降5%以上。'))).toEqual(['2019 单位地区生产总值能耗 下降 -5% atLeast']);
  });

  it('keep a misprint', () => {
    expect(linesOf(targets('万元生产总值综合能耗下降46%。'))).toEqual(['2020 单位地区生产总值能耗 下降 -46%']);
  });

  it('may be scales: 千亿美元, 万元', () => {
    expect(linesOf(targets('进出口总额超过千亿美元。'))).toEqual(['2020 进出口总额 1000亿美元 atLeast']);
    expect(linesOf(achieved('人均国内生产总值突破万元大关。'))).toEqual(['2019 人均地区生产总值 1万元 atLeast']);
  });

  it('may be written in words', () => {
    expect(linesOf(targets('国内生产总值增长百分之八点五。'))).toEqual(['2020 地区生产总值 增长 8.5%']);
  });

  it('may be ranges', () => {
    expect(linesOf(targets('地区生产总值增长7.5%—8%，规模以上工业增加值增长6-7%。'))).toEqual([
      '2020 地区生产总值 增长 7.5~8% range',
      '2020 规模以上工业增加值 增长 6~7% range',
    ]);
  });

  it('start somewhere', () => {
    expect(linesOf(achieved('全市生产总值从2.38万亿元增加到3.87万亿元。'))).toEqual([
      '2019 地区生产总值 3.87万亿元 增加到 from 2.38',
    ]);
    expect(linesOf(achieved('森林覆盖率由2000年的19.48%提高到23.25%。'))).toEqual([
      '2019 森林覆盖率 23.25% 提高到 from 19.48',
    ]);
  });

  it('that count something else are nobody’s', () => {
    expect(linesOf(achieved('地区生产总值增长8%，12家企业产值增长20%。'))).toEqual(['2019 地区生产总值 增长 8%']);
  });

  it('of a price index without a unit stay as they are', () => {
    expect(linesOf(targets('居民消费价格指数控制在104以内，城镇登记失业率控制在4.5%以内。'))).toEqual([
      '2020 居民消费价格涨幅 104 atMost',
      '2020 城镇登记失业率 4.5% atMost',
    ]);
  });

  it('follow a space and Latin letters', () => {
    expect(linesOf(achieved('人均GDP 1.4万美元。'))).toEqual(['2019 人均地区生产总值 1.4万美元']);
    expect(linesOf(achieved('人均GDP6.4万元。'))).toEqual(['2019 人均地区生产总值 6.4万元']);
  });
});

describe('limits', () => {
  it.each([
    ['地区生产总值增长7%以上。', '2020 地区生产总值 增长 7% atLeast'],
    ['地区生产总值增长6.5%左右。', '2020 地区生产总值 增长 6.5% around'],
    ['城镇登记失业率控制在4%以内。', '2020 城镇登记失业率 4% atMost'],
    ['居民消费价格指数涨幅控制在3%左右。', '2020 居民消费价格涨幅 3% around'],
    ['PM2.5不高于56微克/立方米。', '2020 PM2.5浓度 56微克/立方米 atMost'],
    ['粮食产量稳定在800亿斤以上。', '2020 粮食产量 800亿斤 atLeast'],
    ['人均GDP突破1万美元。', '2020 人均地区生产总值 1万美元 atLeast'],
    ['居民消费价格总水平涨幅控制为2.7%。', '2020 居民消费价格涨幅 2.7%'],
  ])('of “%s”', (sentence, line) => {
    expect(linesOf(targets(sentence))).toEqual([line]);
  });

  it('after the last of several numbers cover the ones before', () => {
    expect(linesOf(targets('城镇、农村居民人均可支配收入分别增长7%、8%左右。'))).toEqual([
      '2020 城镇居民人均可支配收入 增长 7% around',
      '2020 农村居民人均可支配收入 增长 8% around',
    ]);
  });

  it('are told in the words of the text', () => {
    expect(targets('消费价格指数涨幅控制在3.5%左右。')[0]?.comparator).toBe('控制在…左右');
  });
});

describe('several subjects', () => {
  it('get the numbers of a list one by one', () => {
    expect(linesOf(achieved('固定资产投资、社会消费品零售总额、进出口总额分别增长9%、9.5%和8.5%。'))).toEqual([
      '2019 固定资产投资 增长 9%',
      '2019 社会消费品零售总额 增长 9.5%',
      '2019 进出口总额 增长 8.5%',
    ]);
  });

  it('of clauses before get the numbers of 分别', () => {
    expect(
      linesOf(achieved('市区城镇居民人均可支配收入24104元，农村居民人均纯收入10692元，分别增长11.1%和12%。')),
    ).toEqual(['2019 城镇居民人均可支配收入 24104元 增长 11.1%', '2019 农村居民人均可支配收入 10692元 增长 12%']);
  });

  it('that the list does not have count in 分别', () => {
    expect(linesOf(achieved('全市完成外贸进出口总额261.1亿美元，其中出口166.9亿美元，分别增长38.8%和38.2%。'))).toEqual(
      ['2019 进出口总额 261.1亿美元 增长 38.8%'],
    );
    expect(
      linesOf(
        achieved(
          '城乡居民人均可支配收入分别达到27656元和9129元；金融机构存贷款余额分别达到388亿元和258亿元，分别增长5.56%和4.73%。',
        ),
      ),
    ).toEqual(['2019 城镇居民人均可支配收入 27656元', '2019 农村居民人均可支配收入 9129元']);
  });

  it('are two in 城乡居民 where two numbers follow, and all residents where one does', () => {
    expect(linesOf(achieved('城乡居民人均可支配收入42996元、20008元，分别增长8.7%、10.9%。'))).toEqual([
      '2019 城镇居民人均可支配收入 42996元 增长 8.7%',
      '2019 农村居民人均可支配收入 20008元 增长 10.9%',
    ]);
    expect(linesOf(achieved('城、乡居民人均可支配收入分别增长5.9%和6%。'))).toEqual([
      '2019 城镇居民人均可支配收入 增长 5.9%',
      '2019 农村居民人均可支配收入 增长 6%',
    ]);
    expect(linesOf(targets('城乡居民人均可支配收入增长8%。'))).toEqual(['2020 全体居民人均可支配收入 增长 8%']);
  });

  it('are two in the towns and in registered residents, of which one is in the list', () => {
    expect(linesOf(targets('常住人口城镇化率和户籍人口城镇化率分别提高1.6个和1.4个百分点。'))).toEqual([
      '2020 常住人口城镇化率 提高 1.6个百分点',
    ]);
  });

  it('share one growth', () => {
    expect(linesOf(targets('社会消费品零售总额和固定资产投资均增长18%。'))).toEqual([
      '2020 社会消费品零售总额 增长 18%',
      '2020 固定资产投资 增长 18%',
    ]);
  });

  it('get limits of their own', () => {
    expect(linesOf(targets('城镇调查失业率和城镇登记失业率分别控制在5.5%左右和4.5%以内。'))).toEqual([
      '2020 城镇调查失业率 5.5% around',
      '2020 城镇登记失业率 4.5% atMost',
    ]);
  });

  it('in a list keep the quotation of the whole list', () => {
    expect(targets('城乡居民人均可支配收入分别增长7%和8%。').map(({ quote }) => quote)).toEqual([
      '城乡居民人均可支配收入分别增长7%和8%',
      '城乡居民人均可支配收入分别增长7%和8%',
    ]);
  });
});

describe('effort', () => {
  it('after a first number makes a second row', () => {
    expect(linesOf(targets('地区生产总值增长7.5%以上、力争8%。'))).toEqual([
      '2020 地区生产总值 增长 7.5% atLeast',
      '2020 地区生产总值 增长 8% strive',
    ]);
    expect(linesOf(targets('地区生产总值突破4000亿元，力争达到4500亿元，一般公共预算收入增长5%。'))).toEqual([
      '2020 地区生产总值 4000亿元 atLeast',
      '2020 地区生产总值 4500亿元 strive',
      '2020 一般公共预算收入 增长 5%',
    ]);
  });

  it('that opens the chain of clauses holds for them all', () => {
    expect(linesOf(targets('力争引进域外境内资金突破2300亿元，实际吸收外资实现同步增长。'))).toEqual([
      '2020 实际利用外资 strive 实现同步增长',
    ]);
  });

  it('is none in 确保', () => {
    expect(linesOf(targets('确保粮食总产740亿斤以上。'))).toEqual(['2020 粮食产量 740亿斤 atLeast']);
  });
});

describe('comparisons', () => {
  it.each([
    ['居民人均可支配收入与经济增长同步。', '与经济增长同步', '全体居民人均可支配收入'],
    ['城镇常住居民人均可支配收入增速高于全国水平。', '增速高于全国水平', '城镇居民人均可支配收入'],
    [
      '农村常住居民人均可支配收入增速高于全国0.7个百分点左右。',
      '增速高于全国0.7个百分点左右',
      '农村居民人均可支配收入',
    ],
    ['单位生产总值能耗、主要污染物排放控制在省上下达目标以内。', '控制在省上下达目标以内', '单位地区生产总值能耗'],
    ['居民消费价格指数低于上年水平。', '低于上年水平', '居民消费价格涨幅'],
    ['人均地区生产总值与全国差距进一步缩小。', '与全国差距进一步缩小', '人均地区生产总值'],
  ])('may be all that “%s” says', (sentence, relative, indicator) => {
    expect(targets(sentence)).toMatchObject([{ indicator, relative, value: null, change: null, bound: null }]);
  });

  it('may stand beside a number', () => {
    expect(linesOf(achieved('居民消费价格指数上涨4.9%，低于全省、全国平均水平。'))).toEqual([
      '2019 居民消费价格涨幅 4.9% 上涨 低于全省',
    ]);
  });

  it('with the nation, looking back, are remarks', () => {
    expect(achieved('居民人均收入仍低于全国平均水平。')).toEqual([]);
  });

  it('without a figure are nothing', () => {
    expect(targets('稳步提高利用外资水平，进一步提升研究与试验发展经费投入强度。')).toEqual([]);
  });
});

describe('people out of poverty', () => {
  it.each([
    ['全市39.9万贫困人口全部脱贫，324个贫困村全部退出。', '2019 脱贫人口/贫困发生率 39.9万人'],
    ['全市181个贫困村全部“摘帽”、存量贫困人口1715人全部脱贫。', '2019 脱贫人口/贫困发生率 1715人'],
    ['151个贫困村退出、4.9万贫困人口脱贫。', '2019 脱贫人口/贫困发生率 4.9万人'],
    ['减少贫困人口12万人。', '2019 脱贫人口/贫困发生率 12万人'],
    ['农村贫困人口脱贫5.9万人。', '2019 脱贫人口/贫困发生率 5.9万人'],
    ['贫困发生率由上年的1.79%降至0.23%。', '2019 脱贫人口/贫困发生率 0.23% 降至 from 1.79'],
  ])('in “%s”', (sentence, line) => {
    expect(linesOf(achieved(sentence))).toEqual([line]);
  });
});

describe('parts and sorts', () => {
  it.each([
    ['贵安新区直管区生产总值增长15%以上，其中规模以上工业增加值增长30%以上；固定资产投资增长15%左右。'],
    ['四县（市）地区生产总值、财政收入、固定资产投资分别增长8%、9%和10%。'],
    ['松山湖R&D投入强度达10%，GDP增长10%。'],
    ['海洋生产总值增长8%。'],
    ['古浪县绿色工业扩规提质，生产总值突破100亿元。'],
    ['全市合同利用外资41.4亿美元，增长20%。'],
    ['服务业增加值占地区生产总值比重达到50%。'],
    ['占同期一般公共预算支出的72.7%。'],
    ['本项目是2020年全市GDP的5.9倍。'],
    ['科技进步对经济增长的贡献率达到52%。'],
    ['万元地区生产总值用水量下降3.2%。'],
    ['园区规模以上工业增加值增长11%。'],
    ['社会消费品零售总额增速居全省第3位。'],
    ['一般公共预算收入完成年度预算的105%。'],
  ])('of the place state nothing: “%s”', (sentence) => {
    expect(achieved(sentence)).toEqual([]);
  });

  it('beside the whole do not touch it', () => {
    expect(
      linesOf(
        targets(
          '一般公共预算收入增长5.5%；规上工业增加值增长7%以上，其中开发区规上工业增加值增长15%以上，城镇新增就业4.5万人。',
        ),
      ),
    ).toEqual([
      '2020 一般公共预算收入 增长 5.5%',
      '2020 规模以上工业增加值 增长 7% atLeast',
      '2020 城镇新增就业 4.5万人',
    ]);
  });

  it('of another nature do not take over a growth', () => {
    expect(
      linesOf(achieved('全市完成生产总值634.7亿元，增长13.4%，其中，第一产业完成增加值128.65亿元，增长7.2%。')),
    ).toEqual(['2019 地区生产总值 634.7亿元 增长 13.4%']);
  });

  it('in the place’s own name are the whole', () => {
    expect(linesOf(achieved('大同市生产总值完成3611.9亿元，比上年增长10.5%。'))).toEqual([
      '2019 地区生产总值 3611.9亿元 增长 10.5%',
    ]);
  });

  it('of the towns count where the report has no other series', () => {
    expect(linesOf(achieved('市区居民消费价格指数上涨4.9%。'))).toEqual(['2019 居民消费价格涨幅 4.9% 上涨']);
    expect(linesOf(achieved('市区居民消费价格指数上涨4.9%。居民消费价格上涨4.5%。'))).toEqual([
      '2019 居民消费价格涨幅 4.5% 上涨',
    ]);
  });
});

describe('names', () => {
  it.each([
    ['社会消费品零售额增长14.5%。', '社会消费品零售总额', '社会消费品零售额'],
    ['推动固投、社消零分别增长2.7%和3.4%。', '固定资产投资', '固投'],
    ['地方财政收入455.35亿元。', '一般公共预算收入', '地方财政收入'],
    ['农牧民人均纯收入增长9%。', '农村居民人均可支配收入', '农牧民人均纯收入'],
    ['PM2.5平均浓度38.8微克/立方米、下降15.3%。', 'PM2.5浓度', 'PM2.5平均浓度'],
    ['设区市空气质量优良率达到75.5%。', '空气质量优良天数/比例', '设区市空气质量优良率'],
    ['R&D经费支出占GDP比重达1.4%。', '研发投入强度', 'R&D经费支出占GDP比重'],
    ['全社会研发经费支出100亿元，占GDP比重达到2.1%。', '研发投入强度', '占GDP比重'],
    ['粮食播种面积稳定在480万亩以上、产量达到135万吨以上。', '粮食产量', '产量'],
    ['今年全市经济增长预期目标为7%左右。', '地区生产总值', '经济'],
  ])('of “%s”', (sentence, indicator, asWritten) => {
    expect(targets(sentence)[0]).toMatchObject({ indicator, asWritten });
  });
});

describe('a quotation', () => {
  it('is the text between its offsets, counted in code points', () => {
    const [row] = achieved('𠮷县之外，全市实现生产总值4781.16亿元，增长11%。');
    expect(row).toMatchObject({ block: 'b2', start: 5, end: 28, quote: '全市实现生产总值4781.16亿元，增长11%' });
    expect([...'𠮷县之外，全市实现生产总值4781.16亿元，增长11%。'].slice(5, 28).join('')).toBe(row?.quote);
  });

  it('names the estimate of its sentence', () => {
    expect(achieved('预计全年实现生产总值908亿元，增长6%。')[0]?.estimate).toBe('预计');
  });
});
