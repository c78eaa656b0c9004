import { CHINESE_NUMERAL } from '../../src/chinese/numerals.ts';
import type { PatternRule } from '../../src/chinese/rule.ts';

/** The level of a lost heading by the shape of its label; any other label is of level 3. */
export const LOST_LABELS: (PatternRule & { level: number })[] = [
  { label: '章号', pattern: new RegExp(`^[${CHINESE_NUMERAL}]+、$`, 'u'), level: 1, example: '三、', unlike: '一是' },
  {
    label: '节号',
    pattern: new RegExp(`^（[${CHINESE_NUMERAL}]+）$`, 'u'),
    level: 2,
    example: '（三）',
    unlike: '（3）',
  },
  { label: '破折号', pattern: /^——$/u, level: 2, example: '——', unlike: '—' },
];
