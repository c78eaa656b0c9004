/** Patterns which show that a paragraph is complete, or that it was cut off. */
import type { PatternRule } from '../../src/chinese/rule.ts';

export const BREAK_RULES = {
  closed: {
    label: '段末有标点',
    // A point of the half-width kind after a Chinese word or a bracket is a full stop in the wrong width.
    pattern: /[。！？；：”’）》…]$|(?<=[\p{Script=Han}）])[.．;:!?]$/u,
    example: '办好民生实事。',
    unlike: '加大投入力度，切实',
  },
  item: {
    label: '无句末标点的条目',
    // Short items of a list with their number are often printed without a closing mark.
    pattern:
      /^(?:[0-9]{1,2}[.．、]|[（(][0-9一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、是要]).{0,40}$/u,
    example: '1.实施老旧供热管网更新改造工程',
    unlike: '加大投入力度，切实',
  },
  goesOn: {
    label: '段首承上',
    // No sentence begins with these characters.
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
