import { CHINESE_NUMERAL, framed } from '../../../src/chinese/numerals.ts';
import type { Rule } from '../../../src/chinese/rule.ts';
import { SALUTATION_RULES } from '../../../src/chinese/salutation.rules.ts';

/** The conditions that a rule may set for a line break, beside the words before and after it. */
export type BreakEvidence =
  /** There is no blank line and no furniture at the break. */
  | 'near'
  /** The line before is as wide as the program that wrapped this text makes its lines. */
  | 'full-width'
  /** Only furniture of a page stands at the break, and the line before is as wide as the program that wrapped this text makes its lines. */
  | 'full-page'
  /** Paragraphs of this text begin with an indent or behind a blank line, and this line does not. */
  | 'inside'
  /** A word extends across the break, or its two characters at the break stand side by side elsewhere in the text. */
  | 'fits'
  /** A word extends across the break. */
  | 'word';

/** A reason to close a line break or to leave it. Rules are tried in order, and the first that fits decides. If none fits, the break stays. */
export interface JoinRule extends Rule<JoinSample> {
  id: string;
  join: boolean;
  /** Tried on the clean paragraph before the break. Of a long paragraph, only both ends are tried. */
  before: RegExp;
  /** Tried on the clean line after the break. */
  after: RegExp;
  needs: BreakEvidence[];
  why: string;
}

/** The texts on both sides of a break, then what else is known about it. If nothing else is given, everything that the rule needs counts as known. */
export type JoinSample = [before: string, after: string, ...known: BreakEvidence[]];

const CN = `[${CHINESE_NUMERAL}]+`;
const MARKS = framed('circled', 'filled', 'parenthesised', 'dotted', 'parenthesisedChinese');

/** Marks that begin a new item or heading and cannot stand in the middle of a sentence. */
const OPENING = `(?:${CN}、(?!${CN}[、产期级线季])|第${CN}[章节部]|[（(](?:${CN}|[0-9]+)[）)]|[0-9]{1,2}[.、．](?![0-9])|——|[${MARKS}#]|附件|注[：:])`;

export const JOIN_RULES: JoinRule[] = [
  {
    id: 'new-unit',
    label: '数字或破折号起首',
    join: false,
    before: /^/u,
    after: new RegExp(`^${OPENING}`, 'u'),
    needs: [],
    example: ['抓好落实', '（二）推进乡村振兴'],
    unlike: ['加快推动', '一、二、三产业融合发展。'],
    why: 'a number or a dash opens a unit',
  },
  {
    id: 'new-unit',
    label: '称呼起首',
    join: false,
    before: /^/u,
    after: SALUTATION_RULES.deputies.pattern,
    needs: [],
    example: ['取得新进步', '各位代表！今年的任务光荣而艰巨。'],
    unlike: ['向全市各族人民、向', '各位离退休老同志表示衷心的感谢！'],
    why: 'the speaker turns to the hearers anew',
  },
  {
    id: 'broken-heading',
    label: '标题断行',
    join: true,
    before: new RegExp(`^(?:${CN}、|（${CN}）)[^。；：]{4,40}[，、]$`, 'u'),
    after: /^[^。；：]{4,40}$/u,
    needs: [],
    example: ['二、明确任务、扎实工作，', '促进全省经济步入适度快速发展轨道'],
    unlike: ['二、明确任务、扎实工作', '促进全省经济步入适度快速发展轨道'],
    why: 'a heading that ends with a comma goes on in the next line',
  },
  {
    id: 'broken-heading',
    label: '标题断行',
    join: true,
    before: new RegExp(`^(?:${CN}、)?[^。；：，]{2,24}(?:时期|年|年度|五年|时期的|年的|“十[二三四五]五”)$`, 'u'),
    after: /^(?:主要|重点|经济|社会|发展|奋斗|政府)?(?:工作|目标|任务|要求|安排|回顾|思路|成就)[^。；：，]{0,16}$/u,
    needs: [],
    example: ['二、“十四五”时期', '主要目标和任务'],
    unlike: ['二、“十四五”时期', '全市上下攻坚克难。'],
    why: 'a period alone is not yet a heading',
  },
  {
    id: 'broken-heading',
    label: '标题断行',
    join: true,
    before: new RegExp(`^${CN}、[^。；：]{4,40}(?:和|及|与|暨|的)$`, 'u'),
    after: /^[^。；：]{2,30}$/u,
    needs: [],
    example: ['二、“十四五”主要战略任务和', '二〇三五年远景目标'],
    unlike: ['“十四五”主要战略任务和', '二〇三五年远景目标'],
    why: 'a heading does not end with a conjunction',
  },
  {
    id: 'broken-heading',
    label: '标题断行',
    join: true,
    before: new RegExp(`^${CN}、[^。；：，]{4,40}$`, 'u'),
    after: /^(?:和|及|与|暨)[^。；：]{2,30}$/u,
    needs: [],
    example: ['二、“十四五”时期发展目标', '和二〇三五年远景目标'],
    unlike: ['二、“十四五”时期发展目标', '和谐稳定大局持续巩固。'],
    why: 'a line does not begin with a conjunction',
  },
  {
    id: 'broken-heading',
    label: '标题断行',
    join: true,
    before: new RegExp(`^(?:${CN}、)?[^。；：，]{4,24}(?:工作|发展)(?:的)?$`, 'u'),
    after: /^(?:的)?(?:指导思想|总体思路|总体要求|奋斗目标|基本思路)(?:[、和及与][^。；：]{2,20})$/u,
    needs: [],
    example: ['今后五年政府工作', '指导思想和主要任务'],
    unlike: ['今后五年政府工作', '指导思想和主要任务是：深入贯彻党的二十大精神。'],
    why: 'the aims of a period are no heading of their own',
  },
  {
    id: 'broken-heading',
    label: '标题满行折行',
    join: true,
    before: new RegExp(`^(?!——)${OPENING}[^。；！]{2,100}$`, 'u'),
    after: /^/u,
    needs: ['near', 'full-width', 'inside'],
    example: [
      '二、展望2024年，我们要铆足决心干劲乘势而上、加压奋进，努力将老工业基地创新',
      '发展的新路子走得更宽更稳更实',
    ],
    unlike: ['二、2024年工作安排', '今年是实现“十四五”规划目标任务的关键一年。', 'near', 'inside'],
    why: 'a machine broke the heading at the width of the lines',
  },
  {
    id: 'heading',
    label: '标题自成一行',
    join: false,
    before: new RegExp(`^(?!——)${OPENING}[^。；！]{2,60}$`, 'u'),
    after: /^/u,
    needs: [],
    example: ['（四）致力乡村振兴，塑造高质量发展新样板', '发展特优农业。'],
    unlike: ['（四）致力乡村振兴。加大投入力度，切实', '发展特优农业。'],
    why: 'a numbered line without a full stop is a heading; its body is the next line',
  },
  {
    id: 'title-line',
    label: '题名行自成一行',
    join: false,
    before: /^(?:—{1,3}|[（(])?(?:[0-9]{4}|[〇○零一二三四五六七八九]{4})年[^。；]{4,60}[会會议議]上[）)]?$/u,
    after: /^/u,
    needs: [],
    example: ['——2020年4月16日在武乡县第十六届人民代表大会第五次会议上', '武乡县人民政府县长 周大川'],
    unlike: ['——2020年4月16日在武乡县第十六届人民代表大会', '第五次会议上'],
    why: 'the line that names date and meeting is whole; the speaker has a line of its own',
  },
  {
    id: 'salutation',
    label: '称呼自成一行',
    join: false,
    before: SALUTATION_RULES.line.pattern,
    after: /^/u,
    needs: [],
    example: ['各位代表', '现在，我代表市人民政府'],
    unlike: ['各位代表、委员提出的', '建议全部办结。'],
    why: 'a salutation stands alone',
  },
  {
    id: 'wrapped',
    label: '满行折行',
    join: true,
    before: /^/u,
    after: /^/u,
    needs: ['near', 'full-width'],
    example: ['全面贯彻党的十九大和十九届历次全会精神，深入', '贯彻习近平总书记'],
    unlike: ['全面贯彻党的十九大精神', '加快建设现代化产业体系', 'near'],
    why: 'a machine broke the line at its width',
  },
  {
    id: 'wrapped',
    label: '满行折页',
    join: true,
    before: /^/u,
    after: /^/u,
    needs: ['full-page', 'inside'],
    example: ['加大投入力度，切实办好民生实事。深入推进', '乡村振兴，全面落实各项政策。'],
    unlike: ['加大投入力度，切实办好民生实事。', '深入推进乡村振兴。', 'full-page'],
    why: 'a machine broke the line at its width, and the page ended there',
  },
  {
    id: 'closed',
    label: '上句已完',
    join: false,
    before: /(?:[。！？：；…]|(?<=[\p{Script=Han}%”])\.)[”’）》]?$/u,
    after: /^/u,
    needs: [],
    example: ['取得新进步。', '各项事业全面发展。'],
    unlike: ['取得新进步', '各项事业'],
    why: 'the sentence before is closed',
  },
  {
    id: 'wrapped',
    label: '文句跨页',
    join: true,
    before: /(?<=.{12})[^。！？：；…”）]$/u,
    after: /^/u,
    needs: ['full-page'],
    example: ['加大投入力度，切实办好民生实事，深入推进', '乡村振兴，全面落实各项政策。'],
    unlike: ['加大投入力度，切实办好民生实事，深入推进', '乡村振兴', 'near'],
    why: 'the page ended in mid-sentence',
  },
  {
    id: 'date-line',
    label: '题下会议行断开',
    join: true,
    before: /^(?:——|（)?[0-9〇一二三四五六七八九十]{4}年[0-9一二三四五六七八九十]{1,3}月.*[^上）]$/u,
    after: /^.{0,20}(?:会议|大会|会)上?[）]?$/u,
    needs: ['near'],
    example: ['——2017年2月21日在晋中市第四届人民', '代表大会第二次会议上'],
    unlike: ['——2017年2月21日在市四届人大二次会议上', '代表大会', 'near'],
    why: 'the line under the title that names date and meeting was broken',
  },
  {
    id: 'number',
    label: '数字独占一行',
    join: true,
    before: /(?<=.{8})[\p{Script=Han}0-9.]$/u,
    after: /^[0-9][0-9.]{0,9}[%‰]?$/u,
    needs: [],
    example: ['地方财政收入预计达到', '75'],
    unlike: ['地方财政收入预计达到', '75亿元'],
    why: 'a number stands on a line of its own inside a sentence',
  },
  {
    id: 'number',
    label: '数字与单位断开',
    join: true,
    before: /(?<=.{8})[0-9.]$/u,
    after: /^(?:[0-9%‰]|\p{Script=Han})/u,
    needs: [],
    example: ['地方财政收入预计达到75', '亿元，增长8%'],
    unlike: ['共计75', '亿元'],
    why: 'a number and its unit belong together',
  },
  {
    id: 'comma',
    label: '顿号逗号起首',
    join: true,
    before: /(?<=.{12})[\p{Script=Han}0-9%”）]$/u,
    after: /^[，、；](?=.{4})/u,
    needs: [],
    example: ['建成现代农业示范点11个，果品、蔬菜、畜牧', '、中药材产值分别达到108亿元'],
    unlike: ['建成现代农业示范点11个。', '、中药材产值分别达到108亿元'],
    why: 'a line cannot begin with a comma',
  },
  {
    id: 'comma',
    label: '逗号未完',
    join: true,
    before: /(?<=.{12})[，、]$/u,
    after: /^/u,
    needs: [],
    example: ['国家和省大力支持，推进省级林业生态市建设，', '加快打造“双百公里林果带”'],
    unlike: ['大力支持，', '加快打造林果带'],
    why: 'a comma promises more',
  },
  {
    id: 'prose',
    label: '文句未完',
    join: true,
    before: /(?<=[。；！？].*)[^。；！？]$|^.{32,}$/u,
    after: /^/u,
    needs: ['near'],
    example: ['坚持以人民为中心。加大投入力度，切实', '办好民生实事。'],
    unlike: ['加大投入力度', '办好民生实事。', 'near'],
    why: 'prose without a closing mark goes on in the next line',
  },
  {
    id: 'broken-word',
    label: '词语断开',
    join: true,
    before: /^.{6,}$/u,
    after: /^/u,
    needs: ['near', 'word'],
    example: ['我们坚持稳中求进，经', '济实力跃上新台阶。'],
    unlike: ['稳中求进', '工作总基调', 'near', 'word'],
    why: 'a word runs across the break',
  },
  {
    id: 'dangling',
    label: '虚词未完',
    join: true,
    before: /(?<=.{6})[的和与及在对将把被为以从向由]$/u,
    after: /^/u,
    needs: ['near'],
    example: ['面对复杂严峻的', '经济形势'],
    unlike: ['经济形势复杂严峻', '我们攻坚克难', 'near'],
    why: 'these words need what follows them',
  },
  {
    id: 'dangling',
    label: '虚词隔行未完',
    join: true,
    // `是不可避免的` ends a sentence whose full stop is missing.
    before: /(?<=[，。；].{8,})(?:[和与及]|(?<!是[^。，；]{1,30})的)$/u,
    after: /^[\p{Script=Han}“]/u,
    needs: [],
    example: ['按可比价格计算，经济总量在全国省会城市中的', '排名从第17位跃升至2019年的第13位。'],
    unlike: ['全国省会城市中的', '排名跃升。'],
    why: 'these words need what follows them, even behind a blank line or a page',
  },
  {
    id: 'seam',
    label: '句尾隔行',
    join: true,
    before: /(?<=[。；].*|.{45})[^，、。；：！？”）]$/u,
    after: /^\p{Script=Han}{1,3}。/u,
    needs: [],
    example: ['一产稳步增长。休闲农业、生态康养等新业态蓬勃', '兴起。创新动能澎湃强劲。'],
    unlike: ['三次产业加快发展', '兴起。创新动能澎湃强劲。'],
    why: 'three characters are no sentence but the end of one',
  },
  {
    id: 'broken-word-far',
    label: '词语隔行断开',
    join: true,
    before: /(?<=.{12})\p{Script=Han}$/u,
    after: /^\p{Script=Han}.*[。；，]/u,
    needs: ['word'],
    example: ['持续打好碧水保卫战，突出水资', '源、水生态、水环境“三水统筹”，'],
    unlike: ['持续打好碧水保卫战，突出水资', '源头治理', 'word'],
    why: 'a word runs across the break, even behind a blank line or a page',
  },
  {
    id: 'seam',
    label: '文句隔行未完',
    join: true,
    before: /(?<=[。；！？].*)[^，、。；：！？]$|(?<=.{45})[^，、。；：！？]$/u,
    after: /^[^“（《].*[。；，]/u,
    needs: ['fits'],
    example: ['成功申报3所职业高校；继续', '推进安居工程建设，'],
    unlike: ['成功申报3所职业高校。', '推进安居工程建设，', 'fits'],
    why: 'prose without a closing mark goes on behind a blank line or a page, and the two sides make words',
  },
];
