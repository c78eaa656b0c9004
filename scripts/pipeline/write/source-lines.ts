import type { Report } from '../../../src/model/report.ts';
import type { ReadSource } from '../read/source.ts';
import { maskedLines } from './masked-lines.ts';

/**
 * The decoded lines of the base's chosen copy, to which `at` refers, unchanged but for their line ends and for masked text that was taken down. Line n of the source is line
 * `n - sources[0].lines[0] + 1` of this file.
 */
export function sourceLines(report: Report, [base]: ReadSource[]): string {
  const [first, last] = report.sources[0]?.lines ?? [1, 0];
  const lines = maskedLines(report, base?.lines.slice(first - 1, last) ?? []);
  return lines.map((line) => `${line.points.join('')}\n`).join('');
}
