import type { Message } from '../types.ts';
import { decodeEntity, ENTITY } from './entities.ts';
import { LINE_RULES } from './lines.rules.ts';
import { splitLongLines } from './one-line.ts';
import { PLAIN, type ReadSource, type SourceLine } from './source.ts';

/** A file with a line of more UTF-16 units than this is refused: it is no prose, and reading it would only exhaust memory. */
const LONGEST_LINE = 1_000_000;

/** Everything that ends a line: LF, CR LF, CR, vertical tab, form feed, NEL, line separator and paragraph separator. */
export const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;

/** A line end that some program wrote as text: `\n`, or `<br>` of HTML. It is kept in the line as markup. */
const WRITTEN_BREAK = /(?:(?<!\\|(?<![A-Za-z])[A-Za-z]:)(?:\\r)?\\n(?![a-z])|<[bB][rR](?:\s[^<>]{0,40})?\/?>)/gu;

/** Character references that no person types: for white space, quotation marks, dashes, numbers. */
const MEANT =
  /&(?:amp;)*(?:nbsp|ensp|emsp|thinsp|[lr][ds]quo|hellip|[mn]dash|middot|times|permil|deg|sup[123]|#[0-9]{2,6}|#x[0-9a-f]{2,5});|&(?:amp;)*lt;(?:br|\/?p)\s*\/?&(?:amp;)*gt;/iu;

/**
 * Reads plain text as lines. Character references and line ends that were written as text are decoded. The extra characters that they took count as
 * markup.
 */
export function readText(text: string, file: string): Pick<ReadSource, 'lines' | 'outside' | 'doubts'> {
  // If the text has no references but `&amp;` and the like, it is about markup, and none is decoded.
  const { lines, markup } = textLines(text, MEANT.test(text) ? () => [] : (line) => [[0, line.length]]);
  cutQuotes(lines);
  cutQuoteSigns(lines);
  const doubts: Message[] = [];
  const split = splitLongLines(lines, file, doubts);
  return { lines: numbered(split), outside: { markup, whitespace: 0 }, doubts };
}

/** Cuts out quotation marks around a whole text. They belong to the program that wrote its line ends as `\n`. */
function cutQuotes(lines: SourceLine[]): void {
  const [first, last] = [lines[0], lines.findLast(({ points }) => points.length > 0)];
  const isWrittenOut = lines.length > 2 && first?.cuts[0]?.reason === 'line-break';
  if (!isWrittenOut || !last || first?.points[0] !== '"' || last.points.at(-1) !== '"') return;
  first.cuts.unshift({ start: 0, end: 1, kind: 'markup', reason: 'quotation' });
  last.cuts.push({ start: last.points.length - 1, end: last.points.length, kind: 'markup', reason: 'quotation' });
}

/** A text is quoted if at least this share of its written lines begins with the sign of a quotation. */
const QUOTED = 0.9;

/** Cuts out the signs `>` by which a mail program quotes a whole text. */
function cutQuoteSigns(lines: SourceLine[]): void {
  const written = lines.filter(({ points }) => points.length > 0);
  const found = written.map(
    (line) => LINE_RULES.quoted.pattern.exec(line.points.slice(0, 16).join(''))?.[0].length ?? 0,
  );
  if (written.length < 5 || found.filter((length) => length > 0).length < written.length * QUOTED) return;
  written.forEach((line, index) => {
    const end = found[index] ?? 0;
    if (end > 0) line.cuts.unshift({ start: 0, end, kind: 'markup', reason: 'quotation' });
  });
}

/** Splits decoded text into lines. `markup` counts the characters of each reference beyond the one character that it stands for. */
export function textLines(
  text: string,
  isCode: (line: string) => Ranges = () => [],
): { lines: SourceLine[]; markup: number } {
  const lines: SourceLine[] = [];
  let markup = 0;
  const add = (line: string, end: number): void => {
    const read = withReferences(line, isCode);
    markup += read.markup;
    for (const piece of brokenLines(read.text, end)) lines.push(piece);
  };
  let from = 0;
  for (const match of text.matchAll(LINE_END)) {
    add(text.slice(from, match.index), match[0].length);
    from = match.index + match[0].length;
  }
  if (from < text.length || lines.length === 0) add(text.slice(from), 0);
  return { lines: numbered(lines), markup };
}

/** Ranges of a line in UTF-16 units, in order. */
export type Ranges = [start: number, end: number][];

/** Numbers the lines, from 1. */
export function numbered(lines: SourceLine[]): SourceLine[] {
  lines.forEach((line, index) => {
    line.number = index + 1;
  });
  return lines;
}

function withReferences(line: string, isCode: (line: string) => Ranges): { text: string; markup: number } {
  if (!line.includes('&')) return { text: line, markup: 0 };
  let markup = 0;
  const code = isCode(line);
  let next = 0;
  const text = line.replace(ENTITY, (reference, offset: number) => {
    while ((code[next]?.[1] ?? Number.POSITIVE_INFINITY) <= offset) next += 1;
    if ((code[next]?.[0] ?? Number.POSITIVE_INFINITY) <= offset || line[offset - 1] === '\\') return reference;
    const decoded = decodeEntity(reference);
    markup += reference.length - Array.from(decoded).length;
    return decoded;
  });
  return { text, markup };
}

/** Makes one line, or several if the line holds line ends written as text. */
function brokenLines(text: string, end: number): SourceLine[] {
  const lines: SourceLine[] = [];
  let from = 0;
  for (const match of text.includes('\\') || text.includes('<') ? text.matchAll(WRITTEN_BREAK) : []) {
    const stop = match.index + match[0].length;
    const line = newLine(text.slice(from, stop), 0);
    const length = line.points.length;
    line.cuts.push({ start: length - match[0].length, end: length, kind: 'markup', reason: 'line-break' });
    lines.push(line);
    from = stop;
  }
  if (from < text.length || end > 0 || lines.length === 0) lines.push(newLine(text.slice(from), end));
  return lines;
}

function newLine(text: string, end: number): SourceLine {
  return { number: 0, points: Array.from(text), end, cuts: [], layout: PLAIN };
}

/** Number of the first line that is longer than `LONGEST_LINE`; 0 if there is none. */
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
