import type { PathStep } from '../model/path.ts';
import {
  PARAGRAPH_RULES,
  PART_RULES,
  type Part,
  type PartRule,
  SECTION_RULES,
  TASK_PARAGRAPH_RULES,
} from './parts.rules.ts';

export type { Part } from './parts.rules.ts';

/** The part that a chapter belongs to, judged by its heading. @example partOf('2016年工作回顾') // 'review' */
export function partOf(heading: string): Part {
  return firstMatch(PART_RULES, heading) ?? 'other';
}

/** What is needed of a block to tell its part. */
interface Placed {
  type: string;
  text: string;
}

/**
 * The part that a block belongs to: its own words decide first, then the headings above it, innermost first, then its chapter. So targets are found
 * as targets also in a chapter about tasks. A chapter that looks back, or is about the government itself, is not divided by its sections' headings.
 */
export function partOfBlock({ type, text }: Placed, path: readonly PathStep[]): Part {
  const [chapter, ...sections] = [...path.map((step) => step.text), ...(type === 'heading' ? [text] : [])];
  const part = partOf(chapter ?? '');
  const own = type === 'heading' || type === 'title' ? [] : PARAGRAPH_RULES;
  const stated = firstMatch(part === 'tasks' ? [...own, ...(own.length > 0 ? TASK_PARAGRAPH_RULES : [])] : own, text);
  if (stated) return stated;
  if (part === 'review' || part === 'government') return part;
  const named = sections.map((words) => firstMatch(SECTION_RULES, words)).findLast((found) => found !== undefined);
  return named ?? part;
}

function firstMatch(rules: readonly PartRule[], words: string): Part | undefined {
  return rules.find(({ pattern }) => pattern.test(words))?.part;
}
