/** Words for a territory (全市, 我省) that mean the whole place of a report. */
import type { RegionLevel } from '../../../src/model/report.ts';

/** The words with which places refer to themselves, by the end of their names. The first ending that fits counts. */
const BY_CLASS: { ending: string; words: string[] }[] = [
  { ending: '自治区', words: ['全区', '全自治区', '我区', '本区'] },
  { ending: '地区', words: ['全区', '全地区', '我区', '本区'] },
  { ending: '省', words: ['全省', '我省', '本省', '整个省', '整省', '全岛'] },
  { ending: '市', words: ['全市', '我市', '本市', '市域'] },
  { ending: '州', words: ['全州', '我州', '本州'] },
  { ending: '盟', words: ['全盟', '我盟'] },
  { ending: '县', words: ['全县', '我县', '本县'] },
  { ending: '旗', words: ['全旗', '我旗'] },
  { ending: '区', words: ['全区', '我区', '本区'] },
];

/** The words for a place whose name has none of these endings, by its level. */
const BY_LEVEL: Record<RegionLevel, string[]> = {
  nation: ['全国', '我国'],
  province: ['全省', '全区', '全市', '我省', '我区', '我市', '本省', '本市', '本区'],
  prefecture: ['全市', '全州', '全盟', '全地区', '我市', '我州', '我盟', '本市', '本州', '市域', '全区', '全师'],
  county: ['全市', '全县', '全区', '全旗', '我市', '我县', '我区', '我旗', '本市', '本县', '本区', '市域'],
  township: ['全镇', '全乡'],
};

/** All words that mean the whole place. @param name full name of the place, e.g. 大同市 */
export function ownWords(name: string, level: RegionLevel): string[] {
  const words = BY_CLASS.find(({ ending }) => name.endsWith(ending))?.words ?? BY_LEVEL[level];
  return [...words, '全域', name];
}
