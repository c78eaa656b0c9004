import type { Rule } from '../../../src/chinese/rule.ts';

/**
 * What stands on a page without being text of the report. A row is tried on each line; what it matches leaves the text and is
 * counted, piece by piece, under its id.
 */
export interface FurnitureRule extends Rule<FurnitureSample> {
  /** Reason in the report's JSON; rows of one id have one label. */
  id: string;
  /** Tried on the line without white space at its edges; `^` and `$` say how much of the line it must be. */
  pattern: RegExp;
  /** Where in the file it can stand: the same words can be a title or a sentence elsewhere. */
  where: 'anywhere' | 'body' | 'edges';
  /** A number alone on its line: only where the sentence around it does not need it. */
  unless?: { before: RegExp; after: RegExp };
  seen: readonly string[];
  why: string;
}

/** A line, with its neighbours where they decide. */
export type FurnitureSample = string | { before: string; line: string; after: string };

/** A page of a newspaper: 第一版, A02版, 2版. */
const PAGE = '第?\\s*[0-9０-９一二三四五六七八九十A-Z]{1,4}\\s*[版页]';
const OPEN = '[（(【\\[]\\s*';
const CLOSE = '\\s*[）)】\\]]';

export const FURNITURE_RULES: FurnitureRule[] = [
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
    id: 'source-line',
    label: '来源',
    pattern: /^[（(]?(?:本稿|文章|信息|稿件|资料|数据)?来源\s*[：:]\s*[^。；]{2,30}[）)]?$/u,
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
      /^[（(【[]?\s*(?:责任编辑|责编|网络编辑|编辑|校对|审核|审校|录入|作者|撰稿|供稿|信息员|发布人)\s*[：:]\s*[^。；]{1,30}[）)】\]]?$/u,
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
    id: 'web-navigation',
    label: '网页导航',
    pattern:
      /^(?:(?:当前|您的?)(?:所在)?位置\s*[：:].{0,80}|首页\s*[>＞»/|].{0,80}|(?:上|下)一[篇条]\s*[：:].{0,60}|(?:相关|延伸)(?:链接|阅读|新闻|文章|稿件)\s*[：:]?|返回(?:首页|顶部|列表|上一页)|(?:网站)?(?:首页|导航|地图)|登录|注册|更多>*)$/u,
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
      /^(?:.{0,20}(?:ICP备|公网安备|网站标识码).{0,40}|(?:版权所有|主办(?:单位)?|承办(?:单位)?|技术支持|联系电话|网站声明)\s*[：:©].{0,60}|(?:Copyright|©).{0,80})$/iu,
    where: 'edges',
    example: '主办单位：大同市人民政府办公室',
    unlike: '主办全国性会议12场',
    seen: ['web copies', 'government portals'],
    why: 'the foot of a web page',
  },
  {
    id: 'download',
    label: '下载链接',
    pattern:
      /^(?:文档附件\s*[：:]?|(?:附件)?(?:下载)?\s*[：:]?\s*[^。；]{0,40}\.(?:pdf|docx?|wps|ofd|xlsx?|zip|rar))$/iu,
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
