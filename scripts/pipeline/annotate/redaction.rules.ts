/** A × that hides nothing. */
import type { PatternRule } from '../../../src/chinese/rule.ts';

const FACTOR = '[0-9０-９A-Za-zａ-ｚＡ-Ｚ）)]';

export const TIMES_RULES: PatternRule[] = [
  {
    label: '乘号',
    pattern: new RegExp(`(?<=${FACTOR})×(?=${FACTOR})`, 'u'),
    example: '2×100万千瓦',
    unlike: '盈创×D打印',
  },
  {
    label: '专名中的乘号',
    // Seen in reports of 2024 and 2025.
    pattern: /(?<=数据要素|人工智能)×/u,
    example: '“数据要素×”行动',
    unlike: '国道×线',
  },
];
