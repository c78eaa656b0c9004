/** The median and the 95th percentile of some numbers, e.g. `12 / 40 ms`. */
export function percentiles(numbers: number[], show: (n: number) => string): string {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (share: number) => show(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number);
  return `${at(0.5)} / ${at(0.95)}`;
}

export const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} KB`;
export const milliseconds = (time: number) => `${time.toFixed(0)} ms`;
