/**
 * Ids for blocks that no release knows. Before the first release the structural id stands as it is; later it is
 * fitted between those that are promised: a number where it is free and rising, else a letter, as statutes do.
 */
import { type BlockId, formatBlockId, isHeadingLetter, parseBlockId, suffixOf } from '../../../src/model/ids.ts';

/** The blocks of one letter below one heading are numbered together. */
const rowOf = ({ parent, letter }: Pick<BlockId, 'parent' | 'letter'>): string => `${parent}/${letter}`;

/**
 * Completes the ids of a new parse.
 * @param structural the id that each block would have if nothing had been published; a block's parent is the heading named before its last hyphen
 * @param known the id that each block keeps, `undefined` for a new one
 * @param issued every id that was ever published: never given to anything else
 */
export function numberNew(structural: string[], known: (string | undefined)[], issued: ReadonlySet<string>): string[] {
  const taken = new Set([...issued, ...known.filter((id) => id !== undefined)]);
  const finalOf = new Map<string, string>();
  structural.forEach((id, at) => {
    const final = known[at];
    if (final !== undefined) finalOf.set(id, final);
  });
  const ids: string[] = [];
  const nextKnown = lookAhead(structural, known);
  const last = new Map<string, number>();
  structural.forEach((wanted, at) => {
    const kept = known[at];
    const parts = parseBlockId(kept ?? wanted);
    if (kept !== undefined || parts === null) {
      ids.push(kept ?? freeBeside(wanted, taken));
      if (parts) last.set(rowOf(parts), parts.number);
      return;
    }
    const { letter } = parts;
    const parent = finalOf.get(parts.parent) ?? parts.parent;
    const row = rowOf({ parent, letter });
    const before = last.get(row) ?? 0;
    const after = nextKnown(at, row);
    // The number of a heading is printed, and where printed numbers repeat it has a suffix; the others are counted anew.
    const isHeading = isHeadingLetter(letter);
    const { number, suffix } = isHeading ? parts : { number: before + 1, suffix: '' };
    const plain = formatBlockId({ parent, letter, number, suffix });
    const rises = number > before || (suffix !== '' && number === before);
    const fits = rises && number < after && !taken.has(plain);
    const id = fits ? plain : freeBeside(formatBlockId({ parent, letter, number: before, suffix: '' }), taken);
    last.set(row, fits ? number : before);
    taken.add(id);
    finalOf.set(wanted, id);
    ids.push(id);
  });
  return ids;
}

/** The number of the next block after `at` that keeps an id of the given row; infinite if there is none. */
function lookAhead(structural: string[], known: (string | undefined)[]) {
  const rows = new Map<string, { at: number; number: number }[]>();
  structural.forEach((_, at) => {
    const parts = known[at] === undefined ? null : parseBlockId(known[at]);
    if (!parts) return;
    const row = rowOf(parts);
    rows.set(row, [...(rows.get(row) ?? []), { at, number: parts.number }]);
  });
  return (at: number, row: string): number =>
    rows.get(row)?.find((entry) => entry.at > at)?.number ?? Number.POSITIVE_INFINITY;
}

/** `base` with the first letter (`a` … `z`, `aa` …) that makes an id never given before. */
function freeBeside(base: string, taken: ReadonlySet<string>): string {
  let count = 1;
  while (taken.has(base + suffixOf(count))) count += 1;
  return base + suffixOf(count);
}
