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
