import { refuse } from '../../cli/messages.ts';
import type { Message } from '../types.ts';
import { LINE_RULES } from './lines.rules.ts';
import { BEGINNINGS, TITLE_END } from './one-line.rules.ts';
import type { SourceLine } from './source.ts';

/** Only a line of at least this many characters can be a text whose line ends were lost. */
const LONG = 600;
/** A line is cut only if at least this many paragraphs begin in it. */
const MANY = 3;

const { heading } = LINE_RULES;

/** White space that begins a paragraph in print, or separates fields in a line. */
const INDENT = /(?<=\S)(?:\u3000{2,}|[ \u00a0\u2002\u2003]{4,}|\t+)(?=\S)/u;

/**
 * Cuts lines in which the line ends of a whole text were lost, at the places where paragraphs begin: at indents, else at headings and addresses to
 * the deputies. Refuses a text in which most headings cannot be told from the paragraphs after them.
 */
export function splitLongLines(lines: SourceLine[], file: string, doubts: Message[]): SourceLine[] {
  const all = lines.reduce((sum, { points }) => sum + points.length, 0);
  return lines.flatMap((line) => {
    if (line.points.length < LONG || line.cuts.length > 1) return [line];
    const text = line.points.join('');
    const indents = offsets(text, INDENT);
    if (indents.length >= MANY) return cutAt(line, text, indents);
    // A long line that is less than half of the text is only a long paragraph.
    if (line.points.length * 2 < all) return [line];
    const starts = [...new Set(BEGINNINGS.flatMap(({ pattern }) => offsets(text, pattern)))].sort((a, b) => a - b);
    if (starts.length < MANY) return [line];
    const pieces = cutAt(line, text, starts);
    const headings = pieces.map(({ points }) => points.join('')).filter((piece) => heading.pattern.test(piece));
    const open = headings.filter((piece) => !TITLE_END.pattern.test(piece.replace(heading.pattern, ''))).length;
    if (open * 2 > headings.length)
      refuse(
        'one-line',
        'holds the whole text in one line, and nothing shows where its headings end and their paragraphs begin; find a copy with line ends, or put them into a copy of this file',
        { file, line: line.number },
      );
    doubts.push({
      rule: 'one-line',
      severity: 'warning',
      text: `had lost its line ends; ${pieces.length} paragraphs were cut at headings and calls, so look whether each heading stands alone`,
      file,
      line: line.number,
    });
    return pieces;
  });
}

function offsets(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(new RegExp(pattern, 'gu'))]
    .map(({ index }) => index)
    .filter((index) => index > 0 && index < text.length);
}

/** Cuts a line at rising offsets (UTF-16 units). Its characters are kept; only the last of the new lines has the line end. */
function cutAt(line: SourceLine, text: string, starts: number[]): SourceLine[] {
  const edges = [0, ...starts, text.length];
  return edges.slice(1).map((edge, index) => {
    const last = index + 2 === edges.length;
    const points = Array.from(text.slice(edges[index], edge));
    const shift = line.points.length - points.length;
    // The only cut that such a line can have is a line end written as text, at its end.
    const cuts = last ? line.cuts.map((cut) => ({ ...cut, start: cut.start - shift, end: cut.end - shift })) : [];
    return { ...line, points, cuts, end: last ? line.end : 0 };
  });
}
