/** Patterns for lines that look like headings and are none. */
import type { PatternRule } from '../../../src/chinese/rule.ts';

export const CANDIDATE_RULES = {
  thanks: {
    label: '致谢',
    pattern: /^谢谢/u,
    example: '谢谢大家',
    unlike: '感恩奋进',
  },
  meeting: {
    label: '题下会议',
    pattern: /(?:会议上|大会上|会上)$/u,
    example: '在晋中市第四届人民代表大会第二次会议上',
    unlike: '社会事业再上新台阶',
  },
  call: {
    label: '号召',
    pattern: /^让我们|更加紧密(?:地)?团结/u,
    example: '让我们携手并进，共创美好未来！',
    unlike: '我们让群众得到更多实惠。',
  },
  opening: {
    label: '同一起首语',
    pattern: /^[^，。]{2,7}，(?=.{4})/u,
    example: '一年来，我们坚持创新驱动，转型升级步伐加快',
    unlike: '加快转型升级步伐，培育壮大新动能',
    seen: ['东莞市/2019', '抚州市/2014', '白山市/2025'],
  },
  goesOn: {
    label: '上句未完',
    pattern: /^[，。；：、！？）%]|^\d(?!\d{3}(?:年|$))/u,
    example: '75亿元，增长8%。',
    unlike: '2016年，我们攻坚克难。',
  },
  unclosed: {
    label: '句末无标点',
    pattern: /[^。！？；：”…）]$/u,
    example: '加大投入力度，切实',
    unlike: '办好民生实事。',
  },
} satisfies Record<string, PatternRule>;
