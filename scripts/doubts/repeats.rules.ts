import type { PatternRule } from '../../src/chinese/rule.ts';

/** A number of things (such as 3家). Two equal texts with such a number are suspicious even if they are short. */
export const COUNT: PatternRule = {
  label: '数量与事物',
  pattern: /(?<![0-9.])[0-9]{1,4}(?:个|家|项|条|所|座|户|处|名)(?=\p{Script=Han}{3})/u,
  example: '培育3家市县级小微企业',
  unlike: '增长5.3个百分点',
};

/** Tells from the last character of a text whether a sentence, a part of a sentence or a quotation ends there. */
export const CLOSING: PatternRule = {
  label: '句末标点',
  pattern: /[。！？；：”’）》]/u,
  example: '。',
  unlike: '，',
};

/** Tells from a character whether a sentence ends there. */
export const SENTENCE_END: PatternRule = {
  label: '句末',
  pattern: /[。！？；]/u,
  example: '。',
  unlike: '，',
};
