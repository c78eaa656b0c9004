import { normalise } from '../../../src/chinese/normalise.ts';
import type { Block, Span } from '../../../src/model/report.ts';
import { firstIndex } from '../first-index.ts';
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
  const pieces = passages.map((passage) => pieceReader(passage));
  return draft.blocks.map((block, index) => {
    const piece = pieces[block.passage]?.(block.start, block.end);
    if (!piece) throw new Error(`block ${ids[index]} names passage ${block.passage}, which does not exist`);
    return blockOf(block, piece, ids[index] ?? '');
  });
}

function blockOf(draft: DraftBlock, { raw, at }: Piece, id: string): Block {
  if (draft.type === 'table') {
    const rows = draft.rows ?? [];
    return { id, type: 'table', text: rows.map((row) => row.join('\t')).join('\n'), rows, at };
  }
  const { label, text, tail } = partsOfPiece(draft, raw);
  if (draft.type === 'heading') {
    return { id, type: 'heading', level: draft.level, label, text, tail, runIn: draft.runIn, at };
  }
  return { id, type: draft.type, ...(label ? { label } : {}), text, ...(tail ? { tail } : {}), at };
}

/**
 * Label, text and tail such that together they are the clean form of just this piece. Normalising looks at neighbours, so a
 * piece can differ from its cut out of the whole passage; the piece is what the promise of `at` is about.
 */
function partsOfPiece(draft: DraftBlock, raw: string): Pick<DraftBlock, 'label' | 'text' | 'tail'> {
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

/** A piece of a passage between two raw offsets. */
interface Piece {
  raw: string;
  /** Its places, without white space at its edges. */
  at: Span[];
}

/** Reads pieces of a passage. What depends on the passage alone is worked out once, for a passage can hold many blocks. */
function pieceReader({ raw, at }: Passage): (start: number, end: number) => Piece {
  const points = Array.from(raw);
  const offsets: number[] = [];
  let length = 0;
  for (const [, first, last] of at) {
    offsets.push(length);
    length += last - first;
  }
  const white = (index: number) => /[\p{White_Space}\p{Cc}\p{Cf}]/u.test(points[index] ?? '');
  return (start, end) => {
    let from = start;
    let to = end;
    while (from < to && white(from)) from += 1;
    while (to > from && white(to - 1)) to -= 1;
    const spans: Span[] = [];
    const first = firstIndex(offsets.length, (index) => (offsets[index] ?? 0) > from) - 1;
    for (let index = Math.max(first, 0); (offsets[index] ?? to) < to; index += 1) {
      const span = at[index] as Span;
      const low = Math.max(from, offsets[index] ?? 0) - (offsets[index] ?? 0);
      const high = Math.min(to - (offsets[index] ?? 0), span[2] - span[1]);
      const source = span[3] ?? 0;
      if (low < high) spans.push(spanOf(span[0], span[1] + low, span[1] + high, source));
    }
    return { raw: points.slice(start, end).join(''), at: spans };
  };
}

/** The base is not named. */
function spanOf(line: number, start: number, end: number, source: number): Span {
  return source === 0 ? [line, start, end] : [line, start, end, source];
}
