/**
 * Makes the ids of blocks that no release has published. Before the first release, the structural id is used as it is. Later, the id must fit between
 * the published ids: it gets a number if that is free and in order, else the number before it with a letter, as new sections of a law do.
 */
import { type BlockId, formatBlockId, isHeadingLetter, parseBlockId, suffixOf } from '../../../src/model/ids.ts';
import { firstIndex } from '../first-index.ts';

/** Blocks with the same letter under the same heading are numbered together. */
const rowOf = ({ parent, letter }: Pick<BlockId, 'parent' | 'letter'>): string => `${parent}/${letter}`;

/**
 * Gives an id to every block.
 * @param structural the id that each block would have if nothing had been published; a block's parent is the heading named before its last hyphen
 * @param known the id that each block keeps, `undefined` for a new block
 * @param issued every id that was ever published; no new block gets one of them
 */
export function numberNew(structural: string[], known: (string | undefined)[], issued: ReadonlySet<string>): string[] {
  const taken = new Set([...issued, ...known.filter((id) => id !== undefined)]);
  const finalOf = new Map<string, string>();
  structural.forEach((id, at) => {
    const final = known[at];
    if (final !== undefined) finalOf.set(id, final);
  });
  const ids: string[] = [];
  const freeBeside = letterGiver(taken);
  const nextKnown = lookAhead(structural, known);
  const last = new Map<string, number>();
  structural.forEach((wanted, at) => {
    const kept = known[at];
    const parts = parseBlockId(kept ?? wanted);
    if (kept !== undefined || parts === null) {
      ids.push(kept ?? freeBeside(wanted));
      if (parts) last.set(rowOf(parts), parts.number);
      return;
    }
    const { letter } = parts;
    const parent = finalOf.get(parts.parent) ?? parts.parent;
    const row = rowOf({ parent, letter });
    const before = last.get(row) ?? 0;
    const after = nextKnown(at, row);
    // A heading has its printed number, with a suffix where printed numbers repeat. Blocks of all other types are counted anew.
    const isHeading = isHeadingLetter(letter);
    const { number, suffix } = isHeading ? parts : { number: before + 1, suffix: '' };
    const plain = formatBlockId({ parent, letter, number, suffix });
    const rises = number > before || (suffix !== '' && number === before);
    const fits = rises && number < after && !taken.has(plain);
    const id = fits ? plain : freeBeside(formatBlockId({ parent, letter, number: before, suffix: '' }));
    last.set(row, fits ? number : before);
    taken.add(id);
    finalOf.set(wanted, id);
    ids.push(id);
  });
  return ids;
}

/** Returns a function that gives the number of the next block after `at` that keeps an id of the given row; infinite if there is none. */
function lookAhead(structural: string[], known: (string | undefined)[]) {
  const rows = new Map<string, { at: number; number: number }[]>();
  structural.forEach((_, at) => {
    const parts = known[at] === undefined ? null : parseBlockId(known[at]);
    if (!parts) return;
    const row = rowOf(parts);
    const entries = rows.get(row) ?? [];
    entries.push({ at, number: parts.number });
    rows.set(row, entries);
  });
  return (at: number, row: string): number => {
    const entries = rows.get(row) ?? [];
    const next = firstIndex(entries.length, (index) => (entries[index]?.at ?? at) > at);
    return entries[next]?.number ?? Number.POSITIVE_INFINITY;
  };
}

/**
 * Returns a function that appends to an id the first letter (`a` … `z`, `aa` …) that makes an id never used before. `taken` may only grow in the
 * meantime.
 */
function letterGiver(taken: ReadonlySet<string>): (base: string) => string {
  const counts = new Map<string, number>();
  return (base) => {
    let count = counts.get(base) ?? 1;
    while (taken.has(base + suffixOf(count))) count += 1;
    counts.set(base, count);
    return base + suffixOf(count);
  };
}
