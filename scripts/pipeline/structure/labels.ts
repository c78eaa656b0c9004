import { numberOf } from '../../../src/chinese/numerals.ts';
import { LABEL_RULES, type LabelKind, SPACED_LABEL } from './labels.rules.ts';

export type { LabelKind } from './labels.rules.ts';

/** A printed mark that opens a heading, an item of a list or a note. */
export interface Label {
  kind: LabelKind;
  /** The mark as printed, after normalisation. */
  text: string;
  /** The number it prints; 0 for a dash. */
  number: number;
}

/** The mark at the start of a clean text, or null. */
export function readLabel(text: string): Label | null {
  for (const { kind, pattern } of LABEL_RULES) {
    const match = pattern.exec(text);
    if (match) return { kind, text: match[0], number: numberOf(match[1] ?? '') ?? 0 };
  }
  return null;
}

/** `二  “十四五”时期主要目标任务`: a numeral that only white space sets off, on a short line of its own. */
export function spacedLabel({ text, gaps }: { text: string; gaps: Set<number> }): Label | null {
  const numeral = SPACED_LABEL.pattern.exec(text)?.[0];
  if (!numeral || !gaps.has(1) || text.length > 40 || /[。；]/u.test(text)) return null;
  return { kind: 'chapter', text: numeral, number: numberOf(numeral) ?? 0 };
}
