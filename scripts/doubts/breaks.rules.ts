/** Patterns which show that a paragraph is complete, or that it was cut off. */
import type { PatternRule } from '../../src/chinese/rule.ts';

export const BREAK_RULES = {
  closed: {
    label: '段末有标点',
    // Marks of half width stand for those of full width; a date closes a letter.
    pattern: /[。！？；：”’）》…]$|[.．;:!?—]$|[0-9]{1,2}月[0-9]{1,2}日$/u,
    example: '办好民生实事。',
    unlike: '加大投入力度，切实',
  },
  item: {
    label: '无句末标点的条目',
    // Headings that were not taken for headings, items with their number, and lines such as 责任单位：… are printed without a closing mark.
    pattern:
      /^(?:[^，。；：]{0,30}|(?:[0-9]{1,2}[.．、]|[（(][0-9一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、是要]).{0,40}|\p{Script=Han}{2,6}：.*)$/u,
    example: '责任单位：市水务局、各县（市）区政府',
    unlike: '坚决守住生态功能保障底线，加大投入力度，切实',
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
