/** Words that name places. */
import type { PatternRule } from '../../../src/chinese/rule.ts';

/** A place name does not begin with these characters: they begin a verb with an object (支持县区) or a word for several. */
const NO_NAME = '(?![各全两三四五六七八九十分以在对把将使由从向为给让帮助推强支加实深开抓做提打建坚落完扩优壮鼓引])';

/** Names of other places at the beginning of a sentence. */
export const OTHER_PLACES: PatternRule[] = [
  {
    label: '县',
    pattern: new RegExp(`^${NO_NAME}[\\p{Script=Han}]{2,4}?[县旗](?![域乡级市区城（])`, 'u'),
    example: '古浪县绿色工业',
    unlike: '支持县区发展',
  },
  {
    label: '开发区',
    pattern: new RegExp(
      `^(?:开发区|${NO_NAME}(?:[\\p{Script=Han}]{0,6}?(?:经济区|开发区|高新区|保税区|新城区|远城区)|[\\p{Script=Han}]{2,6}?(?:工业园|新区(?!域))))`,
      'u',
    ),
    example: '花园口经济区开发建设全面提速',
    unlike: '推动开发区建设',
  },
];

/** The name of a zone at the beginning of any clause: the following figures are about the zone. */
export const ZONE: PatternRule = {
  label: '高新区、经开区',
  pattern: new RegExp(
    `^${NO_NAME}(?:[\\p{Script=Han}]{0,4}?(?:高新区|经开区|经济区|综保区|保税区)|[\\p{Script=Han}]{2,4}?(?:工业园|片区)(?!区)|[\\p{Script=Han}]{2,3}新区)(?!建设|域)`,
    'u',
  ),
  example: '高新区“一区多园”格局初步形成',
  unlike: '推动高新区发展',
};

/** The beginning of a sentence without a subject of its own: it goes on about what the sentence before began with. */
export const GOES_ON: PatternRule = {
  label: '承前省略主语',
  pattern: /^(?:全年|预计|累计|已|共|当年){0,3}(?:完成|实现)/u,
  example: '全年完成固定资产投资100亿元',
  unlike: '固定资产投资完成100亿元',
};

/** Words before a name that restrict it to a part of the place, or to some of those who live or work there. */
export const PART_OF_PLACE: PatternRule = {
  label: '所属地方',
  pattern:
    /(?!城乡|城镇)[\p{Script=Han}](?:[区县市镇乡园州旗港岛带圈村]|新城|基地|板块|企业|行业|集团|公司|片区|口岸|城市群|地区)(?:[（(][^）)]{0,8}[）)])?(?:的)?$/u,
  example: '高新区',
  unlike: '松山湖',
};

/** The word for the kind of place at the end of a place's name. */
export const CLASS_WORD: PatternRule = {
  label: '政区通名',
  pattern: /(?:[\p{Script=Han}]{1,3}族)*自治[州县旗]$|(?:壮族|回族|维吾尔)?自治区$|地区$|[省市县区州盟旗]$/u,
  example: '甘南藏族自治州',
  unlike: '甘南',
};
