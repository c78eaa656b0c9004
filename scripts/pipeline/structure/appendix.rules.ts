/** Patterns for the lines that separate title block, body and appendices of a report. */
import type { PatternRule } from '../../../src/chinese/rule.ts';

const OPEN = '[（(【[]?';
const NUMBER = '[一二三四五六七八九十\\d]*[】）)\\]]?';
/** Words at the end of a list's title. */
const LIST = '(?:表|清单|名单|目录|一览|项目|实事|名词|注释|注解|解释|释义|说明)';
const EXPLANATION = '(?:解释|注释|说明|释义|注解|简释|解读)';
/** Text that may follow such a title: another word of the kind, a remark in brackets, closing marks. */
const END = '(?:[和及与][^。，；]{0,8}说明)?[一二三四五六七八九十\\d]*(?:[（(][^）)]*[）)])?[】）》)\\]：:>]*$';

/** Lines that begin an appendix. */
export const APPENDIX_TITLES: PatternRule[] = [
  {
    label: '附件字样',
    // 附 begins many words, so it needs a mark after it. 附件 needs a mark, or words that name a list.
    pattern: new RegExp(
      `^${OPEN}(?:(?:附件?|附录|附表|附注|附文)${NUMBER}(?:[:：、.].{0,40}|《.*)?|(?:附件|附录|附表)${NUMBER}[^。，；]{2,40}${LIST})$`,
      'u',
    ),
    seen: ['江门市/2016', '海南省/2007'],
    example: '附件：1、2018年十件民生实事',
    unlike: '附近居民受益',
  },
  {
    label: '名词解释之题',
    pattern: new RegExp(
      `^[（(【[《]?(?:\\d{4}年)?[^。，；]{0,20}?(?:名词|名称|词语|词汇|用语|术语|缩略语|缩写|专业词|词条|热词)[^。，；]{0,6}?${EXPLANATION}${END}`,
      'u',
    ),
    seen: ['清远市/2022', '广州市/2017'],
    example: '《政府工作报告》名词解释（按报告中出现顺序排列）',
    unlike: '名词解释见附件。',
  },
  {
    label: '注释之题',
    pattern:
      /^[（(【[]?(?:注释|注解|注|备注|说明|有关说明|名词解释|相关注释|解释|释义|相关名词|有关名词|指标说明|相关说明|文中注释|报告注释)[】）)\]]?[:：]?$/u,
    seen: ['孝感市/2023', '吉安市/2016'],
    example: '【注释】',
    unlike: '注重实效',
  },
  {
    label: '报告注释之题',
    pattern: new RegExp(`^《?[^。；，]{0,12}(?:政府)?工作报告》?[^。；，]{0,6}(?:${EXPLANATION}|注)${END}`, 'u'),
    seen: ['四川省/2017', '常德市/2022'],
    example: '政府工作报告有关注释',
    unlike: '政府工作报告注重实效',
  },
];

export const DIVISION_RULES = {
  listTitle: {
    label: '文末附表之题',
    pattern:
      /^[^。；！]{2,40}(?:实事|实事项目|工程项目|重点项目|清单|一览表|名单|计划表|指标表|任务表|情况表|实事.{0,6}(?:目标|任务|内容))(?:[（(][^）)]*[）)])?$/u,
    example: '2016年十件民生实事',
    unlike: '办好民生实事，增进群众福祉',
  },
  closing: {
    label: '结束语',
    // The lookahead finds the opening words once only. A long paragraph is full of them, and trying each would take very long.
    pattern: /^(?=([\s\S]*?(?:各位代表|让我们|我们|紧密团结|谢谢)))\1[\s\S]*(?:[！。!]|奋斗|贡献|辉煌|篇章|前进)$/u,
    example: '让我们更加紧密地团结起来，为全面建成小康社会而努力奋斗！',
    unlike: '各位代表！今年要抓好以下工作：',
  },
  farewell: {
    label: '结束时的号召',
    pattern: /^(?=([\s\S]*?(?:让我们|紧密团结)))\1[\s\S]*[！。!]$/u,
    example: '各位代表！让我们携手并进，为全面建成小康社会而努力奋斗！',
    unlike: '各位代表！我们相信，今年的目标一定能够实现！',
  },
  reportTitle: {
    label: '报告题名',
    pattern:
      /^(?:——|[（(])?(?:\d{4}年?|[〇零一二三四五六七八九]{4}年?)?[^。；，]{0,30}(?:政府)?工作报告[^。；]{0,30}$/u,
    example: '2017年大同市政府工作报告',
    unlike: '市政府常务会议讨论了政府工作报告。',
  },
  factLine: {
    label: '题下会议、日期与报告人',
    pattern:
      /(?:会议上|大会上|会上|会议)[）)]?$|\d{4}年\d{1,2}月|[〇零一二三四五六七八九]{4}年|(?:省长|市长|州长|县长|区长|盟长|旗长|主席|总理|专员)/u,
    example: '——2017年2月21日在市第四届人民代表大会第二次会议上',
    unlike: '一、2016年工作回顾',
  },
} satisfies Record<string, PatternRule>;

/** Tells what the entries of a glossary look like, and what distinguishes its title from the title of a list. */
export const ENTRY_RULES = {
  explained: {
    label: '词目与释文',
    pattern: /^[^。；]{1,60}?(?:：|——|是指|指的?是|，?即|指)/u,
    example: '“六稳”：指稳就业、稳金融、稳外贸等。',
    unlike: '改造供热管网。',
  },
  quotedTerm: {
    label: '引号、书名号中的词目',
    pattern: /^(?:“[^”]{1,40}”|《[^》]{1,40}》)/u,
    example: '“三门”三座门户。',
    unlike: '三座“门户”。',
  },
  openedTerm: {
    label: '行首括起的词目',
    pattern: /^(?:[“《]|【?[^【】。；]{2,40}】)/u,
    example: '项目“双进”】即项目引进、项目推进。',
    unlike: '改造【供热】管网。',
  },
  glossaryTitle: {
    label: '题名言注释',
    pattern: /注|释|(?<!分)解|说明/u,
    example: '名词解释',
    unlike: '2019年为民办实事',
  },
  listTitle: {
    label: '题名言清单',
    pattern: /实事|项目|清单|表|名单|任务|分工/u,
    example: '重点项目一览表',
    unlike: '附件',
  },
} satisfies Record<string, PatternRule>;
