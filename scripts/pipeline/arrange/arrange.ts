/**
 * Puts the passages of a source into the reading order that the editor decided, before structure is read: pieces of
 * scrambled columns move, lines are joined or kept apart, overlooked furniture goes out, lost headings are counted.
 */
import type { Span } from '../../../src/model/report.ts';
import type { Decision, Decisions } from '../../decisions/decisions.ts';
import { type Found, locate } from '../../decisions/quotation.ts';
import { placeKey, sourceText, spansOf } from '../../decisions/source-text.ts';
import type { Message, Passage } from '../types.ts';
import { cut, lift, pointOf, positionOf, type Worktop } from './arrangement.ts';
import { toPassage, toWork } from './movable-passage.ts';

export interface Arrangement {
  passages: Passage[];
  /** What the editor's `furniture` decisions took out, for the ledger. */
  furniture: { at: Span; reason: string }[];
  /** Errors: a decision whose quotation was not found, or found more than once. */
  messages: Message[];
}

/** What a decision does to the worktop at each place it found; a string says why it cannot be done. */
type Act<D extends Decision> = (top: Worktop, decision: D, found: Found) => string | undefined;
type Acts = { [Kind in Decision['kind']]?: Act<Extract<Decision, { kind: Kind }>> };

const ACTS: Acts = { split, join, move, furniture: takeOut };

/** Applies `move`, `join`, `split`, `furniture` decisions and lost headings. Without decisions the passages stay as they are. */
export function arrange(passages: Passage[], decisions: Decisions): Arrangement {
  if (decisions.list.length === 0) return { passages, furniture: [], messages: [...decisions.messages] };
  const text = sourceText(passages);
  const visible = new Set(text.chars.map(({ place }) => placeKey(place)));
  const top: Worktop = { text, visible, works: passages.map(toWork), furniture: [] };
  const messages: Message[] = [...decisions.messages];
  for (const decision of decisions.list) {
    const act = ACTS[decision.kind] as Act<Decision> | undefined;
    if (act) messages.push(...perform(top, decision, decisions.file, act));
  }
  // Lost headings come last: they belong to the passage that follows in reading order.
  for (const decision of decisions.list) {
    if (decision.kind !== 'gap' || decision.lost.length === 0) continue;
    messages.push(...perform(top, decision, decisions.file, countLost as Act<Decision>));
  }
  return { passages: top.works.map(toPassage), furniture: top.furniture, messages };
}

function perform(top: Worktop, decision: Decision, file: string, act: Act<Decision>): Message[] {
  const found = locate(top.text, decision.quotation, decision.which);
  const faults =
    typeof found === 'string' ? [found] : found.flatMap((place) => act(top, decision, place) ?? ([] as string[]));
  return faults.map((text) => ({
    rule: `edit/${decision.kind}`,
    severity: 'error',
    text: `${decision.kind}: ${text}`,
    file,
    line: decision.line,
  }));
}

function split(top: Worktop, _decision: Decision, found: Found): string | undefined {
  const left = positionOf(top, found.start - 1);
  const right = positionOf(top, found.start);
  if (left && right && left.work !== right.work) return undefined;
  const point = pointOf(top, found);
  if (typeof point === 'string') return point;
  cut(top, point);
  return undefined;
}

function join(top: Worktop, _decision: Decision, found: Found): string | undefined {
  const left = positionOf(top, found.start - 1);
  const right = positionOf(top, found.start);
  if (!left || !right) return 'there is nothing to join on one side';
  if (left.work === right.work) return undefined;
  const first = top.works[left.work];
  const second = top.works[right.work];
  if (right.work !== left.work + 1 || !first || !second)
    return 'the passages do not follow each other; move one of them first';
  const seam = second.atoms.map((atom, index) => (index === 0 ? { ...atom, joined: true } : atom));
  top.works.splice(left.work, 2, { ...first, atoms: [...first.atoms, ...seam] });
  return undefined;
}

function move(top: Worktop, decision: Extract<Decision, { kind: 'move' }>, found: Found): string | undefined {
  const target = locate(top.text, decision.to, undefined);
  if (typeof target === 'string') return `to: ${target}`;
  const [to] = target;
  if (!to) return 'to: nothing found';
  const before = top.works;
  const pieces = lift(top, found);
  if (typeof pieces === 'string') return pieces;
  const point = pointOf(top, to);
  if (typeof point === 'string') {
    top.works = before;
    return `to: ${point}`;
  }
  const marked = pieces.map((piece) => ({
    ...piece,
    atoms: piece.atoms.map((atom) => ({ ...atom, moved: decision.detail })),
  }));
  const host = top.works[point.work];
  const [only] = marked;
  if (marked.length === 1 && only && host && point.atom > 0 && point.atom < host.atoms.length) {
    const atoms = [...host.atoms.slice(0, point.atom), ...only.atoms, ...host.atoms.slice(point.atom)];
    top.works.splice(point.work, 1, { ...host, atoms });
  } else {
    top.works.splice(cut(top, point), 0, ...marked);
  }
  return undefined;
}

function takeOut(top: Worktop, decision: Extract<Decision, { kind: 'furniture' }>, found: Found): string | undefined {
  const pieces = lift(top, found);
  if (typeof pieces === 'string') return pieces;
  for (const piece of pieces) {
    for (const at of spansOf(piece.atoms.map(({ place }) => place)))
      top.furniture.push({ at, reason: decision.reason });
  }
  return undefined;
}

function countLost(top: Worktop, decision: Extract<Decision, { kind: 'gap' }>, found: Found): string | undefined {
  const point = pointOf(top, found);
  if (typeof point === 'string') return point;
  const next = top.works[point.atom === 0 ? point.work : point.work + 1];
  if (next) next.lost = [...next.lost, ...decision.lost];
  return undefined;
}
