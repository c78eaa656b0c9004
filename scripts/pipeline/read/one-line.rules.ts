/** Where paragraphs begin in a text whose line ends were lost. Each pattern matches the point between two characters. */
import { CHINESE_NUMERAL } from '../../../src/chinese/numerals.ts';
import type { PatternRule } from '../../../src/chinese/rule.ts';

const CN = `[${CHINESE_NUMERAL}]{1,3}`;

export const BEGINNINGS: PatternRule[] = [
  {
    label: '句号后的序号',
    pattern: new RegExp(`(?<=[。！？”])(?=${CN}、|[（(]${CN}[）)])`, 'u'),
    example: '请大家提出意见。一、2019年工作回顾',
    unlike: '重点抓好一、二产业',
  },
  {
    label: '称呼自成一行',
    pattern: /(?<=.)(?=各位代表[：:，,])|(?<=各位代表[：:])(?=.)/u,
    example: '县长周大川各位代表：现在',
    unlike: '感谢各位代表的支持',
  },
  {
    label: '呼语起段',
    pattern: /(?<=[。！])(?=各位代表！)/u,
    example: '增加4680元。各位代表！成绩来之不易',
    unlike: '感谢各位代表！',
  },
  {
    label: '题名后的日期',
    pattern: /(?<=报告)(?=[—―─（(]{1,2}(?:[0-9]{4}|[〇零一二三四五六七八九]{4})年)/u,
    example: '政府工作报告——2020年4月16日',
    unlike: '审议了报告——这是一份好报告',
  },
  {
    label: '会议后的姓名',
    pattern: /(?<=(?:会议|大会)上[）)]?)(?=[^，。；\s]{2,24}$|[^，。；\s]{2,20}[长席员]\s)/u,
    example: '第五次会议上武乡县人民政府县长 周大川',
    unlike: '第五次会议上，县长作了报告，全体代表审议',
  },
];

/** Tells where a heading ends in such a text. */
export const TITLE_END: PatternRule = {
  label: '标题的结束处',
  pattern:
    /^[^。：；！\s]{2,36}?(?:[。：；！\s]|$)|^[^。，；：]{2,24}?(?:回顾|总结|安排|任务|建议|目标|要求|重点|部署|工作)(?=(?:过去|刚刚|各位|今年[是，]|一年来|五年来|(?:19|20)\d\d年[，是]|面对|做好))/u,
  example: '2019年工作回顾过去一年，全县上下攻坚克难',
  unlike: '坚持稳中求进的工作总基调统筹推进疫情防控和经济社会发展各项工作全县经济保持平稳运行态势',
};
