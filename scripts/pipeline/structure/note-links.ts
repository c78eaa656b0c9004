import type { BlockType } from '../../../src/model/report.ts';
import type { Draft, DraftBlock } from '../types.ts';
import { numberOf } from './labels.ts';

/** Markers of the body that point to a note by its number. */
const MARKERS = /\[(\d{1,3})\]|［(\d{1,3})］|〔(\d{1,3})〕|﹝(\d{1,3})﹞|【(\d{1,3})】|（注(\d{1,3})）|([①-⑳㉑-㉟])/gu;

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
    const number = block.type === 'note' ? printedNumber(block.label) : 0;
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
      const numeral = match.slice(1).find((group) => group !== undefined) ?? '';
      const to = notes.get(numberOf(numeral));
      if (to !== undefined) links.push({ from, start: points, end: points + [...match[0]].length, to });
    }
  });
  return links;
}

function printedNumber(label: string): number {
  const numeral = /\d+|[①-⑳㉑-㉟⒈-⒛⑴-⒇]|[一二三四五六七八九十百]+/u.exec(label)?.[0];
  return numeral ? numberOf(numeral) : 0;
}
