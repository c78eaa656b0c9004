/** Finds paragraphs that end or begin in mid-sentence: something was cut off, or a line was broken. */
import { type Block, type BlockType, printed } from '../../src/model/report.ts';
import { positionKey } from '../decisions/source-text.ts';
import { BREAK_RULES } from './breaks.rules.ts';
import type { Doubt, Finder, Material } from './doubt.ts';

/** Words must occur at least this often elsewhere; then the character before them shows how they are used. */
const OFTEN = 3;
/** Tells which types of block consist of sentences. Only these are examined. */
const PROSE: Record<BlockType, boolean> = {
  title: false,
  salutation: false,
  heading: false,
  paragraph: true,
  list: true,
  table: false,
  note: false,
};

export const findBreaks: Finder = (material) => {
  const { report } = material;
  const index = indexByPosition(material);
  const openings = Map.groupBy(report.blocks, openingOf);
  return report.blocks.flatMap((block, number): Doubt[] => {
    if (!PROSE[block.type]) return [];
    const ends = BREAK_RULES.closed.pattern.test(block.text)
      ? []
      : endOf(material, block, report.blocks[number + 1], index);
    // If several blocks begin with the same words, this is a usual beginning, and no word was cut off.
    const isUsual = (openings.get(openingOf(block))?.length ?? 0) > 1;
    return [...beginningOf(material, block, number, index, isUsual), ...ends];
  });
};

function indexByPosition({ text }: Material): Map<string, number> {
  return new Map(text.chars.map(({ position }, index) => [positionKey(position), index]));
}

function endOf({ text, counts }: Material, block: Block, next: Block | undefined, index: Map<string, number>): Doubt[] {
  const [line, , end, source = 0] = block.at.at(-1) ?? [0, 0, 0];
  const last = index.get(positionKey({ source, line, column: end - 1 }));
  if (last === undefined) return [];
  const seam = (text.chars[last]?.char ?? '') + (next?.text[0] ?? '');
  const fits = next && PROSE[next.type] && counts.own(seam) + counts.others(seam) > 1;
  const shown = block.text.slice(-8);
  const decision = fits ? { join: '' } : { gap: '', reason: 'unknown', detail: '此处文字中断' };
  return [
    {
      rule: 'doubt/open-end',
      weight: BREAK_RULES.item.pattern.test(printed(block)) ? 'possible' : 'likely',
      start: last + 1,
      end: last + 1,
      text: `the paragraph ends in mid-sentence (…${shown})${fits ? `, and “${seam}” would fit` : ''}`,
      decision,
      ...(fits ? {} : { side: 'before' as const }),
    },
  ];
}

/** The first three UTF-16 units of a block. */
function openingOf({ text }: Block): string {
  return text.slice(0, 3);
}

function beginningOf(
  { counts }: Material,
  block: Block,
  number: number,
  index: Map<string, number>,
  isUsual: boolean,
): Doubt[] {
  const [line, start, , source = 0] = block.at[0] ?? [0, 0, 0];
  const first = index.get(positionKey({ source, line, column: start }));
  if (first === undefined) return [];
  const at = { start: first, end: first, side: 'after' as const };
  if (number === 0) {
    const text = 'the text begins with a paragraph: title and beginning are missing';
    return [
      {
        rule: 'doubt/open-start',
        weight: 'likely',
        ...at,
        text,
        decision: { gap: '', reason: 'page', detail: '此前文字缺失' },
      },
    ];
  }
  if (BREAK_RULES.goesOn.pattern.test(block.text)) {
    const text = `the paragraph begins in mid-sentence (${block.text.slice(0, 8)}…)`;
    return [
      {
        rule: 'doubt/open-start',
        weight: 'likely',
        ...at,
        text,
        decision: { gap: '', reason: 'unknown', detail: '此前文字缺失' },
      },
    ];
  }
  const opening = openingOf(block);
  const always = isUsual ? '' : alwaysBefore(counts.before(opening), opening);
  if (!always) return [];
  return [
    {
      rule: 'doubt/cut-word',
      weight: 'possible',
      ...at,
      text: `“${opening}” elsewhere always follows “${always}”`,
      decision: {
        supplied: '',
        text: always,
        certainty: 'medium',
        basis: `他处均作“${always}${opening}”，句首疑脱“${always}”`,
      },
    },
  ];
}

/**
 * The Chinese character that stands before the words in every other place. Empty if the words occur less than `OFTEN` times elsewhere, or if the
 * characters before them differ.
 */
function alwaysBefore(before: string[], words: string): string {
  if (before.length < OFTEN || !/^\p{Script=Han}{3}$/u.test(words)) return '';
  const [first = ''] = before;
  return BREAK_RULES.wordStart.pattern.test(first) && before.every((char) => char === first) ? first : '';
}
