/** Gaps that jump lines of a newspaper page tell of: what stood on the page before or after is not in the source. */
import type { Gap, Span } from '../../../src/model/report.ts';
import { type BlockRange, type PlaceIndex, pointAt } from './block-places.ts';

/** What a furniture rule says about the text beside it, by the id of the rule. */
const JUMPS: Record<string, { side: 'before' | 'after'; detail: string }> = {
  'continued-from': { side: 'before', detail: '上接的版面不在本文件中，此前文字缺失' },
  'continued-on': { side: 'after', detail: '下转的版面不在本文件中，此后文字缺失' },
};

/** The points at which jump lines were taken out; where the text goes on in the same file, nothing is missing. */
export function jumpGaps(
  index: PlaceIndex,
  furniture: { at: Span; reason: string }[],
): { point: BlockRange; reason: Gap['reason']; detail: string }[] {
  const jumps = furniture.flatMap(({ at, reason }) => {
    const jump = JUMPS[reason];
    return jump ? [{ ...jump, char: charAfter(index, at) }] : [];
  });
  return jumps.flatMap(({ side, detail, char }) => {
    if (jumps.some((other) => other.side !== side && other.char === char)) return [];
    const point = side === 'before' ? pointAt(index, char, 'before') : pointAt(index, char - 1, 'after');
    return point ? [{ point, reason: 'page', detail }] : [];
  });
}

/** Index of the first character of the source that stands after a span. */
function charAfter({ source }: PlaceIndex, [line, column, , from = 0]: Span): number {
  const { chars } = source();
  const next = chars.findIndex(
    ({ place }) => place.source === from && (place.line > line || (place.line === line && place.column >= column)),
  );
  return next < 0 ? chars.length : next;
}
