/** Finds where sections end without a new heading: a paragraph that is about the whole again belongs to no topic before it. */
import { ordinalOf } from '../../../src/chinese/numerals.ts';
import type { DraftBlock } from '../types.ts';
import { CLOSING_RULES, type ClosingRule } from './closings.rules.ts';

/** A heading that has not ended, with the properties that decide where it ends. */
type Open = Pick<DraftBlock, 'level' | 'runIn' | 'label'>;

/** The state while the blocks are read. */
interface Reading {
  open: Open[];
  /** Whether an earlier section of this chapter ended with words that may end every section. */
  sectionsEndSo: boolean;
}

/**
 * Marks each block before which sections end: all open headings of the level `DraftBlock.closes` and of deeper levels end before it. Marks that an
 * editor decided are there already and are kept.
 */
export function closeSections(blocks: DraftBlock[]): DraftBlock[] {
  const nextLevels = nextHeadingLevels(blocks);
  const reading: Reading = { open: [], sectionsEndSo: false };
  return blocks.map((block, index) => {
    if (block.type === 'heading') {
      if (block.level === 1) reading.sectionsEndSo = false;
      closeFrom(reading.open, block.level);
      reading.open.push(block);
      return block;
    }
    const closes = block.closes ?? closingLevel(block, blocks[index - 1], reading, nextLevels[index] ?? 0);
    if (closes === undefined) return block;
    closeFrom(reading.open, closes);
    return { ...block, closes };
  });
}

function closingLevel(
  block: DraftBlock,
  before: DraftBlock | undefined,
  reading: Reading,
  nextLevel: number,
): number | undefined {
  const isOwnBody = before?.type === 'heading' && before.runIn;
  if (block.type !== 'paragraph' || isOwnBody || reading.open.length === 0) return undefined;
  const rule = CLOSING_RULES.find(({ pattern }) => pattern.test(block.text));
  if (!rule) return undefined;
  const ended = endedBy(rule, reading, nextLevel);
  if (rule.mayEndEverySection && nextLevel > 1) reading.sectionsEndSo = true;
  return ended?.level;
}

/** The outermost heading that ends before the paragraph. A chapter never ends so. */
function endedBy(rule: ClosingRule, { open, sectionsEndSo }: Reading, nextLevel: number): Open | undefined {
  // At the end of the report everything ends, even if each of its sections ends with such words.
  const isOfSection = rule.mayEndEverySection && sectionsEndSo && nextLevel === 1;
  const endsSection = rule.ends === 'section' && nextLevel <= 1 && !isOfSection;
  if (endsSection) return open.find(({ level }) => level > 1);
  const last = open.findLastIndex((heading) => goesOn(heading, rule, nextLevel));
  return open[last + 1];
}

/**
 * Whether a heading goes on after the paragraph, because it may have several paragraphs: a chapter, a heading on a line of its own, or a numbered
 * section.
 */
function goesOn({ level, runIn, label }: Open, { ends }: ClosingRule, nextLevel: number): boolean {
  if (level === 1 || !runIn) return true;
  return ordinalOf(label) !== null && (ends === 'leads' || level === nextLevel);
}

function closeFrom(open: Open[], level: number): void {
  while ((open.at(-1)?.level ?? 0) >= level) open.pop();
}

/** For each block, the level of the next heading after it; 0 if there is none. */
function nextHeadingLevels(blocks: readonly DraftBlock[]): number[] {
  const levels: number[] = [];
  let next = 0;
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    levels[index] = next;
    const block = blocks[index] as DraftBlock;
    if (block.type === 'heading') next = block.level;
  }
  return levels;
}
