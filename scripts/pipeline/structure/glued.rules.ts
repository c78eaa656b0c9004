/** Marks of headings in the middle of a line. */
import type { PatternRule } from '../../../src/chinese/rule.ts';

export const GLUED_RULES = {
  chapterInside: {
    label: '句末之后的章号',
    // Its title ends the line, ends at a stop or is followed by `（一）`.
    pattern: /(?<=[。！？；”])([一二三四五六七八九十]{1,2})、(?=[^。；]{2,30}(?:$|。|[（(][一1]))/u,
    example: '让人民放心。二、2017年工作安排',
    unlike: '促进一、二产业融合',
  },
  sectionInside: {
    label: '句末之后的节号',
    pattern: /(?<=[。！？；：”])[（(]([一二三四五六七八九十]{1,3})[）)](?=[^，。；：]{4})/u,
    example: '做好以下工作：（一）扩大内需。',
    unlike: '完成工程（一）建设。',
  },
  firstSection: {
    label: '章题之后的首节号',
    pattern: /(?<![（(、，])[（(]一[）)](?=[^，。]{2})/u,
    example: '2017年重点工作（一）扩大内需',
    unlike: '2017年重点工作、（一）扩大内需',
  },
  firstItem: {
    label: '节题之后的首项号',
    pattern: /(?<=[^\d.．、（(，])1[.．、](?!\d)/u,
    example: '扩大内需1.促进消费',
    unlike: '增长1.5倍',
  },
} satisfies Record<string, PatternRule>;
