/**
 * Puts the passages of a source into the reading order that the editor decided, before the structure is read: text of scrambled columns is moved,
 * lines are joined or kept apart, overlooked furniture is removed, and lost headings are noted.
 */
import { normalise } from '../../../src/chinese/normalise.ts';
import type { Span } from '../../../src/model/report.ts';
import type { Decision, Decisions } from '../../decisions/decisions.ts';
import { decisionError } from '../../decisions/messages.ts';
import { locate, type QuotedRange } from '../../decisions/quotation.ts';
import { spansOf } from '../../decisions/source-text.ts';
import { readLabel } from '../structure/labels.ts';
import type { Message, Passage, Ruling } from '../types.ts';
import {
  type Arrangement,
  cutAt,
  indexOfChar,
  newArrangement,
  pointOf,
  replacePassages,
  takeOut,
} from './arrangement.ts';
import { demoted, type MovablePassage, toPassage } from './movable-passage.ts';

export interface Arranged {
  passages: Passage[];
  /** The text that the editor's `furniture` decisions removed, for the ledger. */
  furniture: { at: Span; reason: string }[];
  /** Errors about decisions whose quotation was not found, or was found more than once. */
  messages: Message[];
}

type Of<Kind extends Decision['kind']> = Extract<Decision, { kind: Kind }>;

/** Applies a decision to the arrangement at one of its places. Returns a text that says why, if that cannot be done. */
type Action<D extends Decision> = (arrangement: Arrangement, decision: D, range: QuotedRange) => string | undefined;
type Actions = { [Kind in Decision['kind']]?: Action<Of<Kind>> };

/** How each kind of decision changes the order. Kinds that are missing here and below make notes instead. */
const ACTIONS: Actions = { split, join, move, furniture };

/** These kinds are applied after all others, because they are about a passage as it is then. */
const LAST: Actions = { close, heading, prose, annex };

/**
 * Applies the decisions that change the order or the limits of passages, and notes lost headings. Without decisions the passages stay as they are.
 */
export function arrange(passages: Passage[], decisions: Decisions): Arranged {
  if (decisions.list.length === 0) return { passages, furniture: [], messages: [...decisions.messages] };
  const arrangement = newArrangement(passages);
  const messages: Message[] = [...decisions.messages];
  for (const decision of decisions.list) {
    const action = ACTIONS[decision.kind] as Action<Decision> | undefined;
    if (action) messages.push(...apply(arrangement, decision, decisions.file, action));
  }
  for (const decision of decisions.list) {
    const action = LAST[decision.kind] as Action<Decision> | undefined;
    if (action) messages.push(...apply(arrangement, decision, decisions.file, action));
  }
  // Lost headings are noted last, because they belong to the passage that follows them in reading order.
  for (const decision of decisions.list) {
    if (decision.kind !== 'gap' || decision.lost.length === 0) continue;
    messages.push(...apply(arrangement, decision, decisions.file, countLost as Action<Decision>));
  }
  return { passages: arrangement.passages.map(toPassage), furniture: arrangement.furniture, messages };
}

function apply(arrangement: Arrangement, decision: Decision, file: string, action: Action<Decision>): Message[] {
  const found = locate(arrangement.text, decision.quotation, decision.which);
  const faults =
    typeof found === 'string' ? [found] : found.flatMap((range) => action(arrangement, decision, range) ?? []);
  return faults.map((text) => decisionError(text, decision, file));
}

function split(arrangement: Arrangement, _decision: Of<'split'>, range: QuotedRange): string | undefined {
  const left = indexOfChar(arrangement, range.start - 1);
  const right = indexOfChar(arrangement, range.start);
  if (left && right && left.passage !== right.passage) return undefined;
  const point = pointOf(arrangement, range);
  if (typeof point === 'string') return point;
  cutAt(arrangement, point);
  return undefined;
}

function join(arrangement: Arrangement, _decision: Of<'join'>, range: QuotedRange): string | undefined {
  const left = indexOfChar(arrangement, range.start - 1);
  const right = indexOfChar(arrangement, range.start);
  if (!left || !right) return 'there is nothing to join on one side';
  if (left.passage === right.passage) return undefined;
  const first = arrangement.passages[left.passage];
  const second = arrangement.passages[right.passage];
  if (right.passage !== left.passage + 1 || !first || !second)
    return 'the passages do not follow each other; move one of them first';
  const added = second.chars.map((char, index) => (index === 0 ? { ...char, joined: true } : char));
  const whole = { ...demoted(first, second), chars: [...first.chars, ...added] };
  replacePassages(arrangement, arrangement.passages.toSpliced(left.passage, 2, whole));
  return undefined;
}

function move(arrangement: Arrangement, { to, detail }: Of<'move'>, range: QuotedRange): string | undefined {
  const target = locate(arrangement.text, to, undefined);
  if (typeof target === 'string') return `to: ${target}`;
  const [destination] = target;
  if (!destination) return 'to: nothing found';
  const before = arrangement.passages;
  const taken = takeOut(arrangement, range);
  if (typeof taken === 'string') return taken;
  const point = pointOf(arrangement, destination);
  if (typeof point === 'string') {
    replacePassages(arrangement, before);
    return `to: ${point}`;
  }
  const pieces = taken.map((piece) => ({ ...piece, chars: piece.chars.map((char) => ({ ...char, moved: detail })) }));
  const host = arrangement.passages[point.passage];
  const [only] = pieces;
  if (pieces.length === 1 && only && host && point.char > 0 && point.char < host.chars.length) {
    const chars = host.chars.toSpliced(point.char, 0, ...only.chars);
    replacePassages(arrangement, arrangement.passages.toSpliced(point.passage, 1, { ...host, chars }));
  } else {
    const at = cutAt(arrangement, point);
    replacePassages(arrangement, arrangement.passages.toSpliced(at, 0, ...pieces));
  }
  return undefined;
}

function furniture(arrangement: Arrangement, { reason }: Of<'furniture'>, range: QuotedRange): string | undefined {
  const taken = takeOut(arrangement, range);
  if (typeof taken === 'string') return taken;
  for (const { chars } of taken) {
    for (const at of spansOf(chars.map(({ position }) => position))) arrangement.furniture.push({ at, reason });
  }
  return undefined;
}

function close(arrangement: Arrangement, { under }: Of<'close'>, range: QuotedRange): string | undefined {
  const passage = passageBegunBy(arrangement, range);
  if (typeof passage === 'string') return passage;
  passage.under = under;
  return undefined;
}

function annex(arrangement: Arrangement, _decision: Of<'annex'>, range: QuotedRange): string | undefined {
  const passage = passageBegunBy(arrangement, range);
  return typeof passage === 'string' ? passage : rule(passage, { as: 'annex' });
}

function heading(arrangement: Arrangement, { level }: Of<'heading'>, range: QuotedRange): string | undefined {
  const [first, last] = [indexOfChar(arrangement, range.start), indexOfChar(arrangement, range.end - 1)];
  const passage = first && arrangement.passages[first.passage];
  if (range.end <= range.start) return 'the quotation marks a point, not the words of the heading';
  if (!passage || !last) return 'the place has been taken out by another decision';
  if (last.passage !== first.passage) return 'the words run over more than one paragraph; join these first';
  if (!isLabel(passage, first.char)) return 'the words do not begin a paragraph; split it before them';
  return rule(passage, { as: 'heading', level, end: last.char + 1 });
}

/** Each paragraph that holds some of the words is prose. */
function prose(arrangement: Arrangement, _decision: Of<'prose'>, range: QuotedRange): string | undefined {
  const held = new Set<number>();
  for (let char = range.start; char < Math.max(range.end, range.start + 1); char += 1) {
    const here = indexOfChar(arrangement, char);
    if (here) held.add(here.passage);
  }
  if (held.size === 0) return 'the place has been taken out by another decision';
  return arrangement.passages.flatMap((passage, index) =>
    held.has(index) ? (rule(passage, { as: 'prose' }) ?? []) : [],
  )[0];
}

/** Notes on a passage what it is. Two decisions may not say different things of one passage. */
function rule(passage: MovablePassage, ruling: Ruling): string | undefined {
  const before = passage.ruling?.as;
  if (before !== undefined) return `another decision has called this paragraph ${before}; keep one of the two`;
  passage.ruling = ruling;
  return undefined;
}

/** The passage that begins with the quoted words. Returns a text that says why if they stand elsewhere. */
function passageBegunBy(arrangement: Arrangement, range: QuotedRange): MovablePassage | string {
  const first = indexOfChar(arrangement, range.start);
  const passage = first && arrangement.passages[first.passage];
  if (!passage) return 'the place has been taken out by another decision';
  if (first.char > 0) return 'the words do not begin a paragraph; split it first, or quote its beginning';
  return passage;
}

/** Whether the characters of a passage before an index are nothing, or the printed mark of a heading. */
function isLabel({ chars }: MovablePassage, length: number): boolean {
  const text = normalise(chars.map(({ char }) => char).join('')).text;
  const before = normalise(
    chars
      .slice(0, length)
      .map(({ char }) => char)
      .join(''),
  ).text;
  return before === '' || readLabel(text)?.text === before;
}

function countLost(arrangement: Arrangement, { lost }: Of<'gap'>, range: QuotedRange): string | undefined {
  const point = pointOf(arrangement, range);
  if (typeof point === 'string') return point;
  const next = arrangement.passages[point.char === 0 ? point.passage : point.passage + 1];
  if (next) next.lost = [...next.lost, ...lost];
  return undefined;
}
