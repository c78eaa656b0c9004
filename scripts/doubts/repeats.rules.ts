import type { PatternRule } from '../../src/chinese/rule.ts';

/** A count of things: two of them alike are suspicious even when short. */
export const COUNT: PatternRule = {
  label: '数量与事物',
  pattern: /(?<![0-9.])[0-9]{1,4}(?:个|家|项|条|所|座|户|处|名)(?=\p{Script=Han}{3})/u,
  example: '培育3家市县级小微企业',
  unlike: '增长5.3个百分点',
};

/** The last character of a stretch that ends where a sentence or a part of one does. */
export const CLOSING: PatternRule = {
  label: '句末标点',
  pattern: /[。！？；：”’）》]/u,
  example: '。',
  unlike: '，',
};
