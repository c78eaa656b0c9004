import type { PatternRule } from '../../src/chinese/rule.ts';

/** Characters that may stand between a word and the same word: they link the two, so that nothing is doubled. */
export const LINK: PatternRule = {
  label: '连接同一词语',
  pattern: /[和与及向占的为好于或由在]/u,
  // 指标和人均指标, 转化转移转化
  example: '和人均',
  unlike: '转移',
};
