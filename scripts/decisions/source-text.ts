/** The clean text of a whole source as one string, in which each character keeps its position in the raw source. */
import type { Span } from '../../src/model/report.ts';
import type { Passage } from '../pipeline/types.ts';

/** Where a character stands in a decoded source file: number of the file (0 is the base), line and column. */
export interface SourcePosition {
  source: number;
  line: number;
  /** Counted in code points, from 0. */
  column: number;
}

/** One visible character of the source. */
export interface SourceChar {
  char: string;
  position: SourcePosition;
  /** Index of its passage (paragraph), and index of its raw code point in that passage. */
  passage: number;
  raw: number;
}

/** All visible characters of a source in the order of the source, and the same characters as one string to search in. */
export interface SourceText {
  chars: SourceChar[];
  text: string;
  /** For each UTF-16 unit of `text`, the index in `chars` of its character. */
  indexOfUnit: number[];
}

/** Lists the position of each raw code point of a passage, in order. */
export function positionsOf(at: Span[]): SourcePosition[] {
  return at.flatMap(([line, start, end, source = 0]) =>
    Array.from({ length: end - start }, (_, offset) => ({ source, line, column: start + offset })),
  );
}

/** Makes a key for a position, by which its character is found again after text has been moved. */
export function positionKey({ source, line, column }: SourcePosition): string {
  return `${source}:${line}:${column}`;
}

/** Joins neighbouring positions to spans. The source number 0 (the base) is left out of a span. */
export function spansOf(positions: SourcePosition[]): Span[] {
  const spans: Span[] = [];
  let last: SourcePosition | undefined;
  for (const position of positions) {
    const { source, line, column } = position;
    const open = spans.at(-1);
    if (open && last && last.source === source && last.line === line && last.column + 1 === column) {
      open[2] = column + 1;
    } else {
      spans.push(source === 0 ? [line, column, column + 1] : [line, column, column + 1, source]);
    }
    last = position;
  }
  return spans;
}

/** Joins the passages of a source to one text, without white space. */
export function sourceText(passages: Passage[]): SourceText {
  const result: SourceText = { chars: [], text: '', indexOfUnit: [] };
  const parts: string[] = [];
  passages.forEach((passage, index) => {
    const positions = positionsOf(passage.at);
    Array.from(passage.clean.text).forEach((char, offset) => {
      const raw = passage.clean.map[offset];
      const position = raw === undefined ? undefined : positions[raw];
      if (raw === undefined || position === undefined || /^\s$/u.test(char)) return;
      for (let unit = 0; unit < char.length; unit += 1) result.indexOfUnit.push(result.chars.length);
      result.chars.push({ char, position, passage: index, raw });
      parts.push(char);
    });
  });
  result.text = parts.join('');
  return result;
}
