/** Patterns that recognise the parts of a web page by names of elements and by words of lines. */
import type { PatternRule } from '../../../src/chinese/rule.ts';

/** Words in the class or id of an element which show that it is a frame of the page. */
export interface FrameName extends PatternRule {
  /** Whether such a frame never holds prose of a report. */
  sure: boolean;
}

export const NAMED_FRAMES: FrameName[] = [
  {
    label: '网页导航栏',
    pattern: /^(?:top|main|sub|site|page|left)?-?_?(?:nav|navi|navbar|navigation|menu)\d*$/iu,
    sure: true,
    example: 'topnav',
    unlike: 'navy',
  },
  {
    label: '网页位置栏',
    pattern: /^(?:bread-?_?crumbs?(?:-?nav)?|crumbs?|dqwz|wz|weizhi|dangqianweizhi|location|position)$/iu,
    sure: true,
    example: 'BreadcrumbNav',
    unlike: 'positioned',
  },
  {
    label: '网页页脚栏',
    pattern:
      /^(?:page|site|main|web)?-?_?(?:foot|footer|bottom|copyright|copy-?right|friend-?links?|links?|banquan)\d*$/iu,
    sure: true,
    example: 'footer',
    unlike: 'footnote',
  },
  {
    label: '网页侧栏',
    pattern:
      /^(?:.*[-_])?(?:related|relate|recommend|recommended|tuijian|hot|rank|ranking|xgwz|xgxw|xgyd|more-?news|sidebar|side|aside|comments?|pinglun)(?:[-_].*)?$/iu,
    sure: true,
    example: 'related-news',
    unlike: 'photo',
  },
  {
    label: '网页页眉栏',
    pattern: /^(?:site|page|web)?-?_?(?:header|head|banner|logo|topbar|top|toolbar|search|login)\d*$/iu,
    sure: true,
    example: 'header',
    unlike: 'heading',
  },
  {
    label: '网页工具栏',
    pattern:
      /^(?:.*[-_])?(?:share|bdshare|jiathis|print|tools?|pager?s?|pagination|page-?nav|fenye|zrbj|bianji|ewm|er-?wei-?ma|qr-?code|saoma|hits|tags?|keywords?)(?:[-_].*)?$/iu,
    sure: false,
    example: 'pages_print',
    unlike: 'paper',
  },
  {
    label: '网页摘要栏',
    pattern: /^(?:summary|abstract|daodu|zhaiyao|intro|lead)$/iu,
    sure: true,
    example: 'abstract',
    unlike: 'leading',
  },
];

/** Tells footnotes, and the marks in the text that point to them. */
export const NOTE_RULES = {
  /** The id of an element that holds a note. */
  id: {
    label: '脚注编号',
    pattern: /^(?:_?(?:ftn|edn)|fn|footnote|endnote|cite_?note|note)[-_:.]?\d+$/iu,
    example: '_ftn1',
    unlike: 'notebook',
  },
  /** The class of an element that holds a note. */
  class: {
    label: '脚注样式',
    pattern:
      /(?:^|\s)(?:MsoFootnoteText|MsoEndnoteText|foot-?notes?(?:-?(?:text|list|item))?|end-?notes?|references)(?:\s|$)/iu,
    example: 'MsoFootnoteText',
    unlike: 'footer',
  },
  /** The text of a link that leads from a note back to its mark. */
  backLink: {
    label: '返回正文的链接',
    pattern: /^[\s\u00a0]*(?:[↑↩⏎↵⤴⮐^][\ufe0e\ufe0f]?|返回(?:正文|原文)?)[\s\u00a0]*$/u,
    example: '↩',
    unlike: '返回首页',
  },
  /** The text of a mark in the body that points to a note. */
  mark: {
    label: '注号',
    pattern: /^[\s\u00a0]*[[（(〔【［]?(?:注|注释)?(\d{1,3})[\]）)〕】］]?[\s\u00a0]*$/u,
    example: '[12]',
    unlike: '12.5',
  },
  /** The beginning of a note or list item that prints its own number. */
  numbered: {
    label: '自带序号的注释',
    pattern: /^\s*(?:[[（(〔【［]?\d{1,3}[\]）)〕】］.、．]|[①-⑳])/u,
    example: '[1]“六稳”：稳就业',
    unlike: '2020年统计公报',
  },
} satisfies Record<string, PatternRule>;

/** Sentences outside the text which show that the website speaks, not the report. */
export const NOTICES: PatternRule[] = [
  {
    label: '消息头',
    pattern: /^(?:本报|本网|本台|本刊|新华社|人民网)[^。，]{0,16}(?:讯|电)(?:[\s（(]|记者)/u,
    example: '本报讯 5月8日，武乡县第十六届人民代表大会第五次会议开幕',
    unlike: '本报告所用数据为快报数',
  },
  {
    label: '网站声明',
    pattern: /^(?:特别|免责|版权|网站)?(?:声明|申明|提示)[：:]/u,
    example: '免责声明：本网站转载此文',
    unlike: '声明支持改革',
  },
  {
    label: '网站自称',
    pattern: /本(?:网站?|站|平台|公众号)[^。]{0,20}(?:转载|版权|稿件|内容|信息|文章)/u,
    example: '凡注明来源为本网的稿件',
    unlike: '本站点位于县城',
  },
  {
    label: '网站备案信息',
    pattern: /(?:ICP备|公网安备|网站标识码|版权所有|建议使用.{0,12}浏览器|分辨率)/u,
    example: '版权所有：武乡县人民政府',
    unlike: '备案审查',
  },
  {
    label: '网站使用提示',
    pattern: /(?:使用|同意|接受)[^。]{0,16}(?:Cookies?|用户协议|隐私政策)|请(?:先)?登录后(?:查看|阅读)/iu,
    example: '本网站使用Cookie改善体验，继续浏览即表示您同意。',
    unlike: '签订合作协议，推进隐私计算应用。',
  },
  {
    label: '关注提示',
    pattern: /(?:长按|扫描?|识别).{0,8}二维码|点击.{0,12}(?:关注|阅读原文|在看|蓝字)/u,
    example: '长按二维码关注我们',
    unlike: '扫码点餐',
  },
];

/** Lines of the title block that stand outside the text. */
export const TITLE_LINES = {
  title: {
    label: '题名',
    pattern: /^(?!.*(?:位置|来源|來源|时间|下载|解读|重点任务)).{0,24}(?:政\s*府)?\s*工\s*作\s*[报報]\s*告.{0,12}$/u,
    example: '2020年武乡县政府工作报告',
    unlike: '政府工作报告重点任务分工',
  },
  meeting: {
    label: '会议',
    pattern: /[会會议議]\s*上\s*[）)]?$/u,
    example: '——2020年4月16日在武乡县第十六届人民代表大会第五次会议上',
    unlike: '会议上午召开',
  },
  date: {
    label: '日期',
    pattern:
      /^[—（(]*\s*(?:[0-9]{4}|[〇○零一二三四五六七八九]{4})\s*年\s*[0-9一二三四五六七八九十]{1,3}\s*月\s*[0-9一二三四五六七八九十]{1,3}\s*日\s*[）)]?$/u,
    example: '（2020年4月16日）',
    unlike: '2020年4月16日下午',
  },
  speaker: {
    label: '报告人',
    pattern:
      /(?:[省市县縣区區州盟旗][长長]|专员|專員|主席|[总總]理)(?:[（(]代[）)])?\s*[：:]?\s*\p{Script=Han}(?:\s*[·\p{Script=Han}]){1,9}\s*[）)]?$/u,
    example: '武乡县人民政府县长　周大川',
    unlike: '县长热线12345',
  },
} satisfies Record<string, PatternRule>;
