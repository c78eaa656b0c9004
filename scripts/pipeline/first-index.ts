/**
 * Finds by bisection the first index for which a condition holds. The condition must hold for all indexes after that one, too. Returns `length` if it
 * holds for no index.
 * @example firstIndex(rising.length, (index) => rising[index] >= 7) // how many of the rising numbers are smaller than 7
 */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
