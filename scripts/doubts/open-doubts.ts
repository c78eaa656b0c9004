/** The doubts about a report that its editor has not decided yet. */

import { type Decision, type Decisions, lostHeading } from '../decisions/decisions.ts';
import { locate } from '../decisions/quotation.ts';
import type { LostHeading, Message } from '../pipeline/types.ts';
import { findBreaks } from './breaks.ts';
import { findDoubles } from './doubles.ts';
import type { Doubt, Finder, Material } from './doubt.ts';
import { findLookAlikes } from './lookalikes.ts';
import { findLostHeadings } from './lost-headings.ts';
import { findRepeats } from './repeats.ts';
import { quote } from './shortest-quotation.ts';
import { findSigns } from './signs.ts';

const FINDERS: Finder[] = [findRepeats, findBreaks, findLostHeadings, findDoubles, findLookAlikes, findSigns];

/** Finds every doubt, in the order of the source. */
export function findDoubts(material: Material): Doubt[] {
  return FINDERS.flatMap((find) => find(material)).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A part of the source that a decision is about. */
interface JudgedRange {
  start: number;
  end: number;
  /** Whether the decision also settles every doubt inside this part. So it is if the part is left out as an artifact, or expressly kept. */
  whole: boolean;
}

/** The doubts that no decision is about. */
export function openDoubts(material: Material, decisions: Decisions): Doubt[] {
  const judged = decisions.list.flatMap((decision) => judgedBy(material, decision));
  const lost = decisions.list.flatMap((decision) => (decision.kind === 'gap' ? decision.lost : []));
  return findDoubts(material).filter(
    (doubt) => !judged.some((place) => speaksOf(place, doubt)) && !knownLost(doubt, lost),
  );
}

function judgedBy({ text }: Material, decision: Decision): JudgedRange[] {
  const found = (quotation: string, which?: Decision['which']) => {
    const places = locate(text, quotation, which);
    return typeof places === 'string' ? [] : places;
  };
  const whole = decision.kind === 'keep' || (decision.kind === 'repeat' && decision.status === 'artifact');
  const places = found(decision.quotation, decision.which).map(({ start, end }) => ({ start, end, whole }));
  if (decision.kind === 'repeat') {
    return [...places, ...found(decision.of).map(({ start, end }) => ({ start, end, whole: false }))];
  }
  // The text that was moved may still hold doubts. The decision settles only doubts at its borders.
  if (decision.kind !== 'move') return places;
  return [...places, ...found(decision.to)].flatMap(({ start, end }) =>
    [start, end].map((point) => ({ start: point, end: point, whole: false })),
  );
}

/** A missing number is no longer a doubt once the editor has named the lost heading. */
function knownLost({ rule, decision }: Doubt, lost: LostHeading[]): boolean {
  if (rule !== 'doubt/numbering') return false;
  const labels = decision.lost as string[];
  const chapters = lost.some(({ level }) => level === 1);
  return labels.length === 0 ? chapters : labels.every((label) => lost.some((one) => namesIt(one, label)));
}

/** An editor names a lost heading by its label, or by its level alone. If only the level is given, any label of that level fits. */
function namesIt(lost: LostHeading, label: string): boolean {
  return lost.label === label || (lost.label === '' && lost.level === lostHeading(label).level);
}

/**
 * Whether a decision is about a doubt. It is about a short doubt (less than 8 characters) if it touches it and is short itself or shares a border
 * with it. It is about a longer doubt if it covers at least half of it.
 */
function speaksOf(place: JudgedRange, doubt: Doubt): boolean {
  if (place.whole && place.start <= doubt.start && doubt.end <= place.end) return true;
  const length = doubt.end - doubt.start;
  if (place.start > doubt.end || place.end < doubt.start) return false;
  if (length < 8) return place.end - place.start < 8 || place.start === doubt.start || place.end === doubt.end;
  const covered = Math.min(place.end, doubt.end) - Math.max(place.start, doubt.start);
  return covered * 2 >= length;
}

/** Makes the decision that an editor could take on a doubt, with its quotations filled in. */
export function proposal({ text }: Material, doubt: Doubt): Record<string, unknown> {
  const { quotation, which } = quote(text, doubt.start, doubt.end, doubt.side);
  const [kind = 'keep'] = Object.keys(doubt.decision);
  const quoted = Object.entries(doubt.quotes ?? {}).map(([field, place]) => [
    field,
    quote(text, place.start, place.end).quotation,
  ]);
  return { ...doubt.decision, [kind]: quotation, ...Object.fromEntries(quoted), ...(which ? { which } : {}) };
}

/** Makes a message of a doubt, with its place. For a point after words, the place of the last character of these words is named. */
export function messageOf({ text: { chars } }: Material, doubt: Doubt, file: string): Message {
  const position = (chars[doubt.side === 'before' ? doubt.start - 1 : doubt.start] ?? chars.at(-1))?.position;
  return {
    rule: doubt.rule,
    severity: 'info',
    text: doubt.text,
    file,
    line: position?.line ?? 1,
    column: (position?.column ?? 0) + 1,
  };
}
