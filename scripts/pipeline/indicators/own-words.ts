/** Words for a territory that mean the whole place of a report, by the level of the place. */
import type { RegionLevel } from '../../../src/model/report.ts';

export const OWN_WORDS: Record<RegionLevel, string[]> = {
  nation: ['全国', '我国'],
  province: [
    '全省',
    '全区',
    '全市',
    '全自治区',
    '我省',
    '我区',
    '我市',
    '本省',
    '本市',
    '本区',
    '全岛',
    '整个省',
    '整省',
  ],
  prefecture: [
    '全市',
    '全州',
    '全盟',
    '全地区',
    '我市',
    '我州',
    '我盟',
    '本市',
    '本州',
    '市域',
    '全域',
    '全区',
    '全师',
  ],
  county: ['全市', '全县', '全区', '全旗', '全域', '我市', '我县', '我区', '我旗', '本市', '本县', '本区', '市域'],
  township: ['全镇', '全乡'],
};
