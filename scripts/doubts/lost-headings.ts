/** Finds missing numbers among the headings: the heading of a chapter or section was lost. */

import { ordinalOf, withNumber } from '../../src/chinese/numerals.ts';
import type { Heading } from '../../src/model/report.ts';
import { positionKey } from '../decisions/source-text.ts';
import type { Doubt, Finder } from './doubt.ts';

/**
 * At most this many headings in a row can be lost. If more numbers are missing, the numbers count something else than headings, and none is named.
 */
const MOST_LOST = 50;

export const findLostHeadings: Finder = ({ text, report }) => {
  const index = new Map(text.chars.map(({ position }, at) => [positionKey(position), at]));
  const last = new Map<number, number>();
  /** The last number of each level under any heading: some reports count on from section to section. */
  const anywhere = new Map<number, number>();
  return report.blocks.flatMap((block): Doubt[] => {
    if (block.type !== 'heading') return [];
    const number = ordinalOf(block.label);
    const before = last.get(block.level) ?? 0;
    for (const level of [...last.keys()]) if (level > block.level) last.delete(level);
    if (number === null) return [];
    last.set(block.level, number);
    const countsOn = number === (anywhere.get(block.level) ?? 0) + 1;
    anywhere.set(block.level, number);
    const [line, start, , source = 0] = block.at[0] ?? [0, 0, 0];
    const at = index.get(positionKey({ source, line, column: start }));
    if (at === undefined || number === before + 1 || countsOn) return [];
    const isGap = number > before + 1 && number - before <= MOST_LOST;
    const lost = isGap ? between(block, before + 1, number) : [];
    const seen =
      number > before ? `${before || 'nothing'} comes before ${number}` : `the numbers begin again at ${number}`;
    return [
      {
        rule: 'doubt/numbering',
        // Where numbers begin again, a chapter mostly has two rows of sections: of the year and of five years, of aims and of tasks.
        weight: isGap ? 'likely' : 'possible',
        start: at,
        end: at,
        text: `${seen}: a heading is lost, or the order is disturbed`,
        decision: { gap: '', reason: 'unknown', detail: `${lost.join('') || '上级'}标题缺失`, lost },
        side: 'after',
      },
    ];
  });
};

/** Makes the labels of the missing numbers, in the form of the heading's own label. */
function between({ label }: Heading, first: number, end: number): string[] {
  const numbers = Array.from({ length: end - first }, (_, offset) => first + offset);
  return numbers.flatMap((number) => withNumber(label, number) ?? []);
}
