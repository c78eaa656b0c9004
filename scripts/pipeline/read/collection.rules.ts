/** The names that the columns of a collection of reports may have in its first row. */
import type { PatternRule } from '../../../src/chinese/rule.ts';

export type Column = 'text' | 'year' | 'title' | 'province' | 'prefecture' | 'county';

export interface ColumnHead extends PatternRule {
  column: Column;
}

export const COLUMN_HEADS: ColumnHead[] = [
  {
    column: 'text',
    label: '正文',
    pattern:
      /^(?:报告|工作报告|政府工作报告)?(?:正文|全文|内容|文本|原文)(?:内容)?$|^(?:full_?)?(?:text|content|body|report)s?$/iu,
    example: '报告全文',
    unlike: '报告名称',
  },
  {
    column: 'year',
    label: '年份',
    pattern: /^(?:报告|会计|统计)?(?:年份|年度|年)$|^years?$/iu,
    example: '年份',
    unlike: '成立年限',
  },
  {
    column: 'title',
    label: '标题',
    pattern: /^(?:报告)?(?:标题|题名|名称|题目)$|^title$/iu,
    example: '报告标题',
    unlike: '城市名称',
  },
  {
    column: 'province',
    label: '省',
    pattern: /^(?:所属|所在)?(?:省份|省|省级|省市|省区市)(?:名称)?$|^prov(?:ince)?(?:_?name)?$/iu,
    example: '所属省份',
    unlike: '省份代码',
  },
  {
    column: 'prefecture',
    label: '市',
    pattern:
      /^(?:所属|所在)?(?:城市|市|地级市|地市|地区|地方|地名|地点)(?:名称)?$|^(?:city|prefecture|region|place|area)(?:_?name)?$/iu,
    example: '城市名称',
    unlike: '地区生产总值',
  },
  {
    column: 'county',
    label: '县',
    pattern: /^(?:所属|所在)?(?:区县|县区|县市区|县|县级|区)(?:名称)?$|^county(?:_?name)?$/iu,
    example: '区县',
    unlike: '区号',
  },
];
