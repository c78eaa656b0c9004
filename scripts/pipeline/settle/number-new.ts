/**
 * Ids for blocks that no release knows. Before the first release the structural id stands as it is; later it is
 * fitted between those that are promised: a number where it is free and rising, else a letter, as statutes do.
 */

/** An id taken apart: `s3-1-p4a` is parent `s3-1`, kind `p`, number 4, letters `a`. */
interface Parts {
  parent: string;
  kind: string;
  number: number;
  letters: string;
}

function parse(id: string): Parts | null {
  const match = /^(?:(.+)-)?([a-z]?)(\d+)([a-z]*)$/.exec(id);
  if (!match) return null;
  const [, parent = '', kind = '', number = '0', letters = ''] = match;
  return { parent, kind, number: Number(number), letters };
}

const join = (parent: string, rest: string): string => (parent ? `${parent}-${rest}` : rest);

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
  const rowOf = (parts: Parts) => `${finalOf.get(parts.parent) ?? parts.parent}/${parts.kind}`;
  const nextKnown = lookAhead(structural, known);
  const last = new Map<string, number>();
  structural.forEach((wanted, at) => {
    const kept = known[at];
    const parts = parse(kept ?? wanted);
    if (kept !== undefined || parts === null) {
      ids.push(kept ?? freeBeside(wanted, taken));
      if (parts) last.set(`${parts.parent}/${parts.kind}`, parts.number);
      return;
    }
    const parent = finalOf.get(parts.parent) ?? parts.parent;
    const row = rowOf(parts);
    const before = last.get(row) ?? 0;
    const after = nextKnown(at, `${parent}/${parts.kind}`);
    const counted = /^[plbtn]$/.test(parts.kind);
    const number = counted ? before + 1 : parts.number;
    // A parser gives letters of its own where printed numbers repeat.
    const plain = join(parent, `${parts.kind}${number}${counted ? '' : parts.letters}`);
    const rises = number > before || (!counted && parts.letters !== '' && number === before);
    const fits = rises && number < after && !taken.has(plain);
    const id = fits ? plain : freeBeside(join(parent, `${parts.kind}${before}`), taken);
    last.set(row, fits ? number : before);
    taken.add(id);
    finalOf.set(wanted, id);
    ids.push(id);
  });
  return ids;
}

/** The number of the next block after `at` that keeps an id of the given row (`<parent>/<kind>`); infinite if there is none. */
function lookAhead(structural: string[], known: (string | undefined)[]) {
  const rows = new Map<string, { at: number; number: number }[]>();
  structural.forEach((_, at) => {
    const parts = known[at] === undefined ? null : parse(known[at]);
    if (!parts) return;
    const row = `${parts.parent}/${parts.kind}`;
    rows.set(row, [...(rows.get(row) ?? []), { at, number: parts.number }]);
  });
  return (at: number, row: string): number =>
    rows.get(row)?.find((entry) => entry.at > at)?.number ?? Number.POSITIVE_INFINITY;
}

/** `base` with the first letter (`a` … `z`, `aa` …) that makes an id never given before. */
function freeBeside(base: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    let letters = '';
    for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26))
      letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
    if (!taken.has(base + letters)) return base + letters;
  }
}
