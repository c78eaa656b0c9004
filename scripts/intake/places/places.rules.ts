/** How place names are built. */
import type { PatternRule, Rule } from '../../../src/chinese/rule.ts';

/** Words with which a place name can end, longest first. */
export interface EndingRule extends Rule {
  words: readonly string[];
}

export const PLACE_ENDINGS = {
  /** Words for the kind of place (province, county …). */
  class: {
    label: '政区通名',
    words: [
      '特别行政区',
      '自治区',
      '自治州',
      '自治县',
      '自治旗',
      '地区',
      '林区',
      '特区',
      '矿区',
      '新区',
      '省',
      '市',
      '州',
      '盟',
      '县',
      '区',
      '旗',
    ],
    example: '延边朝鲜族自治州',
    unlike: '国务院',
  },
  /** Names of peoples, as they stand in the names of autonomous places. */
  people: {
    label: '族名',
    words: [
      '柯尔克孜族',
      '柯尔克孜',
      '乌孜别克族',
      '哈萨克族',
      '哈萨克',
      '维吾尔族',
      '维吾尔',
      '蒙古族',
      '蒙古',
      '朝鲜族',
      '土家族',
      '布依族',
      '哈尼族',
      '景颇族',
      '傈僳族',
      '拉祜族',
      '布朗族',
      '纳西族',
      '普米族',
      '独龙族',
      '仫佬族',
      '毛南族',
      '仡佬族',
      '达斡尔族',
      '鄂温克族',
      '鄂伦春',
      '锡伯族',
      '塔吉克族',
      '塔吉克',
      '撒拉族',
      '东乡族',
      '保安族',
      '裕固族',
      '各族',
      '回族',
      '藏族',
      '壮族',
      '苗族',
      '彝族',
      '侗族',
      '瑶族',
      '白族',
      '傣族',
      '黎族',
      '畲族',
      '水族',
      '羌族',
      '土族',
      '佤族',
      '怒族',
      '满族',
    ],
    example: '延边朝鲜族',
    unlike: '延边',
  },
} satisfies Record<string, EndingRule>;

/** Names whose pinyin the library would write wrongly, or whose spelling is fixed by law. */
export interface SpellingRule extends Rule {
  name: string;
  slug: string;
  why: string;
}

export const SPELLINGS: SpellingRule[] = [
  {
    label: '法定拼写',
    name: '陕西',
    slug: 'shaanxi',
    why: 'told from 山西 by law',
    example: '陕西省',
    unlike: '山西省',
  },
  { label: '旧读', name: '乐清', slug: 'yueqing', why: 'an old reading', example: '乐清市', unlike: '乐山市' },
  { label: '多音字', name: '喀什', slug: 'kashi', why: 'pinyin gives kashen', example: '喀什地区', unlike: '什邡市' },
  {
    label: '族名用作地名',
    name: '内蒙古',
    slug: 'neimenggu',
    why: '蒙古 is no people here',
    example: '内蒙古自治区',
    unlike: '阜新蒙古族自治县',
  },
];

/** The names of autonomous places are long, and often clipped: 前郭县 for 前郭尔罗斯蒙古族自治县. */
export const AUTONOMOUS: PatternRule = {
  label: '自治地方',
  pattern: /自治[州县旗]$/u,
  example: '前郭尔罗斯蒙古族自治县',
  unlike: '内蒙古自治区',
};
