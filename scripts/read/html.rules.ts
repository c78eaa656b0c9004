/** What the markup of web pages says: tables that `html-walk.ts` and `html-frame.ts` go by. */

const set = (names: string): Set<string> => new Set(names.split(' '));

/** Elements that begin and end a line. */
export const BLOCKS = set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead title tr ul',
);

/** Elements whose content no reader sees: it counts as markup. */
export const UNSEEN = set(
  'audio canvas colgroup datalist embed frame frameset head iframe map math noframes noscript object script select style svg template textarea video',
);

/** Elements that hold the page's frame, never its text. */
export const FRAMES = set('nav footer aside button form');

/** Elements around a piece of a line that are too small to hold the text of a page. */
export const SMALL = set('a abbr b big center em font h1 h2 h3 h4 h5 h6 i label li p pre small span strong u');

/** Elements whose text is bold. */
export const BOLD = set('b strong th h1 h2 h3 h4 h5 h6');

/** Text that stands in the file and is not shown as text of the line. */
export const APART: { id: string; element?: Set<string>; style?: RegExp; why: string }[] = [
  { id: 'ruby', element: set('rp rt rtc'), why: 'a reading beside its character' },
  { id: 'deleted', element: set('del'), why: 'struck out by an editor of the page' },
  { id: 'hidden', style: /(?:^|;)\s*display\s*:\s*none/iu, why: 'not shown' },
  { id: 'hidden', style: /(?:^|;)\s*font-size\s*:\s*0(?:px|pt|em|rem|%)?\s*(?:;|$|!)/iu, why: 'not shown' },
];

/** Words in the class or id of an element, and what the element then is. `sure` ones hold prose of no report either. */
export const NAMED_FRAMES: { pattern: RegExp; sure: boolean; example: string; unlike: string }[] = [
  {
    pattern: /^(?:top|main|sub|site|page|left)?-?_?(?:nav|navi|navbar|navigation|menu)\d*$/iu,
    sure: true,
    example: 'topnav',
    unlike: 'navy',
  },
  {
    pattern: /^(?:bread-?_?crumbs?(?:-?nav)?|crumbs?|dqwz|wz|weizhi|dangqianweizhi|location|position)$/iu,
    sure: true,
    example: 'BreadcrumbNav',
    unlike: 'positioned',
  },
  {
    pattern:
      /^(?:page|site|main|web)?-?_?(?:foot|footer|bottom|copyright|copy-?right|friend-?links?|links?|banquan)\d*$/iu,
    sure: true,
    example: 'footer',
    unlike: 'footnote',
  },
  {
    pattern:
      /^(?:.*[-_])?(?:related|relate|recommend|recommended|tuijian|hot|rank|ranking|xgwz|xgxw|xgyd|more-?news|sidebar|side|aside|comments?|pinglun)(?:[-_].*)?$/iu,
    sure: true,
    example: 'related-news',
    unlike: 'photo',
  },
  {
    pattern: /^(?:site|page|web)?-?_?(?:header|head|banner|logo|topbar|top|toolbar|search|login)\d*$/iu,
    sure: true,
    example: 'header',
    unlike: 'heading',
  },
  {
    pattern:
      /^(?:.*[-_])?(?:share|bdshare|jiathis|print|tools?|pager?s?|pagination|page-?nav|fenye|zrbj|bianji|ewm|er-?wei-?ma|qr-?code|saoma|hits|tags?|keywords?)(?:[-_].*)?$/iu,
    sure: false,
    example: 'pages_print',
    unlike: 'paper',
  },
  { pattern: /^(?:summary|abstract|daodu|zhaiyao|intro|lead)$/iu, sure: true, example: 'abstract', unlike: 'leading' },
];

/** Notes at the foot of a text, by the id or class of what holds them. */
export const NOTE_ID = /^(?:_?(?:ftn|edn)|fn|footnote|endnote|cite_?note|note)[-_:.]?\d+$/iu;
export const NOTE_CLASS =
  /(?:^|\s)(?:MsoFootnoteText|MsoEndnoteText|foot-?notes?(?:-?(?:text|list|item))?|end-?notes?|references)(?:\s|$)/iu;
/** The text of a link that leads back from a note to its mark. */
export const BACK_LINK = /^[\s\u00a0]*(?:[↑↩⏎↵⤴⮐^][\ufe0e\ufe0f]?|返回(?:正文|原文)?)[\s\u00a0]*$/u;
/** The text of a mark in the body that points to a note. */
export const NOTE_MARK = /^[\s\u00a0]*[[（(〔【［]?(?:注|注释)?(\d{1,3})[\]）)〕】］]?[\s\u00a0]*$/u;

/** How an ordered list that is numbered by the page prints its numbers. */
export const LIST_STYLES: { pattern: RegExp; style: ListStyle }[] = [
  { pattern: /none/iu, style: 'none' },
  { pattern: /cjk-ideographic|chinese|cjk-decimal|japanese/iu, style: 'chinese' },
  { pattern: /lower-(?:alpha|latin)/iu, style: 'lowerLetter' },
  { pattern: /upper-(?:alpha|latin)/iu, style: 'upperLetter' },
  { pattern: /lower-roman/iu, style: 'lowerRoman' },
  { pattern: /upper-roman/iu, style: 'upperRoman' },
  { pattern: /disc|circle|square/iu, style: 'none' },
];
export type ListStyle = 'none' | 'decimal' | 'chinese' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman';
/** `type` of `<ol>`. */
export const LIST_TYPES: Record<string, ListStyle> = {
  1: 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** What a line outside the text says when it is the page that speaks. */
export const NOTICES: { pattern: RegExp; example: string; unlike: string }[] = [
  {
    pattern: /^(?:特别|免责|版权|网站)?(?:声明|申明|提示)[：:]/u,
    example: '免责声明：本网站转载此文',
    unlike: '声明支持改革',
  },
  {
    pattern: /本(?:网站?|站|平台|公众号)[^。]{0,20}(?:转载|版权|稿件|内容|信息|文章)/u,
    example: '凡注明来源为本网的稿件',
    unlike: '本站点位于县城',
  },
  {
    pattern: /(?:ICP备|公网安备|网站标识码|版权所有|建议使用.{0,12}浏览器|分辨率)/u,
    example: '版权所有：武乡县人民政府',
    unlike: '备案审查',
  },
  {
    pattern: /(?:长按|扫描?|识别).{0,8}二维码|点击.{0,12}(?:关注|阅读原文|在看|蓝字)/u,
    example: '长按二维码关注我们',
    unlike: '扫码点餐',
  },
];

/** Lines of a title block that stand outside the text: what they are, and which of several is taken. */
export const TITLE =
  /^(?!.*(?:位置|来源|來源|时间|下载|解读|重点任务)).{0,24}(?:政\s*府)?\s*工\s*作\s*[报報]\s*告.{0,12}$/u;
export const TITLE_FACTS: RegExp[] = [
  /[会會议議]\s*上\s*[）)]?$/u,
  /^[—（(]*\s*(?:[0-9]{4}|[〇○零一二三四五六七八九]{4})\s*年\s*[0-9一二三四五六七八九十]{1,3}\s*月\s*[0-9一二三四五六七八九十]{1,3}\s*日\s*[）)]?$/u,
  /(?:[省市县縣区區州盟旗][长長]|专员|專員|主席|[总總]理)(?:[（(]代[）)])?\s*[：:]?\s*\p{Script=Han}(?:\s*[·\p{Script=Han}]){1,9}\s*[）)]?$/u,
];
