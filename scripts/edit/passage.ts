/** Passages taken apart into single raw characters and put together again, so that pieces can move. */
import { normalise } from '../clean/normalise.ts';
import type { Passage } from '../pipeline.ts';
import { type Place, placeKey, placesOf, spansOf } from './source-text.ts';

/** One raw character on its way. */
export interface Atom {
  char: string;
  place: Place;
  bold: boolean;
  /** A broken line was closed before this character. */
  joined: boolean;
  /** Why it was moved; empty if it stands where the source has it. */
  moved: string;
}

/** A passage under the editor's hands. */
export interface Work {
  atoms: Atom[];
  /** The passage it began as; returned itself if nothing changed. */
  origin: Passage;
  lost: NonNullable<Passage['lost']>;
}

export function toWork(passage: Passage): Work {
  const places = placesOf(passage.at);
  const atoms = Array.from(passage.raw).map((char, index): Atom => {
    const place = places[index];
    if (!place) throw new Error(`a passage has fewer places than characters: ${passage.raw.slice(0, 20)}`);
    return {
      char,
      place,
      bold: passage.layout.bold.some(([start, end]) => start <= index && index < end),
      joined: passage.joins.includes(index),
      moved: '',
    };
  });
  return { atoms, origin: passage, lost: passage.lost ?? [] };
}

/** The passage that the atoms now make; layout stays with the beginning of the original passage. */
export function toPassage(work: Work): Passage {
  const { atoms, origin, lost } = work;
  const moved = runs(atoms, (atom) => atom.moved).map(({ start, end, value }) => ({ start, end, detail: value }));
  const extra = { ...(lost.length > 0 ? { lost } : {}), ...(moved.length > 0 ? { moved } : {}) };
  if (sameAtoms(atoms, origin)) return { ...origin, ...extra };
  const raw = atoms.map((atom) => atom.char).join('');
  const first = atoms[0];
  const [line, start, , source = 0] = origin.at[0] ?? [0, 0, 0];
  const beginsAsBefore = first !== undefined && placeKey(first.place) === placeKey({ source, line, column: start });
  return {
    at: spansOf(atoms.map((atom) => atom.place)),
    raw,
    clean: normalise(raw),
    layout: {
      headingDepth: beginsAsBefore ? origin.layout.headingDepth : 0,
      bold: runs(atoms, (atom) => (atom.bold ? 'bold' : '')).map(({ start: from, end }) => [from, end]),
      listItem: beginsAsBefore && origin.layout.listItem,
      blankBefore: beginsAsBefore ? origin.layout.blankBefore : false,
      indent: beginsAsBefore ? origin.layout.indent : 0,
      ...(beginsAsBefore && origin.layout.note ? { note: true } : {}),
    },
    joins: atoms.flatMap((atom, index) => (atom.joined && index > 0 ? [index] : [])),
    ...extra,
  };
}

function sameAtoms(atoms: Atom[], origin: Passage): boolean {
  const places = placesOf(origin.at);
  return (
    places.length === atoms.length &&
    atoms.every((atom, index) => {
      const place = places[index];
      return place !== undefined && placeKey(place) === placeKey(atom.place);
    }) &&
    atoms.every((atom, index) => atom.joined === origin.joins.includes(index))
  );
}

/** Stretches of atoms with the same non-empty value. */
function runs(atoms: Atom[], label: (atom: Atom) => string): { start: number; end: number; value: string }[] {
  const result: { start: number; end: number; value: string }[] = [];
  atoms.forEach((atom, index) => {
    const value = label(atom);
    const open = result.at(-1);
    if (!value) return;
    if (open && open.end === index && open.value === value) open.end = index + 1;
    else result.push({ start: index, end: index + 1, value });
  });
  return result;
}
