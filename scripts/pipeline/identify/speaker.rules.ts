/** How a report names who gives it. Group 1 of a pattern is the name. */
import type { PatternRule } from '../../../src/chinese/rule.ts';
import { OFFICE } from './facts.rules.ts';
import { SURNAMED } from './surnames.rules.ts';

/** Parts of a name joined by dots, as peoples of the west write them. */
const DOTTED = '[\\u3400-\\u9fff〓]{1,6}(?:[·•・‧.．][\\u3400-\\u9fff]{1,8})+';
const AFTER_OFFICE = `${DOTTED}|[\\u3400-\\u9fff〓]{2,6}`;
const ACTING = '(?:（代理?）|\\(代理?\\))?';
const YEAR_FOLLOWS = '(?:\\d{4}|[〇零○一二三四五六七八九]{4})[年.-]';

/** The rules in order of trust: what a rule finds in any line goes before what a later rule finds in an earlier line. */
export const SPEAKERS: PatternRule[] = [
  {
    label: '职务后的姓名',
    pattern: new RegExp(`${OFFICE}${ACTING}[：:、，]?(${AFTER_OFFICE})(?:同志)?[）)]?(?=$|[（(]|${YEAR_FOLLOWS})`, 'u'),
    example: '代市长王成',
    unlike: '市长信箱办结率100%',
  },
  {
    label: '报告人',
    pattern: new RegExp(`^[（(]?(?:报告人|讲话人|主讲人)[：:]?(?:[^，。]*${OFFICE})?(${AFTER_OFFICE})[）)]?$`, 'u'),
    example: '报告人：王成',
    unlike: '责任编辑：王成',
  },
  {
    label: '职务与称谓间的姓名',
    pattern: new RegExp(
      `${OFFICE}${ACTING}(${DOTTED}|[\\u3400-\\u9fff〓]{2,6}?)(?:同志|代表|向|在|作|所作|[一二三四五六七八九十\\d]+日)`,
      'u',
    ),
    example: '省长王成在省十四届人大一次会议上的讲话',
    unlike: '市长热线12345',
  },
  {
    label: '职务前的姓名',
    pattern: new RegExp(
      `(?:^|[，。：、—]|省|市|县|区|州|盟|旗|政府)(${SURNAMED})${OFFICE}(?:$|[）)]|在|作|所作|代表|向)`,
      'u',
    ),
    example: '王成市长在市四届人大二次会议上',
    unlike: '历任市长在会议上',
  },
  {
    label: '会议上作报告的人',
    pattern: new RegExp(`(?:^|是)(${SURNAMED})在[^，。]{2,40}(?:会议|大会)上所?作的?(?:政府工作|工作)?报告`, 'u'),
    example: '这是王成在市四届人大二次会议上作的报告',
    unlike: '这是在市四届人大二次会议上作的报告',
  },
  {
    label: '政府后的姓名',
    pattern: new RegExp(`人民政府(${SURNAMED})[）)]?$`, 'u'),
    example: '柳泉市人民政府王成',
    unlike: '柳泉市人民政府办公室',
  },
  {
    label: '日期后的姓名',
    pattern: new RegExp(`日[，、：—]*(?:[^，。（）()]*${OFFICE})?(${DOTTED}|[\\u3400-\\u9fff〓]{2,4})[）)]`, 'u'),
    example: '（2011年2月21日罗明）',
    unlike: '（2011年2月21日）',
  },
  {
    label: '独行姓名',
    pattern: new RegExp(`^[（(]?(${DOTTED}|${SURNAMED})[）)]?$`, 'u'),
    example: '（王成）',
    unlike: '（王成、李明）',
  },
];

export const NO_NAME: PatternRule = {
  label: '不是姓名的词语',
  pattern:
    /日$|^[〇一二三四五六七八九十]{2}|报告|政府|工作|会议|大会|人民|代表|全文|公报|日报|省长|市长|县长|区长|主席|主任|总理|名词|目录|下载|打印|关闭|分享|收藏|返回|首页|上一|下一|来源|编辑|字号|字体|浏览|阅读|热线|信箱|电话|微信|微博|扫码|视频|图解|解读|摘要|附件|正文|小中大|大中小|办公|网站|本网|记者|通讯员|讲话|发言|致辞|同志们|接待|年|月|[省市区县州盟旗]$/u,
  example: '政府办公室',
  unlike: '王成',
};
