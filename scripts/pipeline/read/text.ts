import { PLAIN, type SourceLine } from './source.ts';

/** A line longer than this is no prose; reading it would only exhaust memory. */
const LONGEST_LINE = 1_000_000;

/** Cuts decoded text into lines at LF, CR LF and CR. */
export function textLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  const pattern = /([^\r\n]*)(\r\n|\n|\r|$)/gu;
  for (const [whole, line = '', end = ''] of text.matchAll(pattern)) {
    if (whole === '' && lines.length > 0) break;
    lines.push({ number: lines.length + 1, points: Array.from(line), end: end.length, cuts: [], layout: PLAIN });
  }
  return lines;
}

/** Number of the first line that no reader of prose can have meant, or 0. */
export function overlongLine(text: string): number {
  let number = 1;
  let start = 0;
  while (start <= text.length) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    if (stop - start > LONGEST_LINE) return number;
    if (end < 0) return 0;
    start = end + 1;
    number += 1;
  }
  return 0;
}
