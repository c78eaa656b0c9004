/** The doubts about a report that its editor has not judged yet. */

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

/** Every doubt in the order of the source. */
export function findDoubts(material: Material): Doubt[] {
  return FINDERS.flatMap((find) => find(material)).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A stretch of the source that a decision speaks of. */
interface JudgedRange {
  start: number;
  end: number;
  /** The decision judges everything inside the stretch too: an artifact is left out whole. */
  whole: boolean;
}

/** The doubts that no decision speaks of. */
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
  // What was moved may still hold doubts; only its borders are judged.
  if (decision.kind !== 'move') return places;
  return [...places, ...found(decision.to)].flatMap(({ start, end }) =>
    [start, end].map((point) => ({ start: point, end: point, whole: false })),
  );
}

/** A number that is missing is no doubt any more once the editor has named the lost heading. */
function knownLost({ rule, decision }: Doubt, lost: LostHeading[]): boolean {
  if (rule !== 'doubt/numbering') return false;
  const labels = decision.lost as string[];
  const chapters = lost.some(({ level }) => level === 1);
  return labels.length === 0 ? chapters : labels.every((label) => lost.some((one) => namesIt(one, label)));
}

/** An editor names a lost heading by its label, or by its level alone. */
function namesIt(lost: LostHeading, label: string): boolean {
  return lost.label === label || (lost.label === '' && lost.level === lostHeading(label).level);
}

/** A decision speaks of a short doubt if it touches it, and of a long one if it covers half of it. */
function speaksOf(place: JudgedRange, doubt: Doubt): boolean {
  if (place.whole && place.start <= doubt.start && doubt.end <= place.end) return true;
  const length = doubt.end - doubt.start;
  if (place.start > doubt.end || place.end < doubt.start) return false;
  if (length < 8) return place.end - place.start < 8 || place.start === doubt.start || place.end === doubt.end;
  const covered = Math.min(place.end, doubt.end) - Math.max(place.start, doubt.start);
  return covered * 2 >= length;
}

/** The decision that an editor could take on a doubt, with its quotations. */
export function proposal({ text }: Material, doubt: Doubt): Record<string, unknown> {
  const { quotation, which } = quote(text, doubt.start, doubt.end, doubt.side);
  const [kind = 'keep'] = Object.keys(doubt.decision);
  const quoted = Object.entries(doubt.quotes ?? {}).map(([field, place]) => [
    field,
    quote(text, place.start, place.end).quotation,
  ]);
  return { ...doubt.decision, [kind]: quotation, ...Object.fromEntries(quoted), ...(which ? { which } : {}) };
}

/** A doubt as a message with its place; a point after words is shown at the last of them. */
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
