/** A report's title and its government for readers of other scripts: in pinyin, and in English. */
import { pinyin } from 'pinyin-pro';
import { placeSlug } from '../model/ids.ts';
import type { Region, Report } from '../model/report.ts';

/** A name in pinyin, and translated. */
export interface Romanised {
  pinyin: string;
  english: string;
}

/** Class words of places. The first one with which a name ends counts, so longer words stand before shorter ones. */
const CLASSES: [word: string, pinyin: string, english: string][] = [
  ['特别行政区', 'Tebie Xingzhengqu', 'Special Administrative Region'],
  ['自治区', 'Zizhiqu', 'Autonomous Region'],
  ['自治州', 'Zizhizhou', 'Autonomous Prefecture'],
  ['自治县', 'Zizhixian', 'Autonomous County'],
  ['自治旗', 'Zizhiqi', 'Autonomous Banner'],
  ['地区', 'Diqu', 'Prefecture'],
  ['新区', 'Xinqu', 'New Area'],
  ['林区', 'Linqu', 'Forestry District'],
  ['省', 'Sheng', 'Province'],
  ['市', 'Shi', 'City'],
  ['县', 'Xian', 'County'],
  ['区', 'Qu', 'District'],
  ['盟', 'Meng', 'League'],
  ['旗', 'Qi', 'Banner'],
];

/** Romanises a place by its id, whose spelling an editor has approved. @example '大同市', 'datong' -> Datong Shi, Datong City */
function placeOf({ name }: Region, slug: string): Romanised {
  const [, spoken = '', english = ''] = CLASSES.find(([word]) => name.endsWith(word)) ?? [];
  const own = slug.split('-').map(capital).join(' ');
  return { pinyin: `${own} ${spoken}`.trim(), english: `${own} ${english}`.trim() };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Romanises the government that reports. */
export function romanisedGovernment({ region, id }: Pick<Report, 'region' | 'id'>): Romanised {
  if (region.level === 'nation')
    return { pinyin: 'Guowuyuan', english: 'State Council of the People’s Republic of China' };
  const place = placeOf(region, placeSlug(id));
  return { pinyin: `${place.pinyin} Renmin Zhengfu`, english: `People’s Government of ${place.english}` };
}

/**
 * Romanises the title of a report. A title of year, place and 政府工作报告 is put together from known words. Any other title is converted word by word with
 * a dictionary of pinyin.
 */
export function romanisedTitle(report: Pick<Report, 'region' | 'id' | 'title' | 'year' | 'completeness'>): Romanised {
  const { region, id, title, year } = report;
  const place = placeOf(region, placeSlug(id));
  const remarks = [
    region.basis === 'inferred' && 'place inferred',
    report.completeness.state === 'fragment' && 'fragment',
  ].filter(Boolean);
  const of = region.level === 'nation' ? '' : ` of ${place.english}`;
  const english = `Government work report${of}, ${year}${remarks.length > 0 ? ` (${remarks.join(', ')})` : ''}`;
  const isPlain = title === `${year}年${region.name}政府工作报告`;
  const spoken = isPlain ? `${year} nian ${place.pinyin} zhengfu gongzuo baogao` : pinyinOf(title);
  return { pinyin: spoken, english };
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

function pinyinOf(title: string): string {
  const spoken = [...words.segment(title)].map(({ segment }) =>
    pinyin(segment, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join(''),
  );
  return capital(spoken.join(' ').replace(/\s+/gu, ' ').trim());
}
