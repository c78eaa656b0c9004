import { UNPRINTED } from '../../../src/chinese/normalise.rules.ts';
import { type Cut, type LineLayout, PLAIN, type SourceLine } from './source.ts';

/** A line while it is being gathered from a format that wraps text in elements. */
export interface Draft {
  points: string[];
  bold: [start: number, end: number][];
  cuts: Cut[];
  layout: Partial<LineLayout>;
}

/** How a piece of text stands in its line. */
export interface Manner {
  bold: boolean;
  /** Why it is not text of the report, or null. */
  cut: Pick<Cut, 'kind' | 'reason'> | null;
}

export const AS_TEXT: Manner = { bold: false, cut: null };

/** A line without text yet. */
export function newDraft(layout: Partial<LineLayout> = {}): Draft {
  return { points: [], bold: [], cuts: [], layout };
}

/** Adds text to a line, however long. Neighbouring pieces of one manner become one range. */
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

/** Adds one line to the end of another, as `append` does with text. */
export function appendDraft(draft: Draft, other: Draft): void {
  const by = draft.points.length;
  for (const char of other.points) draft.points.push(char);
  for (const [start, end] of other.bold) extend(draft.bold, start + by, end + by);
  for (const cut of other.cuts) draft.cuts.push({ ...cut, start: cut.start + by, end: cut.end + by });
}

/** Whether a line shows anything. */
export function isWritten({ points }: Draft): boolean {
  return points.some((char) => !UNPRINTED.space.pattern.test(char));
}

/** The text of a line without what is cut out of it. */
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

/** Drafts as numbered lines of the source; each ends with one line end but the last. */
export function linesOf(drafts: Draft[]): SourceLine[] {
  return drafts.map(({ points, bold, cuts, layout }, index) => ({
    number: index + 1,
    points,
    end: index + 1 < drafts.length ? 1 : 0,
    cuts,
    layout: { ...PLAIN, ...layout, bold },
  }));
}
