/** The notes that the editor decided. */
import type { Note } from '../../../src/model/report.ts';
import type { Decision, Decisions } from '../../decisions/decisions.ts';
import { type Found, locate } from '../../decisions/quotation.ts';
import type { Message } from '../types.ts';
import { type BlockRange, pointAt, rangesOf } from './block-places.ts';
import { complaint, type Desk, idOf } from './note-context.ts';

type Maker<D extends Decision> = (desk: Desk, decision: D, found: Found) => Note[] | string;
type Makers = { [Kind in Decision['kind']]?: Maker<Extract<Decision, { kind: Kind }>> };

/** How each kind of decision becomes notes. The kinds that are missing here change the order of the text or the automatic notes. */
const MAKERS: Makers = { correction, supplied, gap, repeat, witness };

/** The notes of all decisions, and the errors of those that cannot be applied. */
export function decidedNotes(desk: Desk, { list, file }: Decisions): { notes: Note[]; messages: Message[] } {
  const messages: Message[] = [];
  const made = new Map<Note, Decision>();
  for (const decision of list) {
    const maker = MAKERS[decision.kind] as Maker<Decision> | undefined;
    if (!maker) continue;
    const found = locate(desk.index.source(), decision.quotation, decision.which);
    for (const result of typeof found === 'string' ? [found] : found.map((place) => maker(desk, decision, place))) {
      if (typeof result === 'string') messages.push(complaint(result, decision, file));
      else for (const note of result) made.set(note, decision);
    }
  }
  return { notes: [...made.keys()], messages: [...messages, ...crossings(made, file)] };
}

/** Stretches that overlap without one holding the other cannot be shown. */
function crossings(made: Map<Note, Decision>, file: string): Message[] {
  const ranges = [...made].flatMap(([note, decision]) => ('start' in note ? [{ note, decision }] : []));
  return ranges.flatMap(({ note, decision }) => {
    const crossed = ranges.find(
      ({ note: other }) =>
        other.block === note.block && other.start < note.start && note.start < other.end && other.end < note.end,
    );
    if (!crossed) return [];
    const text = `overlaps the ${crossed.decision.kind} of line ${crossed.decision.line}; let one hold the other, or split it`;
    return [complaint(text, decision, file)];
  });
}

/** The one stretch of one block that the words became. */
function oneRange(desk: Desk, found: Found): BlockRange | string {
  const [range, ...more] = rangesOf(desk.index, found.start, found.end);
  if (!range) return 'the words are not in the text of a block; they may be a label, a closing mark or a mere point';
  if (more.length > 0) return 'the words lie in more than one block or piece; write a decision for each';
  return range;
}

/**
 * The point that the quotation marks: it clings to the words before it, or to those after it where there are none. Between a
 * run-in heading and its body it belongs to the body.
 */
function pointOf({ blocks, index }: Desk, found: Found): BlockRange | string {
  const left = found.before ? pointAt(index, found.start - 1, 'after') : undefined;
  const right = found.after ? pointAt(index, found.start, 'before') : undefined;
  if (!left || !right) return left ?? right ?? 'the point is not in the text of a block';
  if (left.block === right.block && left.start === right.start) return left;
  const heading = blocks[left.block];
  const body = left.block + 1 === right.block && right.start === 0;
  if (heading?.type === 'heading' && heading.runIn && body) return right;
  return 'the words before and after the point no longer stand together; give the words of one side only';
}

function correction(desk: Desk, decision: Extract<Decision, { kind: 'correction' }>, found: Found): Note[] | string {
  const range = oneRange(desk, found);
  if (typeof range === 'string') return range;
  const { start, end } = range;
  const sic = (desk.index.texts[range.block] ?? []).slice(start, end).join('');
  const { corr, certainty, basis } = decision;
  if (sic === corr) return `“${sic}” is what the source prints; there is nothing to correct`;
  return [{ type: 'correction', block: idOf(desk, range.block), start, end, sic, corr, certainty, basis }];
}

function supplied(desk: Desk, decision: Extract<Decision, { kind: 'supplied' }>, found: Found): Note[] | string {
  const point = pointOf(desk, found);
  if (typeof point === 'string') return point;
  const { text, certainty, basis } = decision;
  return [
    { type: 'supplied', block: idOf(desk, point.block), start: point.start, end: point.end, text, certainty, basis },
  ];
}

function gap(desk: Desk, decision: Extract<Decision, { kind: 'gap' }>, found: Found): Note[] | string {
  const point = pointOf(desk, found);
  if (typeof point === 'string') return point;
  const { reason, detail } = decision;
  return [{ type: 'gap', block: idOf(desk, point.block), start: point.start, end: point.end, reason, detail }];
}

/** One note for each block that the repeat runs over; each points to its own part of the natural place if that has as many. */
function repeat(desk: Desk, decision: Extract<Decision, { kind: 'repeat' }>, found: Found): Note[] | string {
  const natural = locate(desk.index.source(), decision.of, undefined);
  if (typeof natural === 'string') return `of: ${natural}`;
  const parts = rangesOf(desk.index, found.start, found.end);
  const of = natural.flatMap(({ start, end }) => rangesOf(desk.index, start, end));
  const [first] = of;
  if (parts.length === 0 || !first) return 'the words are not in the text of a block';
  return parts.map((part, number) => {
    const place = of.length === parts.length ? (of[number] ?? first) : first;
    return {
      type: 'repeat',
      block: idOf(desk, part.block),
      start: part.start,
      end: part.end,
      of: { block: idOf(desk, place.block), start: place.start, end: place.end },
      status: decision.status,
    };
  });
}

function witness(desk: Desk, decision: Extract<Decision, { kind: 'witness' }>, found: Found): Note[] | string {
  const range = oneRange(desk, found);
  if (typeof range === 'string') return range;
  const source = desk.context.sources.indexOf(decision.source);
  if (source < 0)
    return `“${decision.source}” is not a source of this report; use one of ${desk.context.sources.join(', ')}`;
  const { start, end } = range;
  return [{ type: 'witness', block: idOf(desk, range.block), start, end, source, reading: decision.reading }];
}
