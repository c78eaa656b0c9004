import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report, Span } from '../../src/model/report.ts';
import { sourceFile } from '../../src/tree/files.ts';

/** Lines of a plain-text source as received, from its raw bytes, without the byte order mark. */
export function rawLines(content: string, report: Report, source = 0): string[] {
  const { file, encoding } = report.sources[source] as Report['sources'][number];
  const bytes = readFileSync(join(content, sourceFile(file)));
  return new TextDecoder(encoding).decode(bytes).split(/\r\n|\n/u);
}

/** The characters of a span. */
export function charactersAt(lines: string[], [line, start, end]: Span): string {
  return [...(lines[line - 1] ?? '')].slice(start, end).join('');
}

/** Order of the source: line, then place in the line. */
export function bySource(a: Span, b: Span): number {
  return a[0] - b[0] || a[1] - b[1];
}
