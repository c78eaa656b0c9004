import { describe, expect, it } from 'vitest';
import { extractIndicators } from '../../../scripts/pipeline/indicators/extract.ts';
import { achieved, blocksOf, linesOf, rowsOf, targets } from './report.ts';

describe('numbers that belong to something else', () => {
  it.each([
    ['新增城镇就业2.01万人，4978名未就业高校毕业生实现就业。', ['2019 城镇新增就业 2.01万人']],
    ['固定资产投资增长16.9%，其中5000万元及以上项目投资增长58.7%。', ['2019 固定资产投资 增长 16.9%']],
    ['推进固定资产投资5000万元以上重点项目100个。', []],
    ['地区生产总值超10亿元的工业集中区达到6个。', []],
    ['地区生产总值增长6%，百亿级GDP县达到13个。', ['2019 地区生产总值 增长 6%']],
    ['12.37万贫困人口、261个相对贫困村全部有序退出。', ['2019 脱贫人口/贫困发生率 12.37万人']],
  ])('are none of the figures of “%s”', (sentence, lines) => {
    expect(linesOf(achieved(sentence))).toEqual(lines);
  });

  it('but the words of a control target are no noun of their own', () => {
    expect(linesOf(targets('完成万元GDP能耗再下降3.66%的省控目标。'))).toEqual([
      '2020 单位地区生产总值能耗 下降 -3.66%',
    ]);
  });
});

describe('a wider name', () => {
  it('does not count beside the name itself', () => {
    const sentence = '完成地方财政收入251.7亿元，增长12.7%，其中公共财政预算收入153.6亿元，增长14.1%。';
    expect(linesOf(achieved(sentence))).toEqual(['2019 一般公共预算收入 153.6亿元 增长 14.1%']);
  });

  it('counts where there is no other', () => {
    expect(linesOf(achieved('地方财政收入增长12.7%。'))).toEqual(['2019 一般公共预算收入 增长 12.7%']);
  });
});

describe('a comparison without a number', () => {
  it('says how a target was met, or nothing', () => {
    expect(linesOf(achieved('居民收入增长与经济增长基本同步。'))).toHaveLength(1);
    expect(linesOf(achieved('单位GDP能耗完成省下达任务。'))).toHaveLength(1);
    expect(achieved('人均地区生产总值保持全国最优水平。')).toEqual([]);
    expect(achieved('一般公共预算收入完成年度计划。')).toEqual([]);
  });
});

describe('years', () => {
  it('to come hold to the end of the paragraph where a chapter looks neither way', () => {
    const rows = rowsOf([
      '# 关于老工业基地振兴规划',
      '基础雄厚。到2025年，生产总值达到11800亿元。固定资产投资年均增长15%。',
      '固定资产投资增长9%。',
    ]);
    expect(rows.map(({ kind, period }) => `${kind} ${period}`)).toEqual([
      'target 2025',
      'target 2021-2025',
      'achieved 2019',
    ]);
  });

  it('of a plan that a paragraph opens turn a chapter of both ahead', () => {
    const rows = rowsOf([
      '# 发展成就和主要目标任务',
      '生产总值增长8%。',
      '“十四五”时期是重要机遇期。',
      '地区生产总值年均增长6%。',
    ]);
    expect(linesOf(rows)).toEqual(['2019 地区生产总值 增长 8%', '2021-2025 地区生产总值 年均增长 6%']);
  });

  it('that 五年 alone names lie ahead in a plan', () => {
    expect(linesOf(targets('确保城镇化率五年提高8个百分点。'))).toEqual(['2020-2024 常住人口城镇化率 提高 8个百分点']);
  });

  it('are one where the sentence compares with the year before', () => {
    const rows = rowsOf(['# 过去五年工作回顾', '地区生产总值比上年增长7.3%；固定资产投资增长9.8%。']);
    expect(rows.map(({ period }) => period)).toEqual(['2019', '2019']);
  });
});

describe('words for a territory', () => {
  const inProvince = (sentence: string) =>
    extractIndicators({
      year: 2020,
      region: { name: '辽宁省', level: 'province' },
      blocks: blocksOf(['# 2019年工作回顾', sentence]),
      notes: [],
    });

  it('mean the whole place only if they are of its own class', () => {
    expect(inProvince('全市生产总值增长20%。')).toEqual([]);
    expect(linesOf(inProvince('全省生产总值增长6%。'))).toEqual(['2019 地区生产总值 增长 6%']);
  });
});

describe('steps passed on the way', () => {
  it('do not part a subject from its other figures', () => {
    const sentence = '地区生产总值4462.5亿元，五年间迈上两个千亿台阶，是2012年的1.5倍，年均增长8.1%。';
    expect(linesOf(achieved(sentence))).toEqual([
      '2019 地区生产总值 4462.5亿元 是2012年的 1.5倍',
      '2015-2019 地区生产总值 年均增长 8.1%',
    ]);
  });
});

describe('a zone that a clause speaks of', () => {
  it('has the figures up to the next semicolon', () => {
    const sentence = '园区建设步伐加快，高新区格局初步形成，实现生产总值120亿元，增长29%；实际利用外资3亿美元。';
    expect(linesOf(achieved(sentence))).toEqual(['2019 实际利用外资 3亿美元']);
  });

  it('does not where it is only what something is done for', () => {
    expect(linesOf(achieved('推动高新区发展，地区生产总值增长8%。'))).toEqual(['2019 地区生产总值 增长 8%']);
  });
});

describe('a sentence without a subject', () => {
  it.each([
    ['高新区发展加快。完成固定资产投资100亿元，增长20%。'],
    ['古浪县绿色工业扩规提质。全年实现地区生产总值80亿元，增长7%。'],
    ['空港新区全面起步。累计完成规模以上工业增加值30亿元。'],
  ])('goes on about the part before it: “%s”', (sentence) => {
    expect(achieved(sentence)).toEqual([]);
  });

  it('does not where a word for the whole place stands in it, or where it has a subject', () => {
    expect(linesOf(achieved('高新区发展加快。完成全市固定资产投资100亿元。'))).toEqual(['2019 固定资产投资 100亿元']);
    expect(linesOf(achieved('高新区发展加快。固定资产投资增长9%。'))).toEqual(['2019 固定资产投资 增长 9%']);
    expect(linesOf(achieved('推动高新区发展。完成固定资产投资100亿元。'))).toEqual(['2019 固定资产投资 100亿元']);
  });
});

describe('targets that no words announce', () => {
  const list = '全年城镇新增就业20万人，城镇登记失业率控制在3.5%以内，居民消费价格涨幅3.5%左右';

  it('make a paragraph theirs, which can be without one of the gross product', () => {
    const rows = rowsOf(['# 2020年工作安排', `${list}，固定资产投资增长12%。`]);
    expect(rows.filter(({ absent }) => absent)).toMatchObject([{ indicator: '地区生产总值', period: '2020' }]);
  });

  it('do not if they are few, or if the gross product is named with a number in any words', () => {
    const few = rowsOf(['# 2020年工作安排', `${list}。`]);
    const named = rowsOf(['# 2020年工作安排', `${list}，固定资产投资增长12%，生产总增长13%。`]);
    expect([...few, ...named].filter(({ absent }) => absent)).toEqual([]);
  });
});

it('a table of what was done looks back, also behind the plan', () => {
  const [heading, paragraph] = blocksOf(['# 2020年工作安排', '就业\t已完成。城镇登记失业率为2.15%。']);
  const table = { ...paragraph, type: 'table', rows: [['就业', '已完成。城镇登记失业率为2.15%。']] };
  const rows = extractIndicators({
    year: 2020,
    region: { name: '大同市', level: 'prefecture' },
    blocks: [heading, table] as never,
    notes: [],
  });
  expect(rows).toMatchObject([{ kind: 'achieved', period: '2019', value: 2.15 }]);
});

describe('the threshold of a statistic', () => {
  it('before a name or in brackets behind it is passed over', () => {
    expect(linesOf(achieved('2000万元口径规模以上工业增加值636.06亿元、增长12.2%。'))).toEqual([
      '2019 规模以上工业增加值 636.06亿元 增长 12.2%',
    ]);
    expect(linesOf(targets('500万元口径固定资产投资增长20%。'))).toEqual(['2020 固定资产投资 增长 20%']);
    expect(linesOf(achieved('固定资产投资（500万元口径）达到3380.73亿元，增长21.5%。'))).toEqual([
      '2019 固定资产投资 3380.73亿元 增长 21.5%',
    ]);
    expect(achieved('500万元以上项目投资增长20%。')).toEqual([]);
  });
});

describe('one growth for each of two subjects', () => {
  it('looks back over their clauses', () => {
    expect(
      linesOf(
        achieved(
          '城镇居民人均可支配收入12463元、农民人均纯收入3100元以上，均增长17%左右，扣除价格因素分别增长11%和10%以上。',
        ),
      ).slice(0, 2),
    ).toEqual([
      '2019 城镇居民人均可支配收入 12463元 增长 17% /around',
      '2019 农村居民人均可支配收入 3100元 增长 17% atLeast /around',
    ]);
    expect(linesOf(achieved('实际到账外资9.2亿美元，实际利用内资554亿元，均增长15%。'))).toEqual([
      '2019 实际利用外资 9.2亿美元 增长 15%',
    ]);
    expect(linesOf(achieved('工业增加值241.24亿元，规模以上工业增加值172.62亿元，均增长14%。'))).toEqual([
      '2019 规模以上工业增加值 172.62亿元 增长 14%',
    ]);
  });

  it('does not where its own clause names the subjects, or no 均 is said', () => {
    expect(linesOf(achieved('固定资产投资100亿元，物流、金融收入均增长20%。'))).toEqual(['2019 固定资产投资 100亿元']);
    expect(linesOf(achieved('固定资产投资100亿元，社会消费品零售总额80亿元，增长9%。'))).toEqual([
      '2019 固定资产投资 100亿元',
      '2019 社会消费品零售总额 80亿元 增长 9%',
    ]);
  });

  it('is real growth after 扣除价格因素分别', () => {
    expect(linesOf(achieved('城乡居民人均可支配收入扣除价格因素分别增长11%和10%。'))).toEqual([
      '2019 城镇居民人均可支配收入 增长 11%',
      '2019 农村居民人均可支配收入 增长 10%',
    ]);
  });
});

describe('names that other words widen', () => {
  it.each([
    ['PM10、PM2.5浓度分别下降15.1和16.4个百分点。', '2019 PM2.5浓度 下降 -16.4个百分点'],
    ['顺利完成8.52万贫困人口脱贫、101个贫困村出列的任务。', '2019 脱贫人口/贫困发生率 8.52万人'],
    ['市属企业完成进出口总额17.85亿美元，增长35.5%。', '2019 进出口总额 17.85亿美元 增长 35.5%'],
    ['全市直接利用外资实际投入2.57亿美元，增长13.7%。', '2019 实际利用外资 2.57亿美元 增长 13.7%'],
    ['各类固定资产投资总规模达到58亿元。', '2019 固定资产投资 58亿元'],
    ['经济总量实现翻番。', '2019 地区生产总值 实现翻番'],
    ['粮食生产实现“十连增”，总产量达到77.76万吨，同比增长7.85%。', '2019 粮食产量 77.76万吨 增长 7.85%'],
    ['稳定粮食播种面积，总产量确保100万吨。', '2019 粮食产量 100万吨'],
  ])('are read in “%s”', (sentence, line) => {
    expect(linesOf(achieved(sentence))).toEqual([line]);
  });

  it.each([
    ['固定资产投资5亿元以上在建企业建立目录。'],
    ['数字经济总量翻番。'],
    ['西部地区经济总量翻番。'],
    ['粮食加工业发展壮大，产量达到100万吨。'],
    ['市属企业营业收入、利润分别增长6.5%、13.2%。'],
  ])('are not in “%s”', (sentence) => {
    expect(achieved(sentence)).toEqual([]);
  });
});

describe('a threshold that was crossed', () => {
  it.each([
    ['地区生产总值迈上千亿元新台阶，增长8%。', '2019 地区生产总值 1000亿元 增长 8% atLeast /exact'],
    ['经济总量迈上万亿元新台阶。', '2019 地区生产总值 1万亿元 atLeast'],
    ['一般公共预算收入跃上千亿元台阶，达到1020亿元。', '2019 一般公共预算收入 1020亿元'],
    ['地区生产总值连续迈上2000亿元、3000亿元台阶，达到3100亿元。', '2019 地区生产总值 3100亿元'],
    ['地区生产总值接连突破1000亿元、2000亿元大关，达到2100亿元。', '2019 地区生产总值 2100亿元'],
    ['地区生产总值接连迈上万亿元新起点、跨越1.2万亿元新台阶。', '2019 地区生产总值 1.2万亿元 atLeast'],
    ['地区生产总值连续迈上6个千亿级台阶，达到3100亿元。', '2019 地区生产总值 3100亿元'],
    ['地区生产总值再上一个千亿台阶，从2375亿元增至3719亿元。', '2019 地区生产总值 3719亿元 增至 from 2375'],
  ])('is its level, or gives way to the number that follows: “%s”', (sentence, line) => {
    expect(linesOf(achieved(sentence))).toEqual([line]);
  });

  it('without a number states nothing', () => {
    expect(achieved('全市经济总量迈上新台阶。')).toEqual([]);
    expect(achieved('地区生产总值连续跨越三个百亿元台阶。')).toEqual([]);
  });
});

describe('a density', () => {
  it.each([
    ['PM2.5平均浓度控制在每立方米56克以内。', '2019 PM2.5浓度 56克 atMost'],
    ['PM2.5平均浓度38克每立方米。', '2019 PM2.5浓度 38克每立方米'],
    ['PM2.5浓度下降到38克。', '2019 PM2.5浓度 38克 下降到'],
    ['PM2.5平均浓度保持每立方米24微克以下。', '2019 PM2.5浓度 24微克 atMost'],
  ])('may be printed in 克, which stays as it is: “%s”', (sentence, line) => {
    expect(linesOf(achieved(sentence))).toEqual([line]);
  });
});

describe('kinds of a second reading', () => {
  it.each([
    ['全市生产总值、规上工业总产值分别突破5500亿和1万亿。', ['2019 地区生产总值 5500亿 atLeast']],
    ['全市城镇累计新增就业60万人次。', ['2019 城镇新增就业 60万人次']],
    ['现行标准下31.6万贫困人口提前一年全部脱贫。', ['2019 脱贫人口/贫困发生率 31.6万人']],
    ['110万农村贫困人口摆脱了贫困。', ['2019 脱贫人口/贫困发生率 110万人']],
    ['城乡贫困群众医疗救助1.3万人，农村贫困人口减少270万人。', ['2019 脱贫人口/贫困发生率 270万人']],
    ['城镇登记失业率3.5%，96.6%的返乡农民工实现就业。', ['2019 城镇登记失业率 3.5%']],
    [
      '城乡居民人均可支配收入分别达到8428元和3948元，实际收入分别比上年增长8.0%和5.6%。',
      ['2019 城镇居民人均可支配收入 8428元 增长 8%', '2019 农村居民人均可支配收入 3948元 增长 5.6%'],
    ],
    ['粮食生产扭转了连续6年下滑的局面，2019年总产达到217.4万吨。', ['2019 粮食产量 217.4万吨']],
    ['累计吸收外商投资102.9亿美元。', ['2019 实际利用外资 102.9亿美元']],
    ['整合资金6.7亿元，减少13万贫困人口。', ['2019 脱贫人口/贫困发生率 13万人 减少']],
    ['5年共有22万贫困人口实现脱贫。', ['2015-2019 脱贫人口/贫困发生率 22万人']],
    ['确保粮播面积910万亩、总产340万吨。', ['2019 粮食产量 340万吨']],
    ['粮食生产出现重要转机，近两年总产量稳定在1100万吨以上。', ['2019 粮食产量 1100万吨 atLeast']],
    ['累计增加城镇就业125万人。', ['2019 城镇新增就业 125万人']],
    ['市区空气细颗粒物（PM2.5）年均浓度下降10.6%。', ['2019 PM2.5浓度 下降 -10.6%']],
    ['农牧民人均纯收入可望达到1570元。', ['2019 农村居民人均可支配收入 1570元']],
    [
      '经济总量和地方财政收入分别超千亿、百亿大关。',
      ['2019 地区生产总值 1000亿 atLeast', '2019 一般公共预算收入 100亿 atLeast'],
    ],
  ])('are read in “%s”', (sentence, lines) => {
    expect(linesOf(achieved(sentence))).toEqual(lines);
  });

  it('leave alone what only looks so', () => {
    expect(achieved('新增外商投资企业20家，规模以上工业总产值增长9%。')).toEqual([]);
    expect(achieved('四县城镇生产总值增长9%，培训农民10万人次。')).toEqual([]);
  });

  it('of words of time behind a figure end at the semicolon', () => {
    const sentence =
      '到2025年，生产总值达到4000亿元，2023年人均生产总值达到5万元；粮食产量达到100万吨；森林覆盖率达到51%。';
    expect(targets(sentence).map(({ period }) => period)).toEqual(['2025', '2023', '2025', '2025']);
  });

  it('of a start in an old plan say only where a figure began', () => {
    expect(linesOf(achieved('农民人均纯收入由“九五”末的2220元提高到3258元。'))).toEqual([
      '2019 农村居民人均可支配收入 3258元 提高到 from 2220',
    ]);
  });

  it('of 今后5年 in digits are years as in words', () => {
    const rows = rowsOf(['# 今后5年工作建议', '今后5年的预期目标是：生产总值年均增长12%。', '粮食产量年均增长1%。']);
    expect(rows.map(({ period }) => period)).toEqual(['2020-2024', '2020-2024']);
  });
});
