/** What shows that a paragraph is whole, or that it is cut. */
import type { PatternRule } from '../../src/chinese/rule.ts';

export const BREAK_RULES = {
  closed: {
    label: '段末有标点',
    pattern: /[。！？；：”’）》…]$/u,
    example: '办好民生实事。',
    unlike: '加大投入力度，切实',
  },
  goesOn: {
    label: '段首承上',
    // No sentence begins with these.
    pattern: /^[，、；。：！？）》”的]/u,
    example: '的经济形势',
    unlike: '目标任务',
  },
  wordStart: {
    label: '可为词首的字',
    pattern: /^(?![的了和与及在是])\p{Script=Han}$/u,
    example: '推',
    unlike: '的',
  },
} satisfies Record<string, PatternRule>;
