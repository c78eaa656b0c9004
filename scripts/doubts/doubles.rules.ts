import type { PatternRule } from '../../src/chinese/rule.ts';

/** Characters that link a word with the same word after it (和, 及 …). Where one of them stands between, nothing was written twice by mistake. */
export const LINK: PatternRule = {
  label: '连接同一词语',
  pattern: /[和与及向占的为好于或由在]/u,
  // Correct: 指标和人均指标. Suspicious: 转化转移转化.
  example: '和人均',
  unlike: '转移',
};

/** Begins words that are doubled to mean each one of many (一件一件, 一张张). */
export const EACH: PatternRule = {
  label: '逐一',
  pattern: /^[一每]/u,
  example: '一件',
  unlike: '发展',
};
