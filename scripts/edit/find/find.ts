/** All doubts about a report, those aside that the editor has already judged. */
import { locate } from '../anchor.ts';
import type { Decisions } from '../decisions.ts';
import { findBreaks } from './breaks.ts';
import { findDoubles } from './doubles.ts';
import type { Doubt, Finder, Material } from './doubt.ts';
import { findLookAlikes } from './lookalikes.ts';
import { findLostHeadings } from './numbering.ts';
import { quote } from './quote.ts';
import { findRepeats } from './repeats.ts';
import { findSigns } from './signs.ts';

const FINDERS: Finder[] = [findRepeats, findBreaks, findLostHeadings, findDoubles, findLookAlikes, findSigns];

/** Every doubt in the order of the source. */
export function findDoubts(material: Material): Doubt[] {
  return FINDERS.flatMap((find) => find(material)).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The doubts that no decision speaks of. */
export function openDoubts(material: Material, decisions: Decisions): Doubt[] {
  const judged = decisions.list.flatMap(({ anchor, which, ...decision }) => {
    const quotations = [anchor, ...('of' in decision ? [decision.of] : []), ...('to' in decision ? [decision.to] : [])];
    return quotations.flatMap((words, index) => {
      const found = locate(material.text, words, index === 0 ? which : undefined);
      // A moved stretch may still hold doubts; only its borders are judged.
      const places = typeof found === 'string' ? [] : found;
      if (decision.kind !== 'move') return places;
      return places.flatMap(({ start, end }) => [start, end].map((point) => ({ start: point, end: point })));
    });
  });
  return findDoubts(material).filter((doubt) => !judged.some((place) => speaksOf(place, doubt)));
}

/** A point is judged by what touches it, a long stretch by what covers half of it. */
function speaksOf(place: { start: number; end: number }, doubt: Doubt): boolean {
  const length = doubt.end - doubt.start;
  if (place.start > doubt.end || place.end < doubt.start) return false;
  if (length < 8) return place.end - place.start < 8 || place.start === doubt.start || place.end === doubt.end;
  const covered = Math.min(place.end, doubt.end) - Math.max(place.start, doubt.start);
  return covered * 2 >= length;
}

/** The decision that would answer a doubt, its quotations filled in. */
export function proposal({ text }: Material, doubt: Doubt): Record<string, unknown> {
  const { anchor, which } = quote(text, doubt.start, doubt.end, doubt.side);
  const [kind = 'keep'] = Object.keys(doubt.decision);
  const quoted = Object.entries(doubt.quotes ?? {}).map(([field, place]) => [
    field,
    quote(text, place.start, place.end).anchor,
  ]);
  return { ...doubt.decision, [kind]: anchor, ...Object.fromEntries(quoted), ...(which ? { which } : {}) };
}
