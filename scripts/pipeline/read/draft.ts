import { UNPRINTED } from '../../../src/chinese/normalise.rules.ts';
import { type Cut, type LineLayout, PLAIN, type SourceLine } from './source.ts';

/** A line while its text is collected from a format that wraps text in elements. */
export interface Draft {
  points: string[];
  bold: [start: number, end: number][];
  cuts: Cut[];
  layout: Partial<LineLayout>;
}

/** How text is to be added to a line. */
export interface Manner {
  bold: boolean;
  /** Kind and reason of the cut, if the text does not belong to the report; else null. */
  cut: Pick<Cut, 'kind' | 'reason'> | null;
}

export const AS_TEXT: Manner = { bold: false, cut: null };

/** A line that has no text yet. */
export function newDraft(layout: Partial<LineLayout> = {}): Draft {
  return { points: [], bold: [], cuts: [], layout };
}

/** Adds text to a line. Neighbouring texts with the same manner are stored as one range. The text may be long. */
export function append(draft: Draft, text: string, { bold, cut }: Manner): void {
  const start = draft.points.length;
  for (const char of text) draft.points.push(char);
  const end = draft.points.length;
  if (end === start) return;
  if (bold) extend(draft.bold, start, end);
  if (!cut) return;
  const last = draft.cuts.at(-1);
  if (last && last.end === start && last.reason === cut.reason) last.end = end;
  else draft.cuts.push({ start, end, ...cut });
}

function extend(ranges: [number, number][], start: number, end: number): void {
  const last = ranges.at(-1);
  if (last && last[1] === start) last[1] = end;
  else ranges.push([start, end]);
}

/** Appends a line to the end of another line, with its bold ranges and its cuts. */
export function appendDraft(draft: Draft, other: Draft): void {
  const by = draft.points.length;
  for (const char of other.points) draft.points.push(char);
  for (const [start, end] of other.bold) extend(draft.bold, start + by, end + by);
  for (const cut of other.cuts) draft.cuts.push({ ...cut, start: cut.start + by, end: cut.end + by });
}

/** Whether a line has a visible character. */
export function isWritten({ points }: Draft): boolean {
  return points.some((char) => !UNPRINTED.space.pattern.test(char));
}

/** The text of a line without its cuts. */
export function shownText({ points, cuts }: Draft): string {
  if (cuts.length === 0) return points.join('');
  const shown: string[] = [];
  let from = 0;
  for (const { start, end } of cuts) {
    shown.push(points.slice(from, start).join(''));
    from = Math.max(from, end);
  }
  shown.push(points.slice(from).join(''));
  return shown.join('');
}

/** Makes numbered source lines of drafts. Each line but the last ends with one line end. */
export function linesOf(drafts: Draft[]): SourceLine[] {
  return drafts.map(({ points, bold, cuts, layout }, index) => ({
    number: index + 1,
    points,
    end: index + 1 < drafts.length ? 1 : 0,
    cuts,
    layout: { ...PLAIN, ...layout, bold },
  }));
}
