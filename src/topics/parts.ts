import { PART_RULES, type Part } from './parts.rules.ts';

export type { Part } from './parts.rules.ts';

/** The part that a chapter belongs to, told by its heading. @example partOf('2016年工作回顾') // 'review' */
export function partOf(heading: string): Part {
  return PART_RULES.find(({ pattern }) => pattern.test(heading))?.part ?? 'other';
}
