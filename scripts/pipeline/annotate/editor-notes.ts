/** Makes the notes that the editor decided. */
import type { Note } from '../../../src/model/report.ts';
import type { Decision, Decisions } from '../../decisions/decisions.ts';
import { decisionError } from '../../decisions/messages.ts';
import { locate, type QuotedRange } from '../../decisions/quotation.ts';
import type { Message } from '../types.ts';
import { type BlockRange, pointAt, rangesOf } from './block-index.ts';
import { type Indexed, idOf } from './note-context.ts';

type Maker<D extends Decision> = (context: Indexed, decision: D, quoted: QuotedRange) => Note[] | string;
type Makers = { [Kind in Decision['kind']]?: Maker<Extract<Decision, { kind: Kind }>> };

/** How a decision of each kind becomes notes. Kinds that are missing here change the order of the text or the automatic notes instead. */
const MAKERS: Makers = { correction, supplied, gap, repeat, witness, query };

/** Makes the notes of all decisions. Returns an error message for each decision that cannot be applied. */
export function editorNotes(context: Indexed, { list, file }: Decisions): { notes: Note[]; messages: Message[] } {
  const messages: Message[] = [];
  const made = new Map<Note, Decision>();
  for (const decision of list) {
    const maker = MAKERS[decision.kind] as Maker<Decision> | undefined;
    if (!maker) continue;
    const found = locate(context.index.source(), decision.quotation, decision.which);
    for (const result of typeof found === 'string'
      ? [found]
      : found.map((quoted) => maker(context, decision, quoted))) {
      if (typeof result === 'string') messages.push(decisionError(result, decision, file));
      else for (const note of result) made.set(note, decision);
    }
  }
  return { notes: [...made.keys()], messages: [...messages, ...crossings(made, file)] };
}

/** Makes errors for notes whose ranges cross. Two overlapping ranges can be shown only if one contains the other. */
function crossings(made: Map<Note, Decision>, file: string): Message[] {
  const ranges = [...made].flatMap(([note, decision]) => ('start' in note ? [{ note, decision }] : []));
  const byBlock = Map.groupBy(ranges, ({ note }) => note.block);
  return ranges.flatMap(({ note, decision }) => {
    const crossed = byBlock
      .get(note.block)
      ?.find(({ note: other }) => other.start < note.start && note.start < other.end && other.end < note.end);
    if (!crossed) return [];
    const text = `overlaps the ${crossed.decision.kind} of line ${crossed.decision.line}; let one hold the other, or split it`;
    return [decisionError(text, decision, file)];
  });
}

/** The range of text that the quoted words became. Returns an error text if they are in no block or in more than one range. */
function oneRange(context: Indexed, quoted: QuotedRange): BlockRange | string {
  const [range, ...more] = rangesOf(context.index, quoted.start, quoted.end);
  if (!range) return 'the words are not in the text of a block; they may be a label, a closing mark or a mere point';
  if (more.length > 0) return 'the words lie in more than one block or piece; write a decision for each';
  return range;
}

/**
 * The point that the quotation marks. The point stays with the quoted words before it or, if there are none, with the quoted words after it. Between
 * a run-in heading (on one line with its paragraph) and its paragraph it belongs to the paragraph.
 */
function pointOf({ blocks, index }: Indexed, quoted: QuotedRange): BlockRange | string {
  const left = quoted.before ? pointAt(index, quoted.start - 1, 'after') : undefined;
  const right = quoted.after ? pointAt(index, quoted.start, 'before') : undefined;
  if (!left || !right) return left ?? right ?? 'the point is not in the text of a block';
  if (left.block === right.block && left.start === right.start) return left;
  const heading = blocks[left.block];
  const body = left.block + 1 === right.block && right.start === 0;
  if (heading?.type === 'heading' && heading.runIn && body) return right;
  return 'the words before and after the point no longer stand together; give the words of one side only';
}

function correction(
  context: Indexed,
  decision: Extract<Decision, { kind: 'correction' }>,
  quoted: QuotedRange,
): Note[] | string {
  const range = oneRange(context, quoted);
  if (typeof range === 'string') return range;
  const { start, end } = range;
  const sic = (context.index.texts[range.block] ?? []).slice(start, end).join('');
  const { corr, certainty, basis } = decision;
  if (sic === corr) return `“${sic}” is what the source prints; there is nothing to correct`;
  return [{ type: 'correction', block: idOf(context, range.block), start, end, sic, corr, certainty, basis }];
}

function supplied(
  context: Indexed,
  decision: Extract<Decision, { kind: 'supplied' }>,
  quoted: QuotedRange,
): Note[] | string {
  const point = pointOf(context, quoted);
  if (typeof point === 'string') return point;
  const { text, certainty, basis } = decision;
  return [
    { type: 'supplied', block: idOf(context, point.block), start: point.start, end: point.end, text, certainty, basis },
  ];
}

function gap(context: Indexed, decision: Extract<Decision, { kind: 'gap' }>, quoted: QuotedRange): Note[] | string {
  const point = pointOf(context, quoted);
  if (typeof point === 'string') return point;
  const { reason, detail } = decision;
  return [{ type: 'gap', block: idOf(context, point.block), start: point.start, end: point.end, reason, detail }];
}

/**
 * Makes one note for each block over which the repeat extends. If the natural place has as many parts, each note points to the part of the same
 * number, else all notes point to its first part.
 */
function repeat(
  context: Indexed,
  decision: Extract<Decision, { kind: 'repeat' }>,
  quoted: QuotedRange,
): Note[] | string {
  const natural = locate(context.index.source(), decision.of, undefined);
  if (typeof natural === 'string') return `of: ${natural}`;
  const parts = rangesOf(context.index, quoted.start, quoted.end);
  const of = natural.flatMap(({ start, end }) => rangesOf(context.index, start, end));
  const [first] = of;
  if (parts.length === 0 || !first) return 'the words are not in the text of a block';
  return parts.map((part, number) => {
    const place = of.length === parts.length ? (of[number] ?? first) : first;
    return {
      type: 'repeat',
      block: idOf(context, part.block),
      start: part.start,
      end: part.end,
      of: { block: idOf(context, place.block), start: place.start, end: place.end },
      status: decision.status,
    };
  });
}

function witness(
  context: Indexed,
  decision: Extract<Decision, { kind: 'witness' }>,
  quoted: QuotedRange,
): Note[] | string {
  const range = oneRange(context, quoted);
  if (typeof range === 'string') return range;
  const source = context.sources.indexOf(decision.source);
  if (source < 0)
    return `“${decision.source}” is not a source of this report; use one of ${context.sources.join(', ')}`;
  const { start, end } = range;
  return [{ type: 'witness', block: idOf(context, range.block), start, end, source, reading: decision.reading }];
}

function query(context: Indexed, decision: Extract<Decision, { kind: 'query' }>, quoted: QuotedRange): Note[] | string {
  const range = oneRange(context, quoted);
  if (typeof range === 'string') return range;
  return [
    { type: 'query', block: idOf(context, range.block), start: range.start, end: range.end, doubt: decision.doubt },
  ];
}
