import type { Rule } from '../../../src/chinese/rule.ts';

/**
 * Text that stands on a page and does not belong to the report (furniture). Each rule is tried on each line. What it matches is removed from the text
 * and counted in the ledger under the rule's id.
 */
export interface FurnitureRule extends Rule<FurnitureSample> {
  /** Named as the reason in the report's JSON. Rules with the same id have the same label. */
  id: string;
  /** Tried on the line without white space at its ends. `^` and `$` say whether it must match the whole line. */
  pattern: RegExp;
  /** Where in the file the line can stand, because the same words can be a title or a sentence elsewhere. */
  where: 'anywhere' | 'body' | 'edges';
  /**
   * The line stays if the line before it matches `before` or the line after it matches `after`: a sentence may need a number that stands alone on its
   * line.
   */
  unless?: { before: RegExp; after: RegExp };
  /**
   * The line is removed only if the next line matches `after`, or if one of five lines (two before, itself, two after) matches `near`. Elsewhere the
   * same words mean something else.
   */
  when?: { after?: RegExp; near?: RegExp };
  /** If the line stands after the last sentence of the page, everything after it is furniture, too. */
  endsPage?: true;
  seen: readonly string[];
  why: string;
}

/** A line, with the lines before and after it if they decide. */
export type FurnitureSample = string | { before: string; line: string; after: string };

/** Pattern for a page of a newspaper: 第一版, A02版, 2版. */
const PAGE = '第?\\s*[0-9０-９一二三四五六七八九十A-Z]{1,4}\\s*[版页]';
const OPEN = '[（(【\\[]\\s*';
const CLOSE = '\\s*[）)】\\]]';

/** The line above a table of contents. */
export const CONTENTS_HEAD: FurnitureRule = {
  id: 'contents',
  label: '目录',
  pattern: /^目\s*[录次]$/u,
  where: 'edges',
  example: '目  录',
  unlike: '目录清单',
  seen: ['booklets', 'documents printed from PDF'],
  why: 'the head of the table of contents',
};

export const FURNITURE_RULES: FurnitureRule[] = [
  {
    id: 'page-jump',
    label: '“下转”“上接”提示',
    pattern: new RegExp(
      `${OPEN}下转\\s*${PAGE}[^）)】\\]。]{0,8}${CLOSE}\\s*${OPEN}(?:上接|紧接)\\s*${PAGE}[^）)】\\]。]{0,8}${CLOSE}`,
      'u',
    ),
    where: 'anywhere',
    example: '全方位构建创新生态，【下转A4版】【上接A1版】以科技创新支撑新型工业化',
    unlike: '创新创业的热土。（下转第四版）',
    seen: ['newspapers', 'e-paper copies'],
    why: 'a newspaper says where the text goes on, and it goes on at once',
  },
  {
    id: 'continued-from',
    label: '“上接”提示',
    pattern: new RegExp(
      `^(?:${OPEN})?(?:上接|紧接|续接|接)\\s*${PAGE}[^）)】\\]。]{0,8}(?:${CLOSE})|^上接\\s*${PAGE}$`,
      'u',
    ),
    where: 'anywhere',
    example: '(上接第一版)全年新认定',
    unlike: '接第一产业之后，第二产业',
    seen: ['datong/2022', 'xiamen/2019', 'xizang/2013'],
    why: 'a newspaper says where the text came from',
  },
  {
    id: 'continued-on',
    label: '“下转”提示',
    pattern: new RegExp(`${OPEN}(?:下转|转)\\s*${PAGE}[^）)】\\]。]{0,8}${CLOSE}$|^下转\\s*${PAGE}$`, 'u'),
    where: 'anywhere',
    example: '创新创业的热土。（下转第四版）',
    unlike: '（转第三产业用地）',
    seen: ['datong/2022', 'cangzhou/2016', 'henan/2008', 'chongqing/2012'],
    why: 'a newspaper says where the text goes on',
  },
  {
    id: 'running-head',
    label: '版头',
    pattern: /^(?:[0-9]{4}\s*年?\s*)?政\s*府\s*工\s*作\s*报\s*告$/u,
    where: 'body',
    example: '政府工作报告',
    unlike: '2017年政府工作报告重点任务分工',
    seen: ['datong/2022', 'datong/2023'],
    why: 'the head of a page in the middle of the text; above the text it is the title',
  },
  {
    id: 'running-head',
    label: '版头',
    pattern:
      /^(?:[^。，；]{0,16}政府工作报告\s*(?:第\s*[0-9]{1,3}\s*页|[-—–]\s*[0-9]{1,3}\s*[-—–])|第\s*[0-9]{1,3}\s*页\s*[^。，；]{0,16}政府工作报告)$/u,
    where: 'body',
    example: '2020年政府工作报告　第3页',
    unlike: '政府工作报告第3部分',
    seen: ['documents printed from PDF', 'booklets'],
    why: 'the head of a page with its number',
  },
  {
    id: 'page-number',
    label: '页码',
    pattern:
      /^(?:[-—–－·•]+\s*[0-9０-９]{1,3}\s*[-—–－·•]+|第\s*[0-9]{1,3}\s*页(?:\s*[,，/]?\s*共\s*[0-9]{1,3}\s*页)?|[0-9]{1,3}\s*\/\s*[0-9]{1,3})$/u,
    where: 'anywhere',
    example: '- 12 -',
    unlike: '—12家',
    seen: ['documents printed from PDF', 'government gazettes'],
    why: 'the number of a page',
  },
  {
    id: 'page-number',
    label: '页码',
    pattern: /^[0-9]{1,3}$/u,
    where: 'body',
    unless: { before: /[\p{Script=Han}0-9.]$/u, after: /^[%％‰.．亿万千百个家年月日人次公吨元倍]/u },
    example: '12',
    unlike: { before: '地方财政收入预计达到', line: '75', after: '亿元，增长8%。' },
    seen: ['documents printed from PDF', 'hand-made fixture liuquan/2020'],
    why: 'a number alone on its line where no sentence needs one',
  },
  {
    id: 'web-facts',
    label: '网页信息栏',
    pattern:
      /^(?:(?:(?:信息|文章|稿件)?来源|作者|(?:发布)?(?:时间|日期)|发布(?:机构|人)|(?:浏览|点击|阅读|访问)(?:次数|数|量|率)?|字号|字体|责任编辑|编辑|审核)\s*[：:]\s*[^\s：:。]{0,24}(?:\s+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?[\s|｜丨]*){2,}$/u,
    where: 'edges',
    example: '来源：武乡县人民政府网　发布时间：2020-05-08　浏览次数：123',
    unlike: '来源：武乡县人民政府网',
    seen: ['web copies', 'government portals'],
    why: 'several entries of the index card of a web page in one line',
  },
  {
    id: 'source-line',
    label: '来源',
    pattern:
      /^[（(]?(?:本稿|文章|信息|稿件|资料|数据)?来源\s*[：:|｜丨/]\s*[^。；]{2,30}(?:\s*https?:\/\/[!-~]{4,200})?[）)]?$/u,
    where: 'edges',
    example: '来源：北京日报',
    unlike: '资金来源：财政拨款和社会投入。',
    seen: ['beijing/2025', 'hebei/2017', 'wuxi/2021', 'changde/2015'],
    why: 'the editor names the paper or site it was taken from',
  },
  {
    id: 'source-line',
    label: '来源',
    pattern: /^[（(](?:[^（）()]{0,12}(?:人民政府网站|政府网|日报|晚报|新闻网))[）)]$/u,
    where: 'edges',
    example: '（泰州市人民政府网站）',
    unlike: '（市政府办公室负责）',
    seen: ['taizhou/2014', 'web copies'],
    why: 'the editor names the paper or site it was taken from',
  },
  {
    id: 'source-line',
    label: '来源',
    pattern: /^[（(]《[^》]{2,12}》\s*[0-9.年月日-]{6,12}[^）)]{0,8}[）)]$/u,
    where: 'edges',
    example: '（《人民日报》19641231）',
    unlike: '（《信访条例》2005年修订）',
    seen: ['state council/1964', 'transcripts of old papers'],
    why: 'the paper and day it was printed',
  },
  {
    id: 'original-title',
    label: '原标题',
    pattern: /^原标题\s*[：:].{0,40}$/u,
    where: 'edges',
    example: '原标题：政府工作报告——',
    unlike: '原标题党现象得到整治',
    seen: ['beijing/2021', 'beijing/2024'],
    why: 'a web page says how the article was called elsewhere',
  },
  {
    id: 'editor-line',
    label: '编校人员',
    pattern:
      /^[（(【[]?\s*(?:责任编辑|责编|网络编辑|编辑|校对|审核|审校|录入|作者|撰稿|供稿|信息员|发布人)\s*[：:|｜丨/]\s*[^。；]{1,30}[）)】\]]?$/u,
    where: 'edges',
    example: '【责任编辑：王丽】',
    unlike: '编辑出版地方志12部',
    seen: ['web copies', 'news sites'],
    why: 'the staff of the site, not the report',
  },
  {
    id: 'caption',
    label: '图片署名',
    pattern: /^[（(][^（）()。；]{1,24}(?:摄|摄影|制图)[）)]$/u,
    where: 'anywhere',
    example: '（严龙 李岩宏 摄）',
    unlike: '（含摄像设备）',
    seen: ['ningbo/2013', 'news sites'],
    why: 'who took the photograph',
  },
  {
    id: 'caption',
    label: '图片署名',
    pattern: /^[^。；]{2,40}[（(][^（）()。；]{1,24}(?:摄|摄影|制图)[）)]$/u,
    where: 'anywhere',
    example: '会议现场（本报记者 李岩 摄）',
    unlike: '举办“美丽家园”摄影展（含航拍）',
    seen: ['news sites', 'government portals'],
    why: 'what a photograph shows, and who took it',
  },
  {
    id: 'ornament',
    label: '装饰符号',
    pattern: /^[◆◇■□●○▲△▼▽★☆▶►❖]\s*(?=(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]))/u,
    where: 'anywhere',
    example: '◆ 一、2019年工作回顾',
    unlike: '●新建道路十条',
    seen: ['WeChat copies', 'news sites'],
    why: 'an ornament before a number that is a heading without it',
  },
  {
    id: 'ornament',
    label: '装饰符号',
    pattern: /^[◆◇■□●▲△▼▽★☆▶►❖↓👇\s]+$/u,
    where: 'anywhere',
    example: '▼',
    unlike: '▼增长8%',
    seen: ['WeChat copies', 'news sites'],
    why: 'a line of ornaments has no words',
  },
  {
    id: 'web-navigation',
    label: '网页导航',
    pattern:
      /^(?:(?:当前|您的?)(?:所在)?位置\s*[：:].{0,80}|首页\s*[>＞»/|].{0,80}|(?:上|下)一[篇条]\s*[：:].{0,60}|(?:(?:返回(?:首页|顶部|列表|上一页)|(?:网站)?(?:首页|导航|地图)|登录|注册|更多>*|设为首页|加入收藏|联系我们)[\s|｜·]*)+)$/u,
    where: 'edges',
    example: '当前位置：首页 > 政务公开 > 政府工作报告',
    unlike: '首页推出“一网通办”',
    seen: ['web copies', 'government portals'],
    why: 'the way through a web site',
  },
  {
    id: 'web-widget',
    label: '网页按钮',
    pattern:
      /^[\s|｜·：:【】（）()[\]]*(?:(?:(?:(?:我要)?(?:打\s*印|收\s*藏|纠\s*错|分\s*享)(?:本[页文])?(?:到)?|关\s*闭(?:窗口|本页)?|字[号体]|[大中小]|微信|微博|QQ空间|视力保护色?|阅读全文|保存)[\s|｜·：:【】（）()[\]]*)+(?:扫一扫.{0,20})?|扫一扫.{0,20})$/u,
    where: 'edges',
    example: '【字体：大 中 小】 【打印】 【关闭】',
    unlike: '大中小企业融通发展',
    seen: ['web copies', 'government portals'],
    why: 'buttons of a web page',
  },
  {
    id: 'web-widget',
    label: '网页按钮',
    pattern: /^(?:分享到|分享至|扫描?二维码|扫码|手机(?:看|扫)|点击(?:下载|查看|阅读|播放))[^。]{0,30}$/u,
    where: 'edges',
    example: '分享到：微信 微博 QQ空间',
    unlike: '分享到发展成果的群众越来越多。',
    seen: ['web copies', 'news sites'],
    why: 'buttons of a web page',
  },
  {
    id: 'web-facts',
    label: '网页信息栏',
    pattern:
      /^(?:(?:发布|发文|成文|更新|公开|印发)(?:时间|日期|机构|机关)|索\s*引\s*号|信息(?:分类|索引号|名称)|文\s*号|主题(?:词|分类)|有效性|浏览(?:次数|量)|阅读(?:次数|量)?|点击(?:数|率|次数)|访问(?:量|次数))\s*[：:].{0,60}$/u,
    where: 'edges',
    example: '发布时间：2017-03-02 10:21  浏览次数：1203',
    unlike: '发布时间表和路线图',
    seen: ['web copies', 'government portals'],
    why: 'the index card of a web page',
  },
  {
    id: 'web-foot',
    label: '网页页脚',
    pattern:
      /^(?:.{0,20}(?:ICP备|公网安备|网站标识码).{0,40}|(?:版权所有|技术支持|网站声明)\s*[：:©].{0,60}|(?:Copyright|©).{0,80})$/iu,
    where: 'edges',
    example: '版权所有：大同市人民政府',
    unlike: '版权所有者权益得到保护',
    seen: ['web copies', 'government portals'],
    why: 'the foot of a web page',
  },
  {
    id: 'web-foot',
    label: '网页页脚',
    pattern: /^(?:主办(?:单位)?|承办(?:单位)?|联系电话|地址|邮编)\s*[：:].{0,60}$/u,
    where: 'edges',
    when: { near: /ICP备|公网安备|网站标识码|版权所有|Copyright|©|技术支持|网站|政府网/iu },
    example: { before: '', line: '主办单位：大同市人民政府办公室', after: '版权所有：大同市人民政府' },
    unlike: { before: '2017年全市体育赛事安排表', line: '主办单位：大同市体育局', after: '承办单位：浑源县人民政府' },
    seen: ['web copies', 'government portals'],
    why: 'who keeps the site; in an annex the same words name who holds an event',
  },
  {
    id: 'editors-note',
    label: '编者按',
    pattern: /^[（(【]?(?:编者按|编者的话|编前语?)[】）)]?\s*[：:].{0,400}$/u,
    where: 'anywhere',
    example: '编者按：现将县长周大川所作的政府工作报告全文刊登如下：',
    unlike: '编者按时交稿',
    seen: ['newspapers', 'news sites'],
    why: 'a newspaper introduces the report that it prints',
  },
  {
    id: 'web-notice',
    label: '网站声明',
    pattern:
      /^[（(【]?(?:特别|免责|版权|网站|转载|郑重)?(?:声明|申明|提示)[】）)]?\s*[：:](?=.{0,300}(?:本(?:网站?|站|平台|公众号|号)|转载|侵权|版权|注明出处)).{6,400}$/u,
    where: 'anywhere',
    example: '免责声明：本网站转载此文仅供参考，如有侵权请联系删除。',
    unlike: '特别提示：请各位代表在审议时提出宝贵意见。',
    seen: ['web copies', 'WeChat copies'],
    why: 'what the site says about the texts that it shows',
  },
  {
    id: 'pager',
    label: '翻页栏',
    pattern: /^(?=.*[上下前后]一?页)[首上下前后一尾末最共第当前跳转到页0-9\s[\]<>«»‹›|…·.,，（）()/／]{4,80}$/u,
    where: 'anywhere',
    example: '上一页 1 2 3 下一页',
    unlike: '上一页规划已经写就',
    seen: ['web copies', 'government portals'],
    why: 'the way from page to page of one text',
  },
  {
    id: 'web-follow',
    label: '关注提示',
    pattern: /^[▲▼↑↓☝👆⬆\s]*(?:点击|长按|扫描?|识别|欢迎).{0,20}(?:关注(?:我们)?|订阅|二维码|蓝字)[^。]{0,16}$/u,
    where: 'edges',
    example: '点击上方“武乡发布”关注我们',
    unlike: '欢迎社会各界监督',
    seen: ['WeChat copies', 'news sites'],
    why: 'a WeChat account asks to be followed',
  },
  {
    id: 'web-reaction',
    label: '网页互动按钮',
    pattern:
      /^(?:(?:(?:点个|点亮|点击|请点)[“"]?(?:在看|赞)[”"]?[^。]{0,16})|[^。]{0,8}(?:分享|转发)给更多(?:的)?(?:人|朋友)[^。]{0,6}|(?:阅读(?:原文|量)?|赞|在看|分享|收藏|喜欢|写?留言|评论)\s*[0-9.]*万?\+?)$/u,
    where: 'edges',
    example: '点个在看，分享给更多人',
    unlike: '点赞新时代',
    seen: ['WeChat copies', 'news sites'],
    why: 'buttons of a WeChat page',
  },
  {
    id: 'end-mark',
    label: '文末标记',
    pattern: /^(?:[\s—–·*=-]*(?:END|the end|全文完|本文完|正文完)[\s—–·*=。-]*|[（(【]\s*完\s*[）)】])$/iu,
    where: 'edges',
    example: '— END —',
    unlike: '完善体系',
    seen: ['WeChat copies', 'newspapers'],
    why: 'the page says that its article ends',
  },
  {
    id: 'web-related',
    label: '相关文章列表',
    pattern:
      /^[【[]?(?:往期(?:推荐|回顾|精选|精彩|热文)|(?:相关|延伸|推荐|热门|更多)(?:链接|阅读|新闻|文章|稿件|推荐|内容|信息|报道|资讯)|猜你喜欢|编辑推荐)[】\]]?\s*[：:]?$/u,
    where: 'edges',
    endsPage: true,
    example: '往期推荐',
    unlike: '相关文件另行印发',
    seen: ['WeChat copies', 'news sites'],
    why: 'a web page lists other articles behind its text',
  },
  {
    id: 'web-time',
    label: '网页发布时间',
    pattern:
      /^(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)\s*[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?[^。；]{0,40}$/u,
    where: 'edges',
    example: '2020-05-08 09:12',
    unlike: '2020年5月8日在武乡县',
    seen: ['web copies', 'news sites'],
    why: 'when the page was put up, to the minute',
  },
  {
    id: 'web-time',
    label: '网页发布时间',
    pattern: /^[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}$/u,
    where: 'edges',
    when: { after: /报\s*告|来源|作者|字号/u },
    example: { before: '', line: '2020-05-08', after: '政府工作报告' },
    unlike: { before: '', line: '2020-05-08', after: '完成了项目验收。' },
    seen: ['web copies', 'news sites'],
    why: 'when the page was put up, above its title',
  },
  {
    id: 'paper-name',
    label: '报名',
    pattern: /^(?!.*(?:汇|通|公|简|情|预|申|举|回|海|年|喜|捷|上|填|呈)报$)[\p{Script=Han}]{2,8}报$/u,
    where: 'anywhere',
    example: '武乡报',
    unlike: '工作情况通报',
    seen: ['newspapers', 'e-paper copies'],
    why: 'the head of a page of a newspaper',
  },
  {
    id: 'paper-date',
    label: '报纸日期',
    pattern:
      /^(?:[\p{Script=Han}]{2,8}报\s*)?[0-9]{4}\s*年\s*[0-9]{1,2}\s*月\s*[0-9]{1,2}\s*日\s*[（(]?\s*(?:星期|周)\s*[一二三四五六日天](?![\p{Script=Han}])[^。；]{0,60}$/u,
    where: 'anywhere',
    example: '2020年5月8日 星期五',
    unlike: '2020年5月8日星期五下午召开',
    seen: ['newspapers', 'e-paper copies'],
    why: 'the day of a newspaper',
  },
  {
    id: 'paper-page',
    label: '报纸版次',
    pattern:
      /^(?:第\s*[一二三四五六七八九十0-9]{1,3}\s*版|[A-Z]?[0-9]{1,2}\s*版)(?:\s*[：:·|\s]\s*[\p{Script=Han}]{2,6})?$/u,
    where: 'anywhere',
    example: '第二版',
    unlike: '第二版本上线',
    seen: ['newspapers', 'e-paper copies'],
    why: 'the page of a newspaper',
  },
  {
    id: 'editor-line',
    label: '编校人员',
    pattern:
      /^(?:本版)?(?:责任编辑|责编|编辑|校对|美编|版式|组版|审读|校检|值班总编)[\s：:]*[\p{Script=Han}]{2,4}\s+(?:责任编辑|责编|编辑|校对|美编|版式|组版|审读|校检|制图|电话)[\s：:]*[\p{Script=Han}0-9-]{2,12}[^。；]{0,40}$/u,
    where: 'anywhere',
    example: '责任编辑 李明 校对 王芳',
    unlike: '编辑出版地方志12部',
    seen: ['newspapers', 'e-paper copies'],
    why: 'the staff of the newspaper',
  },
  {
    id: 'document-number',
    label: '会议文件编号',
    pattern:
      /^(?:[^。；，]{2,30}届[^。；，]{0,20})?(?:第?[一二三四五六七八九十0-9]{1,3}次)?(?:会议|大会)(?:文件|材料)\s*(?:之[一二三四五六七八九十]{1,2}|[（(]?\s*[一二三四五六七八九十0-9]{1,3}\s*[）)]?)$/u,
    where: 'edges',
    example: '第五次会议文件（三）',
    unlike: '大会文件起草工作',
    seen: ['documents of sessions', 'printed sheets'],
    why: 'the number of the paper among those of the session',
  },
  {
    id: 'document-number',
    label: '会议文件编号',
    pattern: /^[^。；，]{2,20}届人民代表大会$/u,
    where: 'edges',
    when: { after: /^第?[一二三四五六七八九十0-9]{1,3}次(?:会议|大会)(?:文件|材料)/u },
    example: { before: '', line: '武乡县第十六届人民代表大会', after: '第五次会议文件（三）' },
    unlike: { before: '', line: '武乡县第十六届人民代表大会', after: '第五次会议' },
    seen: ['documents of sessions', 'printed sheets'],
    why: 'the first half of the line that numbers the papers of the session',
  },
  {
    id: 'contents',
    label: '目录',
    pattern:
      /^(?=.{4,120}$)[^。；]{2,60}?\s*(?:[.．]{3,}|[·•]{3,}|[…]{1,}|[-—_]{4,}|\t)[\s.．·…_-]*[（(]?\s*[0-9]{1,3}\s*[）)]?$/u,
    where: 'anywhere',
    example: '一、2019年工作回顾……………………3',
    unlike: '全年增长……8%',
    seen: ['booklets', 'documents printed from PDF'],
    why: 'a line of the table of contents, with its page',
  },
  CONTENTS_HEAD,
  {
    id: 'download',
    label: '下载链接',
    pattern: /^(?:文档附件\s*[：:]?|(?:附件)?(?:下载)?[\s：:]*[^。；]{0,40}\.(?:pdf|docx?|wps|ofd|xlsx?|zip|rar))$/iu,
    where: 'edges',
    example: '2019年政府工作报告.pdf',
    unlike: '附件：名词解释',
    seen: ['suzhou/2018', 'suzhou/2019'],
    why: 'a link to a file',
  },
  {
    id: 'imprint',
    label: '会议秘书处印记',
    pattern:
      /^[^。；，]{0,16}(?:人大|人民代表大会)[^。；，]{0,8}次?会议(?:大会)?秘书处\s*(?:[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日\s*(?:印发?)?)?$/u,
    where: 'edges',
    example: '市十五届人大三次会议秘书处 2014年1月6日印',
    unlike: '市十五届人大三次会议秘书处收到代表建议120件',
    seen: ['wulumuqi/2014', 'dongguan/2002', 'dongguan/2003'],
    why: 'who printed the sheets for the session, and when',
  },
  {
    id: 'address',
    label: '网址',
    pattern: /^[（(]?(?:https?:\/\/|www\.)[!-~]+[）)]?$/iu,
    where: 'anywhere',
    example: 'https://www.example.gov.cn/zwgk/2021.html',
    unlike: '登录www.12345.gov.cn办理',
    seen: ['front matter of collected copies', 'web copies'],
    why: 'the address of a web page alone on its line',
  },
];
