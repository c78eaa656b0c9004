import { ordinalOf } from '../../../src/chinese/numerals.ts';
import type { BlockType } from '../../../src/model/report.ts';
import type { Draft, DraftBlock } from '../types.ts';
import { NOTE_MARKER } from './note-markers.rules.ts';

const MARKERS = new RegExp(NOTE_MARKER.pattern, 'gu');

/** The text without the markers of notes, which are neither its words nor its length. */
export function withoutMarkers(text: string): string {
  return text.replace(MARKERS, '');
}

/** Whether blocks of a type may point to a note. */
const REFERS: Record<BlockType, boolean> = {
  title: false,
  salutation: true,
  heading: true,
  paragraph: true,
  list: true,
  table: true,
  note: false,
};

/** Links each marker of the body with the note that prints its number. Offsets are code points of the block's text. */
export function linkNotes(blocks: DraftBlock[]): Draft['noteLinks'] {
  const notes = new Map<number, number>();
  blocks.forEach((block, index) => {
    const number = block.type === 'note' ? (ordinalOf(block.label) ?? 0) : 0;
    if (number > 0 && !notes.has(number)) notes.set(number, index);
  });
  if (notes.size === 0) return [];
  const links: Draft['noteLinks'] = [];
  blocks.forEach((block, from) => {
    if (!REFERS[block.type]) return;
    let points = 0;
    let units = 0;
    for (const match of block.text.matchAll(MARKERS)) {
      points += [...block.text.slice(units, match.index)].length;
      units = match.index;
      const to = notes.get(ordinalOf(match[0]) ?? 0);
      if (to !== undefined) links.push({ from, start: points, end: points + [...match[0]].length, to });
    }
  });
  return links;
}
