import { framed, ordinalOf } from '../../../src/chinese/numerals.ts';
import type { Draft, DraftBlock } from '../types.ts';

/** Markers of the body that point to a note by its number. */
const MARKER = new RegExp(
  `\\[\\d{1,3}\\]|［\\d{1,3}］|〔\\d{1,3}〕|﹝\\d{1,3}﹞|【\\d{1,3}】|（注\\d{1,3}）|[${framed('circled', 'filled')}]`,
  'gu',
);

/** The text without such markers, which are neither its words nor its length. */
export function withoutMarkers(text: string): string {
  return text.replace(MARKER, '');
}

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
    if (block.type === 'note' || block.type === 'title') return;
    let points = 0;
    let units = 0;
    for (const match of block.text.matchAll(MARKER)) {
      points += [...block.text.slice(units, match.index)].length;
      units = match.index;
      const to = notes.get(ordinalOf(match[0]) ?? 0);
      if (to !== undefined) links.push({ from, start: points, end: points + [...match[0]].length, to });
    }
  });
  return links;
}
