import type { PatternRule } from '../../src/chinese/rule.ts';

/** Between a word and the same word again: what links a word with itself. */
export const LINK: PatternRule = {
  label: '连接同一词语',
  pattern: /[和与及向占的为好于或由在]/u,
  // 指标和人均指标, 转化转移转化
  example: '和人均',
  unlike: '转移',
};
