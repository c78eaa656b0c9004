/** Which words for a territory mean the whole place, by the level of the place. */
import type { RegionLevel } from '../../../src/model/report.ts';

const OWN: Record<RegionLevel, string[]> = {
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
    '全海南',
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

/** The place of a report, as its sentences name it. */
export interface Place {
  /** Whether a word for a territory (全市) means the whole place. */
  isWhole: (word: string) => boolean;
  /** Whether words end in the name of this place. */
  endsInName: (words: string) => boolean;
  /** Whether words begin with the name of another place, or of a part of this one (古浪县绿色工业). */
  isOther: (words: string) => boolean;
}

/** A county at the beginning of a sentence; not a verb with its object (支持县区). */
const COUNTY =
  /^(?![各全两三四五六七八九十分以在对把将使由从向为给让帮助推强支加实深开抓做提打建坚落完扩优壮鼓引])[\p{Script=Han}]{2,4}?[县旗](?![域乡级市区城（])/u;

/** A zone at the beginning of a sentence (花园口经济区开发建设全面提速). */
const ZONE =
  /^(?![各全两三四五六七八九十以在对把将使由从向为给让帮助推强支加实深开抓做提打建坚落完扩优壮鼓引])[\p{Script=Han}]{2,6}?(?:经济区|开发区|高新区|保税区|工业园|新区(?!域))/u;

/** How a report of this place speaks of it. `name` is the full name, e.g. 大同市. */
export function placeOf({ name, level }: { name: string; level: RegionLevel }): Place {
  const own = new Set([...OWN[level], name]);
  const plain = shortName(name);
  return {
    isWhole: (word) => own.has(word),
    endsInName: (words) => words.endsWith(name) || words.endsWith(plain),
    isOther: (words) => (COUNTY.test(words) || ZONE.test(words)) && !words.startsWith(plain),
  };
}

/** @example shortName('甘南藏族自治州') // '甘南' */
function shortName(name: string): string {
  const short = name.replace(
    /(?:[\p{Script=Han}]{1,3}族)*自治[州县旗]$|(?:壮族|回族|维吾尔)?自治区$|地区$|[省市县区州盟旗]$/u,
    '',
  );
  return short.length >= 2 ? short : name;
}
