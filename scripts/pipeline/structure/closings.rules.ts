/** Patterns for the beginning of a paragraph that is about the whole again, so that the topic before it has ended. */
import type { PatternRule } from '../../../src/chinese/rule.ts';

export interface ClosingRule extends PatternRule {
  /**
   * Tells which headings end before the paragraph. `leads`: run-in headings without a number, whose topic is only their own paragraph. `items`: also
   * numbered run-in headings, unless the next heading of their row follows. `section`: also sections with a line of their own, if no other section
   * follows in the chapter.
   */
  ends: 'leads' | 'items' | 'section';
  /**
   * Set if some reports end every section with such a paragraph. In such a report, the paragraph at the end of a chapter's last section belongs to
   * that section.
   */
  mayEndEverySection?: true;
}

export const CLOSING_RULES: ClosingRule[] = [
  {
    label: '转向听众',
    ends: 'section',
    mayEndEverySection: true,
    pattern: /^各位(?:代表|委员|同志)(?:、各位[^，：！!,:]{2,6})?[，：！!,:]/u,
    seen: ['大同市/2017', '青岛市/2011', '安徽省/2016'],
    example: '各位代表，奋斗充满艰辛',
    unlike: '各位代表联系群众的工作进一步加强',
  },
  {
    label: '转入不足',
    ends: 'section',
    pattern:
      /^(?:在(?:充分)?(?:肯定|看到|总结|回顾)[^。]{0,24}(?:的)?同时，|(?:同时，?|当然，?|但(?:是，?)?)?我们(?:也|还)?(?:要|应|必须|应当|应该)?(?:清醒|深刻|深知))/u,
    seen: ['大同市/2022', '南通市/2013', '湖北省/2012'],
    example: '在肯定成绩的同时，我们也清醒地看到',
    unlike: '在巩固成果的同时，积极培育新产业',
  },
  {
    label: '总说成绩与体会',
    ends: 'section',
    pattern:
      /^(?:(?:这些|上述|以上|所有这些|过去[^。，]{0,6})?(?:成绩|成就|变化|进步)的?(?:取得|来之不易)|(?:五年的?|一年的?|多年的?)?实践(?:使我们|告诉我们|证明|充分证明|启示我们|表明))/u,
    seen: ['福州市/2016', '晋中市/2017'],
    example: '这些成绩的取得，是市委坚强领导的结果',
    unlike: '实践活动基地建成使用',
  },
  {
    label: '总说一段时间',
    ends: 'items',
    pattern:
      /^(?:(?:[一二两三四五几]|[1-5])年来|这(?:[一二两三四五几]|[1-5])?年|过去的?(?:[一二两三四五几]年|20\d\d年)|刚刚过去的|回顾(?:过去|[一二两三四五]年|这|20\d\d年))(?:[，,]|的|我们|工作|来)/u,
    seen: ['大同市/2022', '南阳市/2011', '衢州市/2018'],
    example: '一年来，我们主要做了以下工作',
    unlike: '这年头的老手艺得到传承',
  },
  {
    label: '旁及其他',
    ends: 'leads',
    pattern: /^(?:与此同时|此外|另外)[，,]/u,
    seen: ['大同市/2022', '扬州市/2019'],
    example: '与此同时，国防动员、民族宗教等工作取得新进步',
    unlike: '与此同时推进的还有道路改造',
  },
];
