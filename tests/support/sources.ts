import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report, Span } from '../../src/model/report.ts';
import { sourceFile } from '../../src/tree/files.ts';

/** A plain-text source as received, decoded, without the byte order mark. */
export function rawText(content: string, report: Report, source = 0): string {
  const { file, encoding } = report.sources[source] as Report['sources'][number];
  return new TextDecoder(encoding).decode(readFileSync(join(content, sourceFile(file))));
}

/** Its lines. */
export function rawLines(content: string, report: Report, source = 0): string[] {
  return rawText(content, report, source).split(/\r\n|\n/u);
}

/** The characters of a span. */
export function charactersAt(lines: string[], [line, start, end]: Span): string {
  return [...(lines[line - 1] ?? '')].slice(start, end).join('');
}

/** Order of the source: line, then place in the line. */
export function bySource(a: Span, b: Span): number {
  return a[0] - b[0] || a[1] - b[1];
}
