/**
 * Finds the longest rising subsequence of a list of numbers and returns the indexes of its members, in order. Members need not be adjacent. It tells
 * which items kept their order between two texts. Of several longest ones, the one whose members come last is returned. Takes time n log n.
 * @example longestRise([2, 9, 4, 5]) // [0, 2, 3]
 */
export function longestRise(numbers: readonly number[]): number[] {
  /** `ends[n]` is the index of the smallest number that ends a rising subsequence of `n + 1` numbers. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  numbers.forEach((number, index) => {
    const length = firstNotBelow(ends, numbers, number);
    previous[index] = ends[length - 1];
    ends[length] = index;
  });
  const run: number[] = [];
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) run.push(index);
  return run.reverse();
}

/** Counts, by bisection, the subsequences that end in a number smaller than `number`. `number` can extend the longest of these. */
function firstNotBelow(ends: number[], numbers: readonly number[], number: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
