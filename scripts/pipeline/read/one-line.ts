import { refuse } from '../../cli/messages.ts';
import type { Message } from '../types.ts';
import { LINE_RULES } from './lines.rules.ts';
import { BEGINNINGS, TITLE_END } from './one-line.rules.ts';
import type { SourceLine } from './source.ts';

/** A line this long is a paragraph at most; with headings inside it is a text whose line ends were lost. */
const LONG = 600;
/** So many paragraphs in one line are no accident. */
const MANY = 3;

const { heading } = LINE_RULES;

/** White space that opens a paragraph in print, or parts fields of a line. */
const INDENT = /(?<=\S)(?:\u3000{2,}|[ \u00a0\u2002\u2003]{4,}|\t+)(?=\S)/u;

/**
 * Lines in which the line ends of a whole text were lost, cut where paragraphs begin: at indents, else at headings and calls. A text
 * whose headings cannot be told from their bodies is refused.
 */
export function splitLongLines(lines: SourceLine[], file: string, doubts: Message[]): SourceLine[] {
  const all = lines.reduce((sum, { points }) => sum + points.length, 0);
  return lines.flatMap((line) => {
    if (line.points.length < LONG || line.cuts.length > 1) return [line];
    const text = line.points.join('');
    const indents = offsets(text, INDENT);
    if (indents.length >= MANY) return cutAt(line, text, indents);
    // One long paragraph among others is only that.
    return line.points.length * 2 < all ? [line] : splitWhole(line, text, file, doubts);
  });
}

/** The line that holds a whole text, cut at headings and calls. */
function splitWhole(line: SourceLine, text: string, file: string, doubts: Message[]): SourceLine[] {
  const starts = [...new Set(BEGINNINGS.flatMap(({ pattern }) => offsets(text, pattern)))].sort((a, b) => a - b);
  if (starts.length < MANY) return [line];
  const pieces = cutAt(line, text, starts);
  const place = { file, line: line.number };
  if (!endsOfHeadingsShow(pieces)) {
    const why = 'holds the whole text in one line, and nothing shows where its headings end and their paragraphs begin';
    refuse('one-line', `${why}; find a copy with line ends, or put them into a copy of this file`, place);
  }
  const what = `had lost its line ends; ${pieces.length} paragraphs were cut at headings and calls`;
  const words = `${what}, so look whether each heading stands alone`;
  doubts.push({ rule: 'one-line', severity: 'warning', text: words, ...place });
  return pieces;
}

/** Whether most pieces that begin with a heading show where it ends. */
function endsOfHeadingsShow(pieces: SourceLine[]): boolean {
  const headings = pieces.map(({ points }) => points.join('')).filter((piece) => heading.pattern.test(piece));
  const open = headings.filter((piece) => !TITLE_END.pattern.test(piece.replace(heading.pattern, '')));
  return open.length * 2 <= headings.length;
}

function offsets(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(new RegExp(pattern, 'gu'))]
    .map(({ index }) => index)
    .filter((index) => index > 0 && index < text.length);
}

/** A line cut at rising offsets in code units. The pieces keep all its characters; only the last has its line end. */
function cutAt(line: SourceLine, text: string, starts: number[]): SourceLine[] {
  const edges = [0, ...starts, text.length];
  return edges.slice(1).map((edge, index) => {
    const last = index + 2 === edges.length;
    const points = Array.from(text.slice(edges[index], edge));
    const shift = line.points.length - points.length;
    // The only cut that a line of text can have is a line end written as text, at its end.
    const cuts = last ? line.cuts.map((cut) => ({ ...cut, start: cut.start - shift, end: cut.end - shift })) : [];
    return { ...line, points, cuts, end: last ? line.end : 0 };
  });
}
