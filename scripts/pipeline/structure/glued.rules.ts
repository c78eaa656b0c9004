/** Patterns for the marks of headings in the middle of a line. */
import type { PatternRule } from '../../../src/chinese/rule.ts';

export const GLUED_RULES = {
  chapterInside: {
    label: '句末之后的章号',
    // The title of such a chapter ends with the line or at a full stop, or `（一）` follows it.
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
  firstlyInside: {
    label: '段中的一是',
    pattern: /(?<=[。：；！？])一(?:是(?![否非])|要)(?=[^。]{4})/u,
    example: '坚定战胜困难的信心。一是政策带来新的机遇。',
    unlike: '这也是一是一二是二的事',
    seen: ['吉林省/2009', '济宁市/2014', '中卫市/2016'],
  },
  ordinalInside: {
    label: '段中的第一，',
    pattern: /(?<=[。：；！？])第一[，、](?=[^。]{4})/u,
    example: '主要做了以下工作：第一，精心组织，经受住考验。',
    unlike: '位居全省第一，增长7%',
    seen: ['江西省/2004', '江西省/2006'],
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
