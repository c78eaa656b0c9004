/**
 * Puts the passages of a source into the reading order that the editor decided, before structure is read: pieces of
 * scrambled columns move, lines are joined or kept apart, overlooked furniture goes out, lost headings are counted.
 */
import type { Span } from '../../src/model/report.ts';
import type { Message, Passage } from '../pipeline.ts';
import { type Found, locate } from './anchor.ts';
import type { Decision, Decisions } from './decisions.ts';
import { type Atom, toPassage, toWork, type Work } from './passage.ts';
import { placeKey, type SourceText, sourceText, spansOf } from './source-text.ts';

export interface Arrangement {
  passages: Passage[];
  /** What the editor's `furniture` decisions took out, for the ledger. */
  furniture: { at: Span; reason: string }[];
  /** Errors: a decision whose quotation was not found, or found more than once. */
  messages: Message[];
}

/** The state that the decisions work on, one after another in the order of the YAML. */
interface Desk {
  text: SourceText;
  /** Keys of the raw characters that show in the clean text; the others stay with the one before. */
  visible: Set<string>;
  works: Work[];
  furniture: Arrangement['furniture'];
}

/** What a decision does to the desk at each place it found; a string says why it cannot be done. */
type Act<D extends Decision> = (desk: Desk, decision: D, found: Found) => string | undefined;
type Acts = { [Kind in Decision['kind']]?: Act<Extract<Decision, { kind: Kind }>> };

const ACTS: Acts = { split, join, move, furniture: takeOut };

/** Applies `move`, `join`, `split`, `furniture` decisions and lost headings. Without decisions the passages stay as they are. */
export function arrange(passages: Passage[], decisions: Decisions): Arrangement {
  if (decisions.list.length === 0) return { passages, furniture: [], messages: [...decisions.messages] };
  const text = sourceText(passages);
  const visible = new Set(text.chars.map(({ place }) => placeKey(place)));
  const desk: Desk = { text, visible, works: passages.map(toWork), furniture: [] };
  const messages: Message[] = [...decisions.messages];
  for (const decision of decisions.list) {
    const act = ACTS[decision.kind] as Act<Decision> | undefined;
    if (act) messages.push(...perform(desk, decision, decisions.file, act));
  }
  // Lost headings come last: they belong to the passage that follows in reading order.
  for (const decision of decisions.list) {
    if (decision.kind !== 'gap' || decision.lost.length === 0) continue;
    messages.push(...perform(desk, decision, decisions.file, countLost as Act<Decision>));
  }
  return { passages: desk.works.map(toPassage), furniture: desk.furniture, messages };
}

function perform(desk: Desk, decision: Decision, file: string, act: Act<Decision>): Message[] {
  const found = locate(desk.text, decision.anchor, decision.which);
  const faults =
    typeof found === 'string' ? [found] : found.flatMap((place) => act(desk, decision, place) ?? ([] as string[]));
  return faults.map((text) => ({
    rule: `edit/${decision.kind}`,
    severity: 'error',
    text: `${decision.kind}: ${text}`,
    file,
    line: decision.line,
  }));
}

/** Where a raw character now lies. */
interface Position {
  work: number;
  atom: number;
}

function positionOf(desk: Desk, index: number): Position | undefined {
  const wanted = desk.text.chars[index];
  if (!wanted) return undefined;
  const key = placeKey(wanted.place);
  for (const [work, { atoms }] of desk.works.entries()) {
    const atom = atoms.findIndex(({ place }) => place.line === wanted.place.line && placeKey(place) === key);
    if (atom >= 0) return { work, atom };
  }
  return undefined;
}

/**
 * Where a point now lies: between two atoms of a work. With words on one side only it clings to that side; with words
 * on both sides they must still be neighbours.
 */
function pointOf(desk: Desk, found: Found): Position | string {
  const left = found.before || !found.after ? positionOf(desk, found.start - 1) : undefined;
  const right = found.after || !found.before ? positionOf(desk, found.start) : undefined;
  if (left && right && left.work === right.work && nextVisible(desk, left) === right.atom) return right;
  if (left && right) return borderOf(desk, left, right);
  if (right) return right;
  if (left) return { work: left.work, atom: nextVisible(desk, left) };
  return 'the place has been taken out by another decision';
}

function borderOf(desk: Desk, left: Position, right: Position): Position | string {
  const leftEnds = nextVisible(desk, left) === desk.works[left.work]?.atoms.length;
  if (leftEnds && right.work === left.work + 1) return right;
  return 'the words before and after the point no longer stand together; give the words of one side only';
}

/** The next character that shows, or the end: what does not show stays with the character before it. */
function nextVisible(desk: Desk, { work, atom }: Position): number {
  const atoms = desk.works[work]?.atoms ?? [];
  const next = atoms.findIndex(({ place }, index) => index > atom && desk.visible.has(placeKey(place)));
  return next < 0 ? atoms.length : next;
}

/** Cuts a work in two; nothing happens at its borders. Returns the index of the work that begins at the cut. */
function cut(desk: Desk, { work, atom }: Position): number {
  const whole = desk.works[work];
  if (!whole || atom <= 0) return work;
  if (atom >= whole.atoms.length) return work + 1;
  desk.works.splice(
    work,
    1,
    { ...whole, atoms: whole.atoms.slice(0, atom) },
    { ...whole, atoms: whole.atoms.slice(atom), lost: [] },
  );
  return work + 1;
}

function split(desk: Desk, _decision: Decision, found: Found): string | undefined {
  const left = positionOf(desk, found.start - 1);
  const right = positionOf(desk, found.start);
  if (left && right && left.work !== right.work) return undefined;
  const point = pointOf(desk, found);
  if (typeof point === 'string') return point;
  cut(desk, point);
  return undefined;
}

function join(desk: Desk, _decision: Decision, found: Found): string | undefined {
  const left = positionOf(desk, found.start - 1);
  const right = positionOf(desk, found.start);
  if (!left || !right) return 'there is nothing to join on one side';
  if (left.work === right.work) return undefined;
  const first = desk.works[left.work];
  const second = desk.works[right.work];
  if (right.work !== left.work + 1 || !first || !second)
    return 'the passages do not follow each other; move one of them first';
  const seam = second.atoms.map((atom, index) => (index === 0 ? { ...atom, joined: true } : atom));
  desk.works.splice(left.work, 2, { ...first, atoms: [...first.atoms, ...seam] });
  return undefined;
}

/** Takes the atoms of a stretch of the source out of the works they lie in, one piece for each work. */
function lift(desk: Desk, found: Found): Work[] | string {
  const wanted = placesBetween(desk, found);
  if (wanted.size === 0) return 'the quotation marks a point, not words';
  const lifted: Work[] = [];
  const rest: Work[] = [];
  for (const work of desk.works) {
    const inside = work.atoms.filter(({ place }) => wanted.has(placeKey(place)));
    if (inside.length === 0) rest.push(work);
    else if (inside.length === work.atoms.length) lifted.push(work);
    else {
      lifted.push({ ...work, atoms: inside, lost: [] });
      rest.push({ ...work, atoms: work.atoms.filter(({ place }) => !wanted.has(placeKey(place))) });
    }
  }
  desk.works = rest;
  return lifted;
}

/** Keys of the raw characters of a stretch, with those that do not show after each and before the first of a work. */
function placesBetween(desk: Desk, found: Found): Set<string> {
  const keys = new Set(desk.text.chars.slice(found.start, found.end).map(({ place }) => placeKey(place)));
  for (const { atoms } of desk.works) {
    let inside = keys.has(firstVisibleKey(desk, atoms));
    for (const { place } of atoms) {
      const key = placeKey(place);
      if (desk.visible.has(key)) inside = keys.has(key);
      else if (inside) keys.add(key);
    }
  }
  return keys;
}

function firstVisibleKey(desk: Desk, atoms: Atom[]): string {
  const first = atoms.find(({ place }) => desk.visible.has(placeKey(place)));
  return first ? placeKey(first.place) : '';
}

function move(desk: Desk, decision: Extract<Decision, { kind: 'move' }>, found: Found): string | undefined {
  const target = locate(desk.text, decision.to, undefined);
  if (typeof target === 'string') return `to: ${target}`;
  const [to] = target;
  if (!to) return 'to: nothing found';
  const before = desk.works;
  const pieces = lift(desk, found);
  if (typeof pieces === 'string') return pieces;
  const point = pointOf(desk, to);
  if (typeof point === 'string') {
    desk.works = before;
    return `to: ${point}`;
  }
  const marked = pieces.map((piece) => ({
    ...piece,
    atoms: piece.atoms.map((atom) => ({ ...atom, moved: decision.detail })),
  }));
  const host = desk.works[point.work];
  const [only] = marked;
  if (marked.length === 1 && only && host && point.atom > 0 && point.atom < host.atoms.length) {
    const atoms = [...host.atoms.slice(0, point.atom), ...only.atoms, ...host.atoms.slice(point.atom)];
    desk.works.splice(point.work, 1, { ...host, atoms });
  } else {
    desk.works.splice(cut(desk, point), 0, ...marked);
  }
  return undefined;
}

function takeOut(desk: Desk, decision: Extract<Decision, { kind: 'furniture' }>, found: Found): string | undefined {
  const pieces = lift(desk, found);
  if (typeof pieces === 'string') return pieces;
  for (const piece of pieces) {
    for (const at of spansOf(piece.atoms.map(({ place }) => place)))
      desk.furniture.push({ at, reason: decision.reason });
  }
  return undefined;
}

function countLost(desk: Desk, decision: Extract<Decision, { kind: 'gap' }>, found: Found): string | undefined {
  const point = pointOf(desk, found);
  if (typeof point === 'string') return point;
  const next = desk.works[point.atom === 0 ? point.work : point.work + 1];
  if (next) next.lost = [...next.lost, ...decision.lost];
  return undefined;
}
