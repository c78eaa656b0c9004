/** Patterns that tell the level and the year of a report whose place or year is stated nowhere. */
import type { PatternRule } from '../../src/chinese/rule.ts';
import type { RegionLevel } from '../../src/model/report.ts';

/** Words for a whole territory. The word that is most frequent in a text tells the level of its place. */
export const WHOLE_WORDS: (PatternRule & { level: RegionLevel })[] = [
  { label: '全市、全州、全盟', pattern: /全[市州盟]/u, level: 'prefecture', example: '全市上下', unlike: '城市' },
  { label: '全省', pattern: /全省/u, level: 'province', example: '全省上下', unlike: '省城' },
  { label: '全县、全区、全旗', pattern: /全[县区旗]/u, level: 'county', example: '全县上下', unlike: '县城' },
  { label: '全国', pattern: /全国/u, level: 'nation', example: '全国上下', unlike: '我国' },
];

/** A year that a text names together with its work or its economy. */
export const YEAR_OF_WORK: PatternRule = {
  label: '工作之年',
  pattern: /((?:19|20)[0-9]{2})年(?:政府)?(?:的)?(?:主要|重点|目标|工作|经济)/u,
  example: '2020年政府工作',
  unlike: '建于2020年',
};
