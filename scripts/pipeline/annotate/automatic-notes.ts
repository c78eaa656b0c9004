/** Makes the notes that need no editor: page jumps, redactions, closed line breaks, moved text, readings of witnesses, odd numbers. */
import type { Note } from '../../../src/model/report.ts';
import type { Decision, Decisions } from '../../decisions/decisions.ts';
import { decisionError } from '../../decisions/messages.ts';
import { locate } from '../../decisions/quotation.ts';
import { positionsOf, type SourcePosition } from '../../decisions/source-text.ts';
import { firstIndex } from '../first-index.ts';
import type { Message, Passage } from '../types.ts';
import { type BlockRange, pointBeside, rangesOf, rangesOfChars } from './block-index.ts';
import { idOf, type NoteContext } from './note-context.ts';
import { numberingDetails } from './numbering-details.ts';
import { jumpGaps } from './page-jumps.ts';
import { redactions } from './redaction.ts';

/** Makes all automatic notes. Leaves out each note at a place where a note of the editor (`edited`) says the same. */
export function automaticNotes(
  context: NoteContext,
  decisions: Decisions,
  edited: Note[],
): { notes: Note[]; messages: Message[] } {
  const isEdited = editedPlaces(edited);
  const notes = [
    ...jumpNotes(context),
    ...redactionNotes(context, decisions),
    ...joinNotes(context),
    ...moveNotes(context),
    ...witnessNotes(context),
    ...numberingNotes(context),
  ];
  return { notes: notes.filter((note) => !isEdited(note)), messages: unfoundSigns(context, decisions) };
}

/** Returns a test whether the editor has described the same gap as a note, or has given the reading of the same witness at its place. */
function editedPlaces(edited: Note[]): (note: Note) => boolean {
  const keyOf = (note: Note) => {
    if (note.type === 'gap') return `gap ${note.block} ${note.start}`;
    return note.type === 'witness' ? `witness ${note.source} ${note.block} ${note.start}` : undefined;
  };
  const keys = new Set(edited.map(keyOf).filter((key) => key !== undefined));
  return (note) => keys.has(keyOf(note) ?? '');
}

/** Makes notes for the gaps that jump lines (上接第一版, 下转第四版) show. */
function jumpNotes(context: NoteContext): Note[] {
  return jumpGaps(context.index, context.furniture).map(({ point, reason, detail }): Note => {
    const { block, start, end } = point;
    return { type: 'gap', block: idOf(context, block), start, end, reason, detail };
  });
}

/** Makes a note for each × that hides something. A rule tells which do; a decision of the editor overrules the rule. */
function redactionNotes(context: NoteContext, decisions: Decisions): Note[] {
  const ruled = new Map<string, boolean>();
  for (const { kind, quotation, which } of decisions.list.filter(isSign)) {
    const found = locate(context.index.source(), quotation, which);
    for (const { start, end } of typeof found === 'string' ? [] : found) {
      for (const range of rangesOf(context.index, start, end)) {
        // A `keep` decision on a whole sentence says nothing about a × in it. Only a quotation of × signs alone decides.
        if (kind === 'keep' && !isTimes(context, range)) continue;
        for (let at = range.start; at < range.end; at += 1) ruled.set(`${range.block}:${at}`, kind === 'redaction');
      }
    }
  }
  return context.index.texts.flatMap((text, block) => {
    if (ruled.size === 0 && !context.blocks[block]?.text.includes('×')) return [];
    const redacting = new Set(redactions(text));
    return text.flatMap((_, at): Note[] => {
      const redacted = ruled.get(`${block}:${at}`) ?? redacting.has(at);
      return redacted ? [{ type: 'redaction', block: idOf(context, block), start: at, end: at + 1 }] : [];
    });
  });
}

function isTimes({ index }: NoteContext, { block, start, end }: BlockRange): boolean {
  return (index.texts[block] ?? []).slice(start, end).every((char) => char === '×');
}

function isSign({ kind }: Decision): boolean {
  return kind === 'redaction' || kind === 'keep';
}

function unfoundSigns(context: NoteContext, decisions: Decisions): Message[] {
  return decisions.list.filter(isSign).flatMap((decision) => {
    const found = locate(context.index.source(), decision.quotation, decision.which);
    return typeof found === 'string' ? [decisionError(found, decision, decisions.file)] : [];
  });
}

function joinNotes(context: NoteContext): Note[] {
  const positions = new Map<Passage, SourcePosition[]>();
  return context.draft.flatMap((draft, block): Note[] => {
    const passage = context.arranged[draft.passage];
    if (!passage || passage.joins.length === 0) return [];
    const own = positions.get(passage) ?? positionsOf(passage.at);
    positions.set(passage, own);
    return between(passage.joins, draft.start, draft.end).flatMap((raw): Note[] => {
      const at = context.index.offsetOfRaw(block, raw);
      // The line was broken inside a label or right after it. There is no offset in the text for such a place, so no note is made.
      if (at === 0) return [];
      return [{ type: 'join', block: idOf(context, block), start: at, end: at, detail: joinDetail(own, raw) }];
    });
  });
}

/** The numbers of a rising list that lie between two others, both excluded. */
function between(rising: number[], start: number, end: number): number[] {
  const first = firstIndex(rising.length, (index) => (rising[index] ?? end) > start);
  return rising.slice(
    first,
    firstIndex(rising.length, (index) => (rising[index] ?? end) >= end),
  );
}

function joinDetail(positions: SourcePosition[], raw: number): string {
  const [before, after] = [positions[raw - 1], positions[raw]];
  return before && after ? `原文第${before.line}行与第${after.line}行断开，已接合` : '原文断行，已接合';
}

/** Makes notes where another source of the report has different words. */
function witnessNotes(context: NoteContext): Note[] {
  const { index, collations } = context;
  return collations.flatMap(({ base: { chars }, readings }, number) =>
    readings.flatMap(({ start, end, reading }): Note[] => {
      const point = start === end ? pointBeside(index, chars[start - 1], 'after') : undefined;
      const [range = point, ...more] = rangesOfChars(index, chars.slice(start, end));
      if (!range || more.length > 0) return [];
      const block = idOf(context, range.block);
      return [{ type: 'witness', block, start: range.start, end: range.end, source: number + 1, reading }];
    }),
  );
}

function moveNotes(context: NoteContext): Note[] {
  const { arranged, draft: drafts, index } = context;
  return drafts.flatMap((draft, block): Note[] => {
    const moved = arranged[draft.passage]?.moved ?? [];
    return moved.flatMap(({ start, end, detail }): Note[] => {
      if (end <= draft.start || start >= draft.end) return [];
      const length = index.texts[block]?.length ?? 0;
      const first = index.offsetOfRaw(block, Math.max(start, draft.start));
      const last = end >= draft.end ? length : index.offsetOfRaw(block, end);
      return first < last ? [{ type: 'move', block: idOf(context, block), start: first, end: last, detail }] : [];
    });
  });
}

function numberingNotes(context: NoteContext): Note[] {
  return numberingDetails(context).map(
    ({ block, detail }): Note => ({ type: 'numbering', block: idOf(context, block), detail }),
  );
}
