/** The markup of whole lines in Markdown. The markup inside lines is read by `inline-marks.ts`. */
import type { PatternRule } from '../../../src/chinese/rule.ts';
import type { LineLayout } from './source.ts';

export interface MarkdownRule extends PatternRule {
  /** Named as the reason of the cut. */
  id: string;
}

/** Markup at the beginning of a line, and the layout that it gives the line. Group 1 of the pattern is the mark. */
export interface BlockRule extends PatternRule {
  layout: (mark: string) => Partial<LineLayout>;
}

const heading = (mark: string): Partial<LineLayout> => ({ headingDepth: mark.trim().length });

export const BLOCK_RULES: BlockRule[] = [
  {
    label: '标题标记',
    pattern: /^ {0,3}(#{1,6})[ \t]+/u,
    layout: heading,
    example: '## 一、2016年工作回顾',
    unlike: '#井号',
  },
  {
    label: '标题标记（后无空格）',
    pattern: /^ {0,3}(#{1,6})(?=\*\*)/u,
    layout: heading,
    example: '##**一、2016年工作回顾**',
    unlike: '#井号**',
  },
  {
    label: '列表标记',
    pattern: /^ *[-*+] +(?=\S)/u,
    layout: () => ({ listItem: true }),
    example: '- 新建道路十条',
    unlike: '-2.5%',
  },
];

/** Lines that consist of markup only. */
export const WHOLE_LINE_RULES: MarkdownRule[] = [
  {
    id: 'rule',
    label: '分隔线',
    pattern: /^ {0,3}([-*_])(?: *\1){2,} *$/u,
    example: '* * *',
    unlike: '——',
  },
  {
    id: 'table',
    label: '表格标记',
    pattern: /^ *\|?(?: *:?-{2,}:? *\|)+ *(?::?-{2,}:? *)?$/u,
    example: '| --- | :---: |',
    unlike: '| 指标 | 数值 |',
  },
  {
    id: 'underline',
    label: '标题下划线',
    pattern: /^ {0,3}={3,} *$/u,
    example: '=====',
    unlike: 'a == b',
  },
];

/** Signs at the beginning of a line that tell what kind of line it is. */
export const LINE_STARTS = {
  /** Signs of a quotation, however deep it is. The text after them is kept. */
  quotation: {
    label: '引文标记',
    pattern: /^ {0,3}>[> \t]*/u,
    example: '> 〔注〕本报告所用数据',
    unlike: '增速>8%',
  },
  note: {
    label: '脚注',
    pattern: /^ {0,3}\[\^[^\]\s]{1,24}\][:：]/u,
    example: '[^1]: “六稳”指稳就业',
    unlike: '[1]: https://example.gov.cn',
  },
  tableRow: {
    label: '表格行',
    pattern: /^ *\|.*\| *$/u,
    example: '| 指标 | 数值 |',
    unlike: '指标|数值',
  },
} satisfies Record<string, PatternRule>;
