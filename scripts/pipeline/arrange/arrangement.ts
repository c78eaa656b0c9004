/** The passages of a source while the editor's decisions move them about: where a character lies now, cutting, lifting out. */
import type { Span } from '../../../src/model/report.ts';
import type { Found } from '../../decisions/quotation.ts';
import { placeKey, type SourceText } from '../../decisions/source-text.ts';
import type { Atom, Work } from './movable-passage.ts';

/** The state that the decisions work on, one after another in the order of the YAML. */
export interface Worktop {
  text: SourceText;
  /** Keys of the raw characters that show in the clean text; the others stay with the one before. */
  visible: Set<string>;
  works: Work[];
  furniture: { at: Span; reason: string }[];
}

/** Where a raw character now lies. */
export interface Position {
  work: number;
  atom: number;
}

export function positionOf(top: Worktop, index: number): Position | undefined {
  const wanted = top.text.chars[index];
  if (!wanted) return undefined;
  const key = placeKey(wanted.place);
  for (const [work, { atoms }] of top.works.entries()) {
    const atom = atoms.findIndex(({ place }) => place.line === wanted.place.line && placeKey(place) === key);
    if (atom >= 0) return { work, atom };
  }
  return undefined;
}

/**
 * Where a point now lies: between two atoms of a work. With words on one side only it clings to that side; with words
 * on both sides they must still be neighbours.
 */
export function pointOf(top: Worktop, found: Found): Position | string {
  const left = found.before || !found.after ? positionOf(top, found.start - 1) : undefined;
  const right = found.after || !found.before ? positionOf(top, found.start) : undefined;
  if (left && right && left.work === right.work && nextVisible(top, left) === right.atom) return right;
  if (left && right) return borderOf(top, left, right);
  if (right) return right;
  if (left) return { work: left.work, atom: nextVisible(top, left) };
  return 'the place has been taken out by another decision';
}

function borderOf(top: Worktop, left: Position, right: Position): Position | string {
  const leftEnds = nextVisible(top, left) === top.works[left.work]?.atoms.length;
  if (leftEnds && right.work === left.work + 1) return right;
  return 'the words before and after the point no longer stand together; give the words of one side only';
}

/** The next character that shows, or the end: what does not show stays with the character before it. */
export function nextVisible(top: Worktop, { work, atom }: Position): number {
  const atoms = top.works[work]?.atoms ?? [];
  const next = atoms.findIndex(({ place }, index) => index > atom && top.visible.has(placeKey(place)));
  return next < 0 ? atoms.length : next;
}

/** Cuts a work in two; nothing happens at its borders. Returns the index of the work that begins at the cut. */
export function cut(top: Worktop, { work, atom }: Position): number {
  const whole = top.works[work];
  if (!whole || atom <= 0) return work;
  if (atom >= whole.atoms.length) return work + 1;
  top.works.splice(
    work,
    1,
    { ...whole, atoms: whole.atoms.slice(0, atom) },
    { ...whole, atoms: whole.atoms.slice(atom), lost: [] },
  );
  return work + 1;
}

/** Takes the atoms of a stretch of the source out of the works they lie in, one piece for each work. */
export function lift(top: Worktop, found: Found): Work[] | string {
  const wanted = placesBetween(top, found);
  if (wanted.size === 0) return 'the quotation marks a point, not words';
  const lifted: Work[] = [];
  const rest: Work[] = [];
  for (const work of top.works) {
    const inside = work.atoms.filter(({ place }) => wanted.has(placeKey(place)));
    if (inside.length === 0) rest.push(work);
    else if (inside.length === work.atoms.length) lifted.push(work);
    else {
      lifted.push({ ...work, atoms: inside, lost: [] });
      rest.push({ ...work, atoms: work.atoms.filter(({ place }) => !wanted.has(placeKey(place))) });
    }
  }
  top.works = rest;
  return lifted;
}

/** Keys of the raw characters of a stretch, with those that do not show after each and before the first of a work. */
function placesBetween(top: Worktop, found: Found): Set<string> {
  const keys = new Set(top.text.chars.slice(found.start, found.end).map(({ place }) => placeKey(place)));
  for (const { atoms } of top.works) {
    let inside = keys.has(firstVisibleKey(top, atoms));
    for (const { place } of atoms) {
      const key = placeKey(place);
      if (top.visible.has(key)) inside = keys.has(key);
      else if (inside) keys.add(key);
    }
  }
  return keys;
}

function firstVisibleKey(top: Worktop, atoms: Atom[]): string {
  const first = atoms.find(({ place }) => top.visible.has(placeKey(place)));
  return first ? placeKey(first.place) : '';
}
