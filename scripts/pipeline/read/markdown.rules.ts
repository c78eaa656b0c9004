/** What Markdown adds to a text: syntax, which counts as markup, and what frames the text, which counts as furniture. */
import type { PatternRule } from '../../../src/chinese/rule.ts';
import type { Cut, LineLayout } from './source.ts';

export interface MarkdownRule extends PatternRule {
  /** Reason of the cut; rows of one id have one label. */
  id: string;
  kind: Cut['kind'];
}

/**
 * Markup inside a line; the whole match is taken out. Read by hand and not by a CommonMark parser, because authors write `**“五年”**来`,
 * which that grammar does not take for bold.
 */
export const INLINE_RULES: MarkdownRule[] = [
  {
    id: 'comment',
    label: '文件制作者的附注',
    pattern: /<!--.*?-->/u,
    kind: 'furniture',
    example: '全年新增就业<!-- 图：招聘会 -->5万人',
    unlike: '增速<8%',
  },
  {
    id: 'image',
    label: '图片',
    pattern: /!\[[^\]]*\]\([^)\s]*\)/u,
    kind: 'furniture',
    example: '![会场](hall.jpg)',
    unlike: '成功！[1]（见附件）',
  },
  {
    id: 'line-break',
    label: '表格内换行标记',
    pattern: /<br ?\/?>/iu,
    kind: 'markup',
    example: '生产总值<br>（亿元）',
    unlike: '<b>生产总值</b>',
  },
  { id: 'emphasis', label: '强调标记', pattern: /\*{2,3}/u, kind: 'markup', example: '**“五年”**来', unlike: '2*3' },
  {
    id: 'emphasis',
    label: '强调标记',
    pattern: /(?<![*\\])\*(?=[^*\s][^*]*[^*\s]\*(?!\*))/u,
    kind: 'markup',
    example: '*扎实推进*',
    unlike: '带*号的指标',
  },
  {
    id: 'escape',
    label: '转义符',
    pattern: /\\(?=[!-/:-@[-`{-~])/u,
    kind: 'markup',
    example: '2016\\.',
    unlike: '文件\\目录',
  },
  {
    id: 'footnote',
    label: '脚注标记',
    pattern: /(?<=\[)\^(?=[^\]]+\])/u,
    kind: 'markup',
    example: '“六保”[^1]',
    unlike: '10^9',
  },
];

/** Markup at the start of a line, and what it says of the line; group 1 is the mark. */
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

/** Lines that are nothing but syntax, or frame the text. */
export const WHOLE_LINE_RULES: MarkdownRule[] = [
  {
    id: 'rule',
    label: '分隔线',
    pattern: /^ {0,3}([-*_])(?: *\1){2,} *$/u,
    kind: 'markup',
    example: '* * *',
    unlike: '——',
  },
  {
    id: 'table',
    label: '表格标记',
    pattern: /^ *\|?(?: *:?-{2,}:? *\|)+ *(?::?-{2,}:? *)?$/u,
    kind: 'markup',
    example: '| --- | :---: |',
    unlike: '| 指标 | 数值 |',
  },
  {
    id: 'pull-quote',
    label: '引文框',
    pattern: /^ {0,3}>/u,
    kind: 'furniture',
    example: '> 本报讯',
    unlike: '增速>8%',
  },
];
