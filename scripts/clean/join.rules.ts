/** What can be known of a line break beside the words on its two sides. */
export type Evidence =
  /** No blank line and no furniture between. */
  | 'near'
  /** The line before is as wide as the lines of a text that was wrapped by a machine. */
  | 'full-width'
  /** A word of the language runs across the break, or the same two characters stand side by side elsewhere in the text. */
  | 'fits'
  /** A word of the language runs across the break. */
  | 'word';

/** A reason to close a line break, or never to. Rows are tried in order; the first that fits decides; none means: leave it. */
export interface JoinRule {
  id: string;
  join: boolean;
  /** The paragraph so far, clean. */
  before: RegExp;
  /** The next line, clean. */
  after: RegExp;
  needs: Evidence[];
  example: [before: string, after: string];
  why: string;
}

/** Marks that open a new unit: never the middle of a sentence. */
const OPENING =
  '(?:[一二三四五六七八九十百]+、|第[一二三四五六七八九十百]+[章节部]|[（(][一二三四五六七八九十0-9]+[）)]|[0-9]{1,2}[.、．](?![0-9])|——|[①-⑳㈠-㈩⑴-⒇#]|附件|注[：:])';

export const JOIN_RULES: JoinRule[] = [
  {
    id: 'new-unit',
    join: false,
    before: /^/u,
    after: new RegExp(`^${OPENING}|^各位(?:代表|委员)`, 'u'),
    needs: [],
    example: ['抓好落实', '（二）推进乡村振兴'],
    why: 'a number, a dash or a salutation opens a unit',
  },
  {
    id: 'broken-heading',
    join: true,
    before: /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)[^。；：]{4,40}[，、]$/u,
    after: /^[^。；：]{4,40}$/u,
    needs: [],
    example: ['二、明确任务、扎实工作，', '促进全省经济步入适度快速发展轨道'],
    why: 'a heading that ends with a comma goes on in the next line',
  },
  {
    id: 'broken-heading',
    join: true,
    before: /^(?:[一二三四五六七八九十]+、)?[^。；：，]{2,24}(?:时期|年|年度|五年|时期的|年的|“十[二三四五]五”)$/u,
    after: /^(?:主要|重点|经济|社会|发展|奋斗|政府)?(?:工作|目标|任务|要求|安排|回顾|思路|成就)[^。；：，]{0,16}$/u,
    needs: [],
    example: ['二、“十四五”时期', '主要目标和任务'],
    why: 'a period alone is not yet a heading',
  },
  {
    id: 'broken-heading',
    join: true,
    before: /^(?:[一二三四五六七八九十]+、)[^。；：]{4,40}(?:和|及|与|暨|的)$/u,
    after: /^[^。；：]{2,30}$/u,
    needs: [],
    example: ['二、“十四五”主要战略任务和', '二〇三五年远景目标'],
    why: 'a heading does not end with a conjunction',
  },
  {
    id: 'broken-heading',
    join: true,
    before: /^(?:[一二三四五六七八九十]+、)[^。；：，]{4,40}$/u,
    after: /^(?:和|及|与|暨)[^。；：]{2,30}$/u,
    needs: [],
    example: ['二、“十四五”时期发展目标', '和二〇三五年远景目标'],
    why: 'a line does not begin with a conjunction',
  },
  {
    id: 'heading',
    join: false,
    before: new RegExp(`^(?!——)${OPENING}[^。；！]{2,60}$`, 'u'),
    after: /^/u,
    needs: [],
    example: ['（四）致力乡村振兴，塑造高质量发展新样板', '发展特优农业。'],
    why: 'a numbered line without a full stop is a heading; its body is the next line',
  },
  {
    id: 'title-line',
    join: false,
    before: /^(?:——|[（(])?(?:[0-9]{4}|[〇○零一二三四五六七八九]{4})年[^。；]{4,60}[会會议議]上[）)]?$/u,
    after: /^/u,
    needs: [],
    example: ['——2020年4月16日在武乡县第十六届人民代表大会第五次会议上', '武乡县人民政府县长 周大川'],
    why: 'the line that names date and meeting is whole; the speaker has a line of its own',
  },
  {
    id: 'salutation',
    join: false,
    before: /^(?:各位(?:代表|委员)|同志们)[，、：！]?$/u,
    after: /^/u,
    needs: [],
    example: ['各位代表', '现在，我代表市人民政府'],
    why: 'a salutation stands alone',
  },
  {
    id: 'wrapped',
    join: true,
    before: /^/u,
    after: /^/u,
    needs: ['near', 'full-width'],
    example: ['全面贯彻党的十九大和十九届历次全会精神，深入', '贯彻习近平总书记'],
    why: 'a machine broke the line at its width',
  },
  {
    id: 'closed',
    join: false,
    before: /(?:[。！？：；…]|(?<=[\p{Script=Han}%”])\.)[”’）》]?$/u,
    after: /^/u,
    needs: [],
    example: ['取得新进步。', '各位代表'],
    why: 'the sentence before is closed',
  },
  {
    id: 'date-line',
    join: true,
    before: /^(?:——|（)?[0-9〇一二三四五六七八九十]{4}年[0-9一二三四五六七八九十]{1,3}月.*[^上）]$/u,
    after: /^.{0,20}(?:会议|大会|会)上?[）]?$/u,
    needs: ['near'],
    example: ['——2017年2月21日在晋中市第四届人民', '代表大会第二次会议上'],
    why: 'the line under the title that names date and meeting was broken',
  },
  {
    id: 'number',
    join: true,
    before: /(?<=.{8})[\p{Script=Han}0-9.]$/u,
    after: /^[0-9][0-9.]{0,9}[%‰]?$/u,
    needs: [],
    example: ['地方财政收入预计达到', '75'],
    why: 'a number stands on a line of its own inside a sentence',
  },
  {
    id: 'number',
    join: true,
    before: /(?<=.{8})[0-9.]$/u,
    after: /^(?:[0-9%‰]|\p{Script=Han})/u,
    needs: [],
    example: ['地方财政收入预计达到75', '亿元，增长8%'],
    why: 'a number and its unit belong together',
  },
  {
    id: 'comma',
    join: true,
    before: /(?<=.{12})[，、]$/u,
    after: /^/u,
    needs: [],
    example: ['国家和省大力支持，推进省级林业生态市建设，', '加快打造“双百公里林果带”'],
    why: 'a comma promises more',
  },
  {
    id: 'prose',
    join: true,
    before: /(?<=[。；！？].*)[^。；！？]$|^.{32,}$/u,
    after: /^/u,
    needs: ['near'],
    example: ['坚持以人民为中心。加大投入力度，切实', '办好民生实事。'],
    why: 'prose without a closing mark goes on in the next line',
  },
  {
    id: 'broken-word',
    join: true,
    before: /^.{6,}$/u,
    after: /^/u,
    needs: ['near', 'word'],
    example: ['我们坚持稳中求进，经', '济实力跃上新台阶。'],
    why: 'a word runs across the break',
  },
  {
    id: 'dangling',
    join: true,
    before: /(?<=.{6})[的和与及在对将把被为以从向由]$/u,
    after: /^/u,
    needs: ['near'],
    example: ['面对复杂严峻的', '经济形势'],
    why: 'these words need what follows them',
  },
  {
    id: 'broken-word-far',
    join: true,
    before: /(?<=.{12})\p{Script=Han}$/u,
    after: /^\p{Script=Han}.*[。；，]/u,
    needs: ['word'],
    example: ['持续打好碧水保卫战，突出水资', '源、水生态、水环境“三水统筹”，'],
    why: 'a word runs across the break, even behind a blank line or a page',
  },
  {
    id: 'seam',
    join: true,
    before: /(?<=[。；！？].*)[^，、。；：！？]$|(?<=.{45})[^，、。；：！？]$/u,
    after: /^[^“（《].*[。；，]/u,
    needs: ['fits'],
    example: ['成功申报3所职业高校；继续', '推进安居工程建设，'],
    why: 'prose without a closing mark goes on behind a blank line or a page, and the two sides make words',
  },
];
