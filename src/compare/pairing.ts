/** Pairs the items of two lists that belong together. */

export interface Pair<Item> {
  a: Item;
  b: Item;
  score: number;
}

/**
 * Pairs two lists so that the scores of all pairs together are highest; each item is used once. Pairs with a score below `least` are not made.
 * This is the Hungarian method in the form of shortest augmenting paths; it takes the cube of the lengths.
 */
export function bestPairs<Item>(
  as: readonly Item[],
  bs: readonly Item[],
  score: (a: Item, b: Item) => number,
  least: number,
): Pair<Item>[] {
  const scores = as.map((a) => bs.map((b) => score(a, b)));
  // A pair below the least score costs as much as none.
  const costs = scores.map((row) => row.map((one) => Math.min(0, least - one)));
  return assign(costs, bs.length).flatMap((b, a) => {
    const own = scores[a]?.[b];
    return own !== undefined && own >= least ? [{ a: as[a] as Item, b: bs[b] as Item, score: own }] : [];
  });
}

/** For each row of a table of costs, the column that it takes so that all costs together are lowest; -1 for a row that gets none. */
function assign(costs: readonly (readonly number[])[], columns: number): number[] {
  const rows = costs.length;
  const size = Math.max(rows, columns);
  const cost = (row: number, column: number) => costs[row]?.[column] ?? 0;
  const rowPotential = new Float64Array(size);
  const columnPotential = new Float64Array(size + 1);
  /** The row that has each column; the last column is the start of a search. */
  const rowOf = new Int32Array(size + 1).fill(-1);
  for (let row = 0; row < size; row++) {
    rowOf[size] = row;
    const distance = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const cameFrom = new Int32Array(size + 1).fill(size);
    const done = new Uint8Array(size + 1);
    let column = size;
    while (rowOf[column] !== -1) {
      done[column] = 1;
      const from = rowOf[column] as number;
      let next = size;
      let step = Number.POSITIVE_INFINITY;
      for (let other = 0; other < size; other++) {
        if (done[other]) continue;
        const reduced = cost(from, other) - (rowPotential[from] ?? 0) - (columnPotential[other] ?? 0);
        if (reduced < (distance[other] as number)) {
          distance[other] = reduced;
          cameFrom[other] = column;
        }
        if ((distance[other] as number) < step) {
          step = distance[other] as number;
          next = other;
        }
      }
      for (let other = 0; other <= size; other++) {
        if (done[other]) {
          rowPotential[rowOf[other] as number] = (rowPotential[rowOf[other] as number] ?? 0) + step;
          columnPotential[other] = (columnPotential[other] ?? 0) - step;
        } else distance[other] = (distance[other] as number) - step;
      }
      column = next;
    }
    for (; column !== size; column = cameFrom[column] as number)
      rowOf[column] = rowOf[cameFrom[column] as number] as number;
  }
  const columnOf = new Array<number>(rows).fill(-1);
  rowOf.slice(0, columns).forEach((row, column) => {
    if (row < rows) columnOf[row] = column;
  });
  return columnOf;
}

/** Of numbers in a row, the indices of those that keep their order: a longest rising part. What is not in it has moved. */
export function keptOrder(places: readonly number[]): Set<number> {
  const best: number[] = [];
  const before: number[] = [];
  places.forEach((place, index) => {
    const previous = places
      .slice(0, index)
      .reduce((found, other, at) => (other < place && (best[at] ?? 0) > (best[found] ?? 0) ? at : found), -1);
    before[index] = previous;
    best[index] = (best[previous] ?? 0) + 1;
  });
  const kept = new Set<number>();
  for (let at = best.indexOf(Math.max(...best)); at >= 0; at = before[at] ?? -1) kept.add(at);
  return kept;
}
