/** Words of quantities: units, and words after a number that limit it. */
import type { PatternRule, Rule } from '../../../src/chinese/rule.ts';
import type { UnitKind } from '../../../src/indicators/indicators.rules.ts';
import type { Bound } from '../../../src/indicators/row.ts';

/** A unit of measurement. The rule's `label` is its Chinese name. */
export interface UnitRule extends Rule {
  id: string;
  kind: UnitKind;
  /** Source of a regular expression for the text directly after the digits. */
  pattern: string;
}

/** The units of numbers; the first that fits counts. 万 and 亿 belong to the unit, because the report is quoted as it is written. */
export const UNIT_RULES: UnitRule[] = [
  {
    id: 'points',
    label: '百分点',
    kind: 'points',
    pattern: '个(?:百分点|百分比|点)',
    example: '1.2个百分点',
    unlike: '1.2个',
  },
  { id: 'percent', label: '百分数', kind: 'percent', pattern: '[%％]', example: '8.5%', unlike: '8.5‰' },
  {
    id: 'energy',
    label: '单位能耗',
    kind: 'energy',
    pattern: '(?:吨|千克|公斤)标准?煤(?:[／/]万元)?',
    example: '0.85吨标准煤/万元',
    unlike: '85吨',
  },
  {
    id: 'density',
    label: '浓度',
    kind: 'density',
    pattern:
      '(?:微克|克(?=[／/]立方米))(?:[／/每](?:标准)?(?:立方米|m3|m³))?|[μuµ㎍]g?[／/](?:立方米|m3|m³)|毫克[／/每]立方米|克(?:每立方米)?',
    example: '38.8微克/立方米',
    unlike: '38.8万立方米',
  },
  {
    id: 'weight',
    label: '重量',
    kind: 'weight',
    pattern: '(?:万亿|亿|千万|百万|万|千)?(?:公斤|千克|市斤|斤|吨)',
    example: '765亿斤',
    unlike: '765亿元',
  },
  {
    id: 'money',
    label: '金额',
    kind: 'money',
    pattern:
      '(?:万亿|亿|千万|百万|万|千|百)?(?:元人民币|元|美元|美金)|(?:万亿|亿)(?![立千平只枝人度件册棵株次吨斤公袋瓦粒块美元级])',
    example: '4781.16亿元',
    unlike: '4781亿立方米',
  },
  {
    id: 'people',
    label: '人数',
    kind: 'people',
    pattern:
      '(?:亿|万|千|百)?(?:人次|人(?!均|民)|名)|(?:亿|万|千|百)个(?!月|项目)|万(?=(?:[农剩建档立卡村余存量现行标准下的省定绝对]{0,10})(?:贫困人口|贫困群众)|[，。；、]|$)',
    example: '11.5万人',
    unlike: '12个县',
  },
  {
    id: 'area',
    label: '面积',
    kind: 'area',
    pattern: '(?:亿|万|千)?(?:亩|公顷)',
    example: '106万亩',
    unlike: '106万吨',
  },
  {
    id: 'pieces',
    label: '个数、户数',
    kind: 'pieces',
    pattern: '个(?!月)|万?户',
    example: '261个村',
    unlike: '11个月',
  },
  { id: 'days', label: '天数', kind: 'days', pattern: '天', example: '270天', unlike: '270万吨' },
  { id: 'times', label: '倍数', kind: 'times', pattern: '倍', example: '2.3倍', unlike: '2.3%' },
];

export interface AfterRule extends Rule {
  id: string;
  bound: Bound;
  /** Source of a regular expression for the text directly after the unit. */
  pattern: string;
}

/** Words after a number that limit it. */
export const AFTER_RULES: AfterRule[] = [
  { id: 'around', label: '左右', bound: 'around', pattern: '左右|上下', example: '8%左右', unlike: '8%，左右两岸' },
  {
    id: 'at-least',
    label: '以上',
    bound: 'atLeast',
    pattern: '及?以上|之上',
    example: '8%以上',
    unlike: '8%，规模以上',
  },
  {
    id: 'at-most',
    label: '以内',
    bound: 'atMost',
    pattern: '及?以内|之内|及?以下|之下',
    example: '4%以内',
    unlike: '4%，区域以内',
  },
];

/** Digits; thousands may be separated by commas or spaces. */
const DIGITS = '(?:[0-9]{1,3}(?: [0-9]{3})+|[0-9]+(?:,[0-9]{3})*)(?:\\.[0-9]+)?';
/** A number that an anonymised report hides: ×, ×.×. */
const HIDDEN = '×+(?:\\.×+)?';
const NUMERAL = '[一二两三四五六七八九十百千]{1,7}';
const UNITS = UNIT_RULES.map(({ pattern }) => pattern).join('|');
const AFTER = AFTER_RULES.map(({ pattern }) => pattern).join('|');
/** The second number of a range: 8-10%, 8%至10%. */
const TO = `(?:[%％]|个百分点|万?亿?元)?(?:[-—–~～－]+|至|到)(?<high>${DIGITS})`;
/** A number written within its unit: 千亿元, 五百亿元, 万亿元. */
const IN_WORDS = `(?<![数几]|(?<![迈跨跃登站])上)(?<words>${NUMERAL}(?=亿|万)|(?=万(?:亿|元|美元)))(?=(?:${UNITS}))`;
const PERCENT_WORDS = `百分之(?<percent>${NUMERAL}(?:点[一二三四五六七八九零]{1,3})?)`;

/** A whole number of the text with its unit and its limits. `parseQuantity` reads the named groups. */
export const PARTS: PatternRule = {
  label: '数量',
  example: '4781.16亿元以上',
  unlike: '亿元以上',
  pattern: new RegExp(
    `^(?:${PERCENT_WORDS}|(?:(?<low>${DIGITS})(?:${TO})?|(?<hidden>${HIDDEN})|${IN_WORDS})(?<more>[多余几])?(?<unit>${UNITS})?)(?<more2>[多余])?(?:的?新?的?(?:大关|台阶|关口))?(?<after>${AFTER})?$`,
    'u',
  ),
};
