import type { DraftBlock, Fact } from '../types.ts';
import { bare, type FactLine, first, firstMatch } from './fact-lines.ts';
import { NATION, NATION_SPEAKS, NO_PLACE, PLACES } from './facts.rules.ts';

/** A report names its place within this many blocks from its beginning. */
const OPENING_BLOCKS = 12;

/** The name for the national government in the table of places. */
const NATION_NAME = '国务院';

/** The place: from the name of the meeting, else from the title or the speaker's office, else from the opening words. */
export function regionFrom(lines: FactLine[], meeting: Fact<string> | null, blocks: DraftBlock[]): Fact<string> | null {
  const met = meeting && !NO_PLACE.class.pattern.test(meeting.value) && PLACES.meeting.pattern.exec(meeting.value)?.[1];
  if (met) return { value: met, block: meeting.block, basis: 'stated' };
  const opening = blocks.slice(0, OPENING_BLOCKS).map(({ text }, block): FactLine => ({ text, block }));
  return (
    first(lines, (text) => placeIn(bare(text))) ??
    first(lines, (text) => (firstMatch(NATION, bare(text)) ? NATION_NAME : null)) ??
    first(opening, placeOfOpening)
  );
}

function placeIn(line: string): string | null {
  const named = firstMatch([PLACES.title, PLACES.office, PLACES.session, PLACES.head], line)?.[1];
  return named && !NO_PLACE.title.pattern.test(named) ? named : null;
}

function placeOfOpening(text: string): string | null {
  if (NATION_SPEAKS.pattern.test(text)) return NATION_NAME;
  const named = PLACES.opening.pattern.exec(text)?.[1];
  return named && !NO_PLACE.opening.pattern.test(named) ? named : null;
}
