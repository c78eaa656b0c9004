import { normalise } from '../../../src/chinese/normalise.ts';
import type { Block, LostHeading, Span } from '../../../src/model/report.ts';
import { firstIndex } from '../first-index.ts';
import type { Draft, DraftBlock, Facts, Passage } from '../types.ts';
import { factsOf, type Surroundings } from './facts.ts';
import { type Identified, outline } from './structural-ids.ts';

/** The blocks of a report, and the headings that it has lost. */
export interface IdentifiedBlocks {
  /** `blocks[i]` was made of `draft.blocks[i]`. */
  blocks: Block[];
  lost: LostHeading[];
  /** Title, year, place, date, meeting and speaker, as the text states them. Their blocks are indexes of `blocks`. */
  facts: Facts;
}

/** Gives the blocks of a draft their ids, their places in the source, and their parents in the outline, and reads what the report says of itself. */
export function identify(draft: Draft, passages: Passage[], around: Surroundings = {}): IdentifiedBlocks {
  const { ids, parents, lost } = outline(identified(draft.blocks, passages));
  const pieces = passages.map((passage) => pieceReader(passage));
  const blocks = draft.blocks.map((block, index) => {
    const piece = pieces[block.passage]?.(block.start, block.end);
    if (!piece) throw new Error(`block ${ids[index]} names passage ${block.passage}, which does not exist`);
    return blockOf(block, piece, { id: ids[index] ?? '', parent: parents[index] ?? null });
  });
  return {
    blocks,
    facts: factsOf(draft, around),
    lost: lost.map(({ id, level, label, parent, before }) => ({
      id,
      level,
      label,
      parent,
      before: ids[before] ?? null,
    })),
  };
}

/** Attaches the lost headings of a passage to its first block, because they stood before it. */
function identified(blocks: DraftBlock[], passages: Passage[]): Identified[] {
  return blocks.map((block, index) => {
    const isFirst = blocks[index - 1]?.passage !== block.passage;
    const lost = isFirst ? passages[block.passage]?.lost : undefined;
    return { ...block, ...(lost ? { lost } : {}) };
  });
}

function blockOf(
  draft: DraftBlock,
  { raw, at }: PassagePiece,
  { id, parent }: { id: string; parent: string | null },
): Block {
  if (draft.type === 'table') {
    const rows = draft.rows ?? [];
    return { id, type: 'table', parent, text: rows.map((row) => row.join('\t')).join('\n'), rows, at };
  }
  const { label, text, tail } = partsOfPiece(draft, raw);
  if (draft.type === 'heading') {
    return { id, type: 'heading', parent, level: draft.level, label, text, tail, runIn: draft.runIn, at };
  }
  return { id, type: draft.type, parent, ...(label ? { label } : {}), text, ...(tail ? { tail } : {}), at };
}

/**
 * Splits the clean form of just this part of the passage into label, text and tail. Normalising looks at neighbouring characters, so the part
 * normalised alone can differ from the same part of the normalised passage. `at` promises the former.
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

/** The part of a passage between two raw offsets. */
interface PassagePiece {
  raw: string;
  /** Its places in the source, without white space at its ends. */
  at: Span[];
}

/** Returns a function that reads parts of a passage. What is the same for all parts is computed once, because a passage can hold many blocks. */
function pieceReader({ raw, at }: Passage): (start: number, end: number) => PassagePiece {
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

/** Makes a span. Source 0 is the base, the usual case, so its number is not written. */
function spanOf(line: number, start: number, end: number, source: number): Span {
  return source === 0 ? [line, start, end] : [line, start, end, source];
}
