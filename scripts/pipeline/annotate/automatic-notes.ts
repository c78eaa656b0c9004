/** The notes that the program itself can tell: jump lines, signs for what was taken out, closed lines, moved pieces, other witnesses, numbers. */
import type { Note } from '../../../src/model/report.ts';
import type { Decision, Decisions } from '../../decisions/decisions.ts';
import { locate } from '../../decisions/quotation.ts';
import { placesOf, sourceText } from '../../decisions/source-text.ts';
import type { Message, Passage } from '../types.ts';
import { type BlockRange, pointAt, rangesOf } from './block-places.ts';
import { collate } from './collate.ts';
import { complaint, type Desk, idOf } from './note-context.ts';
import { numberingDetails } from './numbering-details.ts';
import { jumpGaps } from './page-jumps.ts';
import { redactions } from './redaction.ts';

/** All of them; what the editor has `made` already at the same place is not said twice. */
export function automaticNotes(desk: Desk, decisions: Decisions, made: Note[]): { notes: Note[]; messages: Message[] } {
  const notes = [
    ...jumpNotes(desk, made),
    ...redactionNotes(desk, decisions),
    ...joinNotes(desk),
    ...moveNotes(desk),
    ...witnessNotes(desk, made),
    ...numberingNotes(desk),
  ];
  return { notes, messages: unfoundSigns(desk, decisions) };
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
  for (const { kind, quotation, which } of decisions.list.filter(isSign)) {
    const found = locate(desk.index.source(), quotation, which);
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
    const found = locate(desk.index.source(), decision.quotation, decision.which);
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

function numberingNotes({ blocks, context }: Desk): Note[] {
  const odd = context.numbering.map(({ block }) => block);
  return numberingDetails(odd, blocks, context.draft, context.arranged).flatMap(({ block, detail }): Note[] => {
    const id = blocks[block]?.id;
    return id ? [{ type: 'numbering', block: id, detail }] : [];
  });
}
