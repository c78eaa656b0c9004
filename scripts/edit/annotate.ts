/** Makes the notes of a report: those that the editor decided and those that the program itself can tell. */
import type { Block, Note, Span } from '../../src/model/report.ts';
import type { DraftBlock, Message, Passage } from '../pipeline.ts';
import { type Found, locate } from './anchor.ts';
import { collate } from './collate.ts';
import type { Decision, Decisions } from './decisions.ts';
import { jumpGaps } from './jumps.ts';
import { numberingDetails } from './numbering.ts';
import { type BlockRange, type PlaceIndex, placeIndex, pointAt, rangesOf } from './place-index.ts';
import { redactions } from './redaction.ts';
import { placesOf, sourceText } from './source-text.ts';

/** What is needed to find a quotation of the source again in the blocks. */
export interface AnnotateContext {
  /** The passages in the order of the source, as they went into `arrange`. */
  source: Passage[];
  /** The passages in reading order, as they came out of it. */
  arranged: Passage[];
  /** `draft[i]` is what `blocks[i]` was made of. */
  draft: DraftBlock[];
  /** Breaks of numbering that the structure step saw; `block` is an index. */
  numbering: { block: number; detail: string }[];
  /** Furniture that was taken out, with the ids of the furniture rules as reasons. Jump lines leave a gap. */
  furniture: { at: Span; reason: string }[];
  /** File names of the sources, base first. */
  sources: string[];
  /** The passages of the further sources, in their order. */
  witnesses?: Passage[][];
}

export interface Annotation {
  notes: Note[];
  messages: Message[];
}

/** What the makers of notes work with. */
interface Desk {
  blocks: Block[];
  index: PlaceIndex;
  context: AnnotateContext;
}

type Maker<D extends Decision> = (desk: Desk, decision: D, found: Found) => Note[] | string;
type Makers = { [Kind in Decision['kind']]?: Maker<Extract<Decision, { kind: Kind }>> };

/** How each kind of decision becomes notes. The kinds that are missing here change the order of the text or the automatic notes. */
const MAKERS: Makers = { correction, supplied, gap, repeat, witness };

/** All notes of the report in the order of the blocks, then of their place. */
export function annotate(blocks: Block[], decisions: Decisions, context: AnnotateContext): Annotation {
  const index = placeIndex(context.source, blocks, context.draft, context.arranged);
  const desk: Desk = { blocks, index, context };
  const notes: Note[] = [];
  const messages: Message[] = [];
  const made = new Map<Note, Decision>();
  for (const decision of decisions.list) {
    const maker = MAKERS[decision.kind] as Maker<Decision> | undefined;
    if (!maker) continue;
    const found = locate(index.source(), decision.anchor, decision.which);
    for (const result of typeof found === 'string' ? [found] : found.map((place) => maker(desk, decision, place))) {
      if (typeof result === 'string') messages.push(complaint(result, decision, decisions.file));
      else for (const note of result) made.set(note, decision);
    }
  }
  notes.push(...made.keys());
  messages.push(...crossings(made, decisions.file));
  messages.push(...unfoundSigns(desk, decisions));
  notes.push(...jumpNotes(desk, notes), ...redactionNotes(desk, decisions), ...joinNotes(desk), ...moveNotes(desk));
  notes.push(...witnessNotes(desk, notes));
  const odd = context.numbering.map(({ block }) => block);
  for (const { block, detail } of numberingDetails(odd, blocks, context.draft, context.arranged)) {
    notes.push({ type: 'numbering', block: idOf(desk, block), detail });
  }
  return { notes: inOrder(notes, blocks), messages };
}

function complaint(text: string, decision: Decision, file: string): Message {
  return {
    rule: `edit/${decision.kind}`,
    severity: 'error',
    text: `${decision.kind}: ${text}`,
    file,
    line: decision.line,
  };
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

function idOf({ blocks }: Desk, block: number): string {
  const id = blocks[block]?.id;
  if (id === undefined) throw new Error(`there is no block number ${block}`);
  return id;
}

/** The one stretch of one block that the words became. */
function oneRange(desk: Desk, found: Found): BlockRange | string {
  const [range, ...more] = rangesOf(desk.index, found.start, found.end);
  if (!range) return 'the words are not in the text of a block; they may be a label, a closing mark or a mere point';
  if (more.length > 0) return 'the words lie in more than one block or piece; write a decision for each';
  return range;
}

/**
 * The point that the anchor marks: it clings to the words before it, or to those after it where there are none. Between a
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

/** Gaps that jump lines tell of, unless the editor has described the gap already. */
function jumpNotes(desk: Desk, made: Note[]): Note[] {
  return jumpGaps(desk.index, desk.context.furniture).flatMap(({ point, reason, detail }): Note[] => {
    const block = idOf(desk, point.block);
    const known = made.some((note) => note.type === 'gap' && note.block === block && note.start === point.start);
    return known ? [] : [{ type: 'gap', block, start: point.start, end: point.end, reason, detail }];
  });
}

/** One note per ×, as the rule tells and the editor overrules. */
function redactionNotes(desk: Desk, decisions: Decisions): Note[] {
  const ruled = new Map<string, boolean>();
  for (const { kind, anchor, which } of decisions.list.filter(isSign)) {
    const found = locate(desk.index.source(), anchor, which);
    for (const { start, end } of typeof found === 'string' ? [] : found) {
      for (const range of rangesOf(desk.index, start, end)) {
        // A sentence that is right as printed may still hide something: only a × by itself is ruled on.
        if (kind === 'keep' && !isTimes(desk, range)) continue;
        for (let at = range.start; at < range.end; at += 1) ruled.set(`${range.block}:${at}`, kind === 'redaction');
      }
    }
  }
  return desk.index.texts.flatMap((text, block) => {
    if (ruled.size === 0 && !desk.blocks[block]?.text.includes('×')) return [];
    const told = new Set(redactions(text));
    return text.flatMap((_, at): Note[] => {
      const redacted = ruled.get(`${block}:${at}`) ?? told.has(at);
      return redacted ? [{ type: 'redaction', block: idOf(desk, block), start: at, end: at + 1 }] : [];
    });
  });
}

function isTimes({ index }: Desk, { block, start, end }: BlockRange): boolean {
  return (index.texts[block] ?? []).slice(start, end).every((char) => char === '×');
}

function isSign({ kind }: Decision): boolean {
  return kind === 'redaction' || kind === 'keep';
}

function unfoundSigns(desk: Desk, decisions: Decisions): Message[] {
  return decisions.list.filter(isSign).flatMap((decision) => {
    const found = locate(desk.index.source(), decision.anchor, decision.which);
    return typeof found === 'string' ? [complaint(found, decision, decisions.file)] : [];
  });
}

function joinNotes(desk: Desk): Note[] {
  const { arranged, draft } = desk.context;
  return draft.flatMap((from, block): Note[] => {
    const passage = arranged[from.passage];
    const inside = passage?.joins.filter((raw) => from.start < raw && raw < from.end) ?? [];
    return inside.flatMap((raw): Note[] => {
      const at = desk.index.offsetOfRaw(block, raw);
      // A line that was broken inside or right after a label leaves no place in the text.
      if (!passage || at === 0) return [];
      return [{ type: 'join', block: idOf(desk, block), start: at, end: at, detail: joinDetail(passage, raw) }];
    });
  });
}

function joinDetail(passage: Passage, raw: number): string {
  const places = placesOf(passage.at);
  const [before, after] = [places[raw - 1], places[raw]];
  return before && after ? `原文第${before.line}行与第${after.line}行断开，已接合` : '原文断行，已接合';
}

/** Where another source of the report reads differently, unless the editor has said so already. */
function witnessNotes(desk: Desk, made: Note[]): Note[] {
  return (desk.context.witnesses ?? []).flatMap((passages, number) =>
    collate(desk.index.source(), sourceText(passages)).flatMap(({ start, end, reading }): Note[] => {
      const source = number + 1;
      const point = start === end ? pointAt(desk.index, start - 1, 'after') : undefined;
      const [range = point, ...more] = rangesOf(desk.index, start, end);
      if (!range || more.length > 0) return [];
      const block = idOf(desk, range.block);
      const known = made.some(
        (note) =>
          note.type === 'witness' && note.source === source && note.block === block && note.start === range.start,
      );
      return known ? [] : [{ type: 'witness', block, start: range.start, end: range.end, source, reading }];
    }),
  );
}

function moveNotes(desk: Desk): Note[] {
  const { arranged, draft } = desk.context;
  return draft.flatMap((from, block): Note[] => {
    const moved = arranged[from.passage]?.moved ?? [];
    return moved.flatMap(({ start, end, detail }): Note[] => {
      if (end <= from.start || start >= from.end) return [];
      const length = desk.index.texts[block]?.length ?? 0;
      const first = desk.index.offsetOfRaw(block, Math.max(start, from.start));
      const last = end >= from.end ? length : desk.index.offsetOfRaw(block, end);
      return first < last ? [{ type: 'move', block: idOf(desk, block), start: first, end: last, detail }] : [];
    });
  });
}

/** Points before stretches and outer stretches before inner ones at the same place. */
function inOrder(notes: Note[], blocks: Block[]): Note[] {
  const rank = new Map(blocks.map(({ id }, index) => [id, index]));
  const place = (note: Note) => {
    if (!('start' in note)) return { start: 0, length: Number.POSITIVE_INFINITY };
    const length = note.end - note.start;
    return { start: note.start, length: length === 0 ? Number.POSITIVE_INFINITY : length };
  };
  return [...notes].sort((a, b) => {
    const [left, right] = [place(a), place(b)];
    const byLength = left.length === right.length ? 0 : right.length - left.length;
    return (rank.get(a.block) ?? 0) - (rank.get(b.block) ?? 0) || left.start - right.start || byLength;
  });
}
