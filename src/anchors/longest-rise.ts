/**
 * The longest run of numbers that rises: the indexes of its members, in order. What stands in the same order in two texts is such a run of
 * places. Of several longest runs it is the one whose members come last. Time is n log n.
 * @example longestRise([2, 9, 4, 5]) // [0, 2, 3]
 */
export function longestRise(numbers: readonly number[]): number[] {
  /** `ends[n]` is the index of the smallest number that ends a run of `n + 1`. */
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

/** How many of the runs end in a smaller number: the first run that `number` does not make longer. */
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
