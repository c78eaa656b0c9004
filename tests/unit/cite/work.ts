import type { Work } from '../../../src/cite/work.ts';

/** A passage of which everything is known. */
export const PASSAGE: Work = {
  key: 'jinzhong2017',
  author: '晋中市人民政府',
  title: '2017年晋中市政府工作报告',
  romanised: {
    author: { pinyin: 'Jinzhong Shi Renmin Zhengfu', english: 'People’s Government of Jinzhong City' },
    title: {
      pinyin: '2017 nian Jinzhong Shi zhengfu gongzuo baogao',
      english: 'Government work report of Jinzhong City, 2017',
    },
  },
  section: '二、2017年重点工作安排',
  year: 2017,
  yearInferred: false,
  date: '2017-02-21',
  speaker: '王成',
  meeting: '晋中市第四届人民代表大会第二次会议',
  publisher: '政府工作报告文库',
  version: { number: 1, hash: '0b15777499be', draft: false },
  url: 'https://example.org/jinzhong/2017/?v=1#s2',
  accessed: '2026-11-20',
  language: 'zh-Hans',
};

/** A report whose place was inferred and of which no date is known. */
export const BARE: Work = {
  key: 'yuanping2022',
  author: '原平市人民政府〔推定〕',
  title: '2022年原平市〔推定〕政府工作报告',
  romanised: {
    author: { pinyin: 'Yuanping Shi Renmin Zhengfu', english: 'People’s Government of Yuanping City' },
    title: {
      pinyin: '2022 nian Yuanping Shi zhengfu gongzuo baogao',
      english: 'Government work report of Yuanping City, 2022 (place inferred)',
    },
  },
  section: '',
  year: 2022,
  yearInferred: true,
  date: null,
  speaker: null,
  meeting: null,
  publisher: '政府工作报告文库',
  version: undefined,
  url: 'https://example.org/yuanping/2022/',
  accessed: '',
  language: 'zh-Hans',
};
