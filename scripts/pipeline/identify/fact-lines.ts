import type { PatternRule } from '../../../src/chinese/rule.ts';
import { isSalutation } from '../../../src/chinese/salutation.ts';
import type { DraftBlock, Fact } from '../types.ts';
import { BROKEN_LINE } from './facts.rules.ts';

/** A line that may state facts, with the index of its block (-1 for the front matter of the file). */
export interface FactLine {
  text: string;
  block: number;
}

/** A report has at most this many lines before it addresses the deputies. */
const LONGEST_HEAD = 12;

/** The lines before the report begins to speak. Two lines are joined if a sentence was broken over them. */
export function headLines(blocks: DraftBlock[]): FactLine[] {
  const lines: FactLine[] = [];
  blocks.slice(0, lengthOfHead(blocks)).forEach(({ text }, index) => {
    const before = lines.at(-1);
    if (before && BROKEN_LINE.before.pattern.test(before.text) && BROKEN_LINE.after.pattern.test(text)) {
      before.text += text;
    } else lines.push({ text, block: index });
  });
  return lines;
}

/** The title blocks; or all that stands before the salutation, if that comes soon and no numbered heading before it. */
function lengthOfHead(blocks: DraftBlock[]): number {
  const titles = blocks.findIndex(({ type }) => type !== 'title');
  const length = titles < 0 ? blocks.length : titles;
  const spoken = blocks
    .slice(0, LONGEST_HEAD)
    .findIndex(({ type, text }) => type === 'salutation' || isSalutation(text));
  const numbered = blocks.slice(0, Math.max(spoken, 0)).some(({ label }) => label !== '');
  return spoken > length && !numbered ? spoken : length;
}

/** The first value that is found in the lines; null if no line has one. */
export function first<T>(lines: FactLine[], read: (text: string) => T | null): Fact<T> | null {
  for (const { text, block } of lines) {
    const value = read(text);
    if (value !== null) return { value, block, basis: 'stated' };
  }
  return null;
}

/** The match of the first rule that fits; null if none fits. */
export function firstMatch(rules: readonly PatternRule[], text: string): RegExpExecArray | null {
  for (const { pattern } of rules) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return null;
}

/** The text without white space. */
export function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}
