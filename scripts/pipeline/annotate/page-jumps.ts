/** Gaps that jump lines of a newspaper page tell of: what stood on the page before or after is not in the source. */
import type { Gap, Span } from '../../../src/model/report.ts';
import { firstIndex } from '../first-index.ts';
import { type BlockIndex, type BlockRange, pointAt } from './block-index.ts';

/** What a furniture rule says about the text beside it, by the id of the rule. */
const JUMPS: Record<string, { side: 'before' | 'after'; detail: string }> = {
  'continued-from': { side: 'before', detail: '上接的版面不在本文件中，此前文字缺失' },
  'continued-on': { side: 'after', detail: '下转的版面不在本文件中，此后文字缺失' },
};

/** The points at which jump lines were taken out; where the text goes on in the same file, nothing is missing. */
export function jumpGaps(
  index: BlockIndex,
  furniture: { at: Span; reason: string }[],
): { point: BlockRange; reason: Gap['reason']; detail: string }[] {
  const jumps = furniture.flatMap(({ at, reason }) => {
    const jump = JUMPS[reason];
    return jump ? [{ ...jump, char: charAfter(index, at) }] : [];
  });
  const seen = new Set(jumps.map(({ side, char }) => `${side} ${char}`));
  return jumps.flatMap(({ side, detail, char }) => {
    if (seen.has(`${side === 'before' ? 'after' : 'before'} ${char}`)) return [];
    const point = side === 'before' ? pointAt(index, char, 'before') : pointAt(index, char - 1, 'after');
    return point ? [{ point, reason: 'page', detail }] : [];
  });
}

/** Index of the first character of the source that stands after the beginning of a span of the base. */
function charAfter({ source }: BlockIndex, [line, column]: Span): number {
  const { chars } = source();
  return firstIndex(chars.length, (index) => {
    const { line: other = 0, column: at = 0 } = chars[index]?.position ?? {};
    return other > line || (other === line && at >= column);
  });
}
