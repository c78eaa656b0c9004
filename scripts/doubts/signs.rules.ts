/** Signs that do not belong into clean prose. */
import type { PatternRule } from '../../src/chinese/rule.ts';

export interface SignRule extends PatternRule {
  /** What was seen, one line of English. */
  text: string;
  decision: Record<string, unknown>;
}

export const SIGN_RULES: SignRule[] = [
  {
    label: '字符损坏',
    pattern: /[\uFFFD\uE000-\uF8FF□▯]+/u,
    text: 'a character is lost',
    decision: { gap: '', reason: 'damage', detail: '原文字符损坏' },
    example: '增长□%',
    unlike: '增长×%',
  },
  {
    label: '标点误重',
    pattern: /[，、；：][，、；：。]|。[，、；：。]/u,
    text: 'two marks in a row',
    decision: { correction: '', corr: '', certainty: 'medium', basis: '标点误重' },
    example: '发展，。',
    unlike: '发展……，',
  },
  {
    label: '空气污染物浓度单位',
    pattern: /(?<![0-9])[0-9.]+克\/立方米/u,
    text: 'grams in the air: a unit without its 微 or 毫',
    decision: { correction: '', corr: '', certainty: 'medium', basis: '空气污染物浓度以微克/立方米计' },
    example: '56克/立方米',
    unlike: '56微克/立方米',
  },
];
