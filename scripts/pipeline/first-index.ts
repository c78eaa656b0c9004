/**
 * The first index from 0 at which something holds that, once it holds, holds for all that follow; `length` if it never does. Asks
 * about log `length` indexes.
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
