import { normalise } from '../../../src/chinese/normalise.ts';
import type { Block, Span } from '../../../src/model/report.ts';
import type { Draft, DraftBlock, Passage } from '../types.ts';
import { assignIds } from './structural-ids.ts';

/** The blocks of the report: the draft with ids and places. Block `i` is made of `draft.blocks[i]`. */
export function identify(draft: Draft, passages: Passage[]): Block[] {
  const seen = new Set<number>();
  const ids = assignIds(
    draft.blocks.map((block) => {
      const first = !seen.has(block.passage);
      seen.add(block.passage);
      const lost = first ? passages[block.passage]?.lost : undefined;
      return { type: block.type, level: block.level, label: block.label, ...(lost ? { lost } : {}) };
    }),
  );
  return draft.blocks.map((block, index) => blockOf(block, passages, ids[index] ?? ''));
}

function blockOf(draft: DraftBlock, passages: Passage[], id: string): Block {
  const passage = passages[draft.passage];
  if (!passage) throw new Error(`block ${id} names passage ${draft.passage}, which does not exist`);
  const { type, level, runIn, rows = [] } = draft;
  const at = spansOf(passage, draft.start, draft.end);
  const { label, text, tail } = exact(draft, rawOf(passage, draft.start, draft.end));
  switch (type) {
    case 'table':
      return { id, type, text: rows.map((row) => row.join('\t')).join('\n'), rows, at };
    case 'heading':
      return { id, type, level, label, text, tail, runIn, at };
    case 'title':
    case 'salutation':
    case 'paragraph':
    case 'list':
    case 'note':
      return { id, type, ...(label ? { label } : {}), text, ...(tail ? { tail } : {}), at };
  }
}

/** The characters of a passage between two raw offsets. */
export function rawOf(passage: Passage, start: number, end: number): string {
  return Array.from(passage.raw).slice(start, end).join('');
}

/**
 * Label, text and tail such that together they are the clean form of just this piece. Normalising looks at neighbours, so a
 * piece can differ from its cut out of the whole passage; the piece is what the promise of `at` is about.
 */
function exact(draft: DraftBlock, raw: string): Pick<DraftBlock, 'label' | 'text' | 'tail'> {
  const clean = normalise(raw).text;
  if (clean === draft.label + draft.text + draft.tail) return draft;
  const points = Array.from(clean);
  const head = Array.from(draft.label).length;
  const foot = points.length - Array.from(draft.tail).length;
  return {
    label: points.slice(0, head).join(''),
    text: points.slice(head, foot).join(''),
    tail: points.slice(foot).join(''),
  };
}

/** The places of a piece of a passage, without white space at the edges of the piece. */
function spansOf(passage: Passage, start: number, end: number): Span[] {
  const points = Array.from(passage.raw);
  const white = (index: number) => /[\p{White_Space}\p{Cc}\p{Cf}]/u.test(points[index] ?? '');
  let from = start;
  let to = end;
  while (from < to && white(from)) from += 1;
  while (to > from && white(to - 1)) to -= 1;
  const spans: Span[] = [];
  let offset = 0;
  for (const [line, first, last, source] of passage.at) {
    const low = Math.max(from, offset);
    const high = Math.min(to, offset + last - first);
    if (low < high) {
      const place: Span = [line, first + low - offset, first + high - offset];
      if (source) place.push(source);
      spans.push(place);
    }
    offset += last - first;
  }
  return spans;
}
