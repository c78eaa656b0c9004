import type { Block, Join, Note, Redaction } from '../../src/model/report.ts';
import { normalise } from '../clean/normalise.ts';
import type { DraftBlock, Passage } from '../pipeline.ts';
import { rawOf } from './blocks.ts';

/** A × between these multiplies: 2×100万千瓦. Every other one stands for something taken out. */
const TIMES = /(?<=[0-9A-Za-z])×(?=[0-9A-Za-z])/gu;
/** So many redactions make an anonymised report; fewer are typography. */
const ANONYMISED = 5;

/** One note for each × that hides something, if the report is anonymised. */
export function redactionNotes(blocks: Block[]): Redaction[] {
  const notes = blocks.flatMap((block) => {
    const times = new Set(
      Array.from(block.text.matchAll(TIMES), (match) => Array.from(block.text.slice(0, match.index)).length),
    );
    return Array.from(block.text).flatMap((char, start): Redaction[] =>
      char === '×' && !times.has(start) ? [{ type: 'redaction', block: block.id, start, end: start + 1 }] : [],
    );
  });
  return notes.length >= ANONYMISED ? notes : [];
}

/** One note for each line break that was closed inside a block. */
export function joinNotes(blocks: Block[], draft: DraftBlock[], passages: Passage[]): Join[] {
  return blocks.flatMap((block, index) => {
    const own = draft[index];
    const passage = own && passages[own.passage];
    if (!own || !passage) return [];
    return passage.joins.flatMap((join): Join[] => {
      if (join <= own.start || join >= own.end) return [];
      const before = Array.from(normalise(rawOf(passage, own.start, join)).text).length;
      const start = before - Array.from('label' in block ? (block.label ?? '') : '').length;
      if (start <= 0 || start > Array.from(block.text).length) return [];
      return [{ type: 'join', block: block.id, start, end: start, detail: detailOf(passage, join) }];
    });
  });
}

function detailOf(passage: Passage, join: number): string {
  let offset = 0;
  for (const [index, [line, start, end]] of passage.at.entries()) {
    offset += end - start;
    const next = passage.at[index + 1];
    if (offset === join && next) return `第${line}行与第${next[0]}行相接`;
  }
  return '断行相接';
}

/** Notes in the order of the blocks, then of their place; what two steps said alike is said once. */
export function sortNotes(notes: Note[], blocks: Block[]): Note[] {
  const order = new Map(blocks.map((block, index) => [block.id, index]));
  const place = (note: Note) => ('start' in note ? note.start : -1);
  const key = (note: Note) => `${note.type} ${note.block} ${place(note)}`;
  const seen = new Set<string>();
  return notes
    .filter((note) => {
      if (note.type !== 'redaction' && note.type !== 'join') return true;
      if (seen.has(key(note))) return false;
      seen.add(key(note));
      return true;
    })
    .sort((one, other) => (order.get(one.block) ?? 0) - (order.get(other.block) ?? 0) || place(one) - place(other));
}
