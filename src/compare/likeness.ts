/** How alike texts are, by the pairs of neighbouring characters that they share. A pair counts the more, the fewer texts have it. */

/** Matches what is no part of a word. Pairs do not reach over punctuation and digits. */
const BETWEEN = /[^\p{L}]+/u;

/** Counts the pairs of neighbouring characters in a text. @example pairsOf('稳增长') // 稳增, 增长 */
export function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const run of text.split(BETWEEN)) {
    for (let at = 0; at + 2 <= run.length; at++) {
      const pair = run.slice(at, at + 2);
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  }
  return pairs;
}

/** A text's pairs with their weights. */
type Vector = [pair: string, weight: number][];

/**
 * Compares each text of one list with each of the other. Returns a function that says how alike the texts with these indices are, from 0 (they share
 * nothing) to 1: the cosine of the angle between their vectors.
 * @param measure the texts by which the rarity of pairs is measured: some dozens of passages on many subjects
 */
export function likenessOf(
  as: readonly string[],
  bs: readonly string[],
  measure: readonly string[],
): (a: number, b: number) => number {
  const rarity = rarityIn(measure);
  const [ones, others] = [as, bs].map((texts) => texts.map((text) => vectorOf(text, rarity))) as [Vector[], Vector[]];
  const shared = new Float64Array(as.length * bs.length);
  const holders = new Map<string, [index: number, weight: number][]>();
  others.forEach((vector, index) => {
    for (const [pair, weight] of vector) {
      const known = holders.get(pair);
      if (known) known.push([index, weight]);
      else holders.set(pair, [[index, weight]]);
    }
  });
  ones.forEach((vector, index) => {
    for (const [pair, weight] of vector)
      for (const [other, otherWeight] of holders.get(pair) ?? [])
        shared[index * bs.length + other] = (shared[index * bs.length + other] ?? 0) + weight * otherWeight;
  });
  return (a, b) => shared[a * bs.length + b] ?? 0;
}

function rarityIn(texts: readonly string[]): (pair: string) => number {
  const counts = new Map<string, number>();
  for (const text of texts) for (const pair of pairsOf(text).keys()) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return (pair) => Math.max(0, Math.log((texts.length + 1) / ((counts.get(pair) ?? 0) + 0.5)));
}

/** The vector of a text, of length 1. */
function vectorOf(text: string, rarity: (pair: string) => number): Vector {
  const weights = Array.from(pairsOf(text), ([pair, count]): Vector[number] => [
    pair,
    (1 + Math.log(count)) * rarity(pair),
  ]);
  const length = Math.hypot(...weights.map(([, weight]) => weight));
  return length === 0 ? [] : weights.map(([pair, weight]) => [pair, weight / length]);
}
