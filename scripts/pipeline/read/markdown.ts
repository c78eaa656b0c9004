import { parse } from 'yaml';
import type { Message } from '../types.ts';
import { codeSpans, inlineMarks, type Mark } from './inline-marks.ts';
import { BLOCK_RULES, LINE_STARTS, WHOLE_LINE_RULES } from './markdown.rules.ts';
import { splitLongLines } from './one-line.ts';
import { findPullQuotes } from './pull-quotes.ts';
import type { Cut, ReadSource, SourceLine } from './source.ts';
import { PLAIN } from './source.ts';
import { numbered, textLines } from './text.ts';

/** A comment of at least this many UTF-16 units may be text, so a doubt is raised. */
const REMARK = 60;

/** Reads Markdown as lines of text. Its syntax is cut out as markup, the text around the report as furniture. */
export function readMarkdown(
  text: string,
  file: string,
): Pick<ReadSource, 'lines' | 'outside' | 'doubts' | 'frontMatter'> {
  const { lines: whole, markup } = textLines(text, codeSpans);
  const doubts: Message[] = [];
  const lines = numbered(splitLongLines(joinTableRows(whole), file, doubts));
  const start = frontMatterEnd(lines);
  for (const line of lines.slice(0, start)) cutWhole(line, 'furniture', 'front-matter');
  const hidden = cutComments(lines, start);
  for (const { line, words } of hidden.filter(({ words }) => words.length >= REMARK))
    doubts.push({
      rule: 'hidden-text',
      severity: 'warning',
      text: `“${words.slice(0, 16)}…” stands in a comment and was left out`,
      file,
      line,
    });
  lines.slice(start).forEach((line, index) => {
    if (line.cuts.some(({ reason }) => reason === 'comment')) return;
    readLine(line, lines[start + index - 1]);
  });
  for (const line of findPullQuotes(lines, ({ cuts }) => cuts.some(({ reason }) => reason === 'quote-mark'))) {
    const words = line.points.slice(line.cuts[0]?.end ?? 0);
    cutWhole(line, 'furniture', 'pull-quote');
    doubts.push({
      rule: 'left-out',
      severity: 'warning',
      text: `“${words.slice(0, 16).join('')}…” is quoted beside the text and says what it says elsewhere; it was left out`,
      file,
      line: line.number,
    });
  }
  const source = lines.slice(1, Math.max(1, start - 1)).map((line) => line.points.join(''));
  return { lines, outside: { markup, whitespace: 0 }, doubts, frontMatter: readFrontMatter(source.join('\n')) };
}

/** Joins the lines of a table row that `<br>` broke: `<br>` breaks a line within a cell and not the row. */
function joinTableRows(lines: SourceLine[]): SourceLine[] {
  const joined: SourceLine[] = [];
  let row: SourceLine | null = null;
  for (const line of lines) {
    const broken = line.end === 0 && line.cuts.length > 0;
    if (row) {
      for (const point of line.points) row.points.push(point);
      row.end = line.end;
      if (!broken) row = null;
      continue;
    }
    joined.push(line);
    if (broken && /^ *\|/u.test(line.points.join(''))) {
      line.cuts = [];
      row = line;
    }
  }
  return joined;
}

/** Number of lines of the front matter, its fences included; 0 if there is none. It may have 60 lines at most. */
function frontMatterEnd(lines: SourceLine[]): number {
  const text = (line: SourceLine | undefined) => line?.points.join('').trimEnd();
  if (text(lines[0]) !== '---') return 0;
  const end = lines.slice(0, 61).findIndex((line, index) => index > 0 && text(line) === '---');
  return end > 0 ? end + 1 : 0;
}

function readFrontMatter(yaml: string): Record<string, unknown> {
  try {
    const value: unknown = parse(yaml);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Cuts out comments that extend over several lines. Comments within one line are found by `inlineMarks`. */
function cutComments(lines: SourceLine[], start: number): { line: number; words: string }[] {
  const found: { line: number; words: string }[] = [];
  let opened = -1;
  for (let index = start; index < lines.length; index += 1) {
    const text = lines[index]?.points.join('') ?? '';
    if (opened < 0) {
      const open = text.lastIndexOf('<!--');
      if (open >= 0 && text.indexOf('-->', open) < 0 && text.slice(0, open).trim() === '') opened = index;
    } else if (text.includes('-->')) {
      // If text follows the end of the comment on its last line, the comment is left in the text.
      if (text.slice(text.indexOf('-->') + 3).trim() === '') {
        const inside = lines.slice(opened, index + 1);
        for (const line of inside) cutWhole(line, 'furniture', 'comment');
        const words = inside
          .map((line) => line.points.join(''))
          .join('')
          .replace(/<!--|-->/gu, '')
          .trim();
        found.push({ line: opened + 1, words });
      }
      opened = -1;
    }
  }
  return found;
}

function readLine(line: SourceLine, before: SourceLine | undefined): void {
  const text = line.points.join('');
  if (text.trim() === '') return;
  const whole = WHOLE_LINE_RULES.find(({ pattern }) => pattern.test(text));
  if (whole) {
    // A row of equals signs makes the line above it a heading.
    if (whole.id === 'underline' && before?.points.some((char) => char.trim() !== ''))
      before.layout = { ...before.layout, headingDepth: 1 };
    cutWhole(line, 'markup', whole.id);
    return;
  }
  line.layout = { ...PLAIN, ...(LINE_STARTS.note.pattern.test(text) ? { note: true } : {}) };
  const marks: Mark[] = [];
  const quoted = LINE_STARTS.quotation.pattern.exec(text)?.[0].length ?? 0;
  if (quoted > 0) marks.push({ start: 0, end: quoted, kind: 'markup', reason: 'quote-mark' });
  const rest = text.slice(quoted);
  for (const { pattern, layout } of BLOCK_RULES) {
    const match = pattern.exec(rest);
    if (!match) continue;
    marks.push({ start: quoted, end: quoted + match[0].length, kind: 'markup', reason: 'block-mark' });
    line.layout = { ...line.layout, ...layout(match[1] ?? '') };
    break;
  }
  const body = marks.at(-1)?.end ?? 0;
  for (const mark of inlineMarks(text.slice(body)))
    marks.push({ ...mark, start: mark.start + body, end: mark.end + body });
  if (LINE_STARTS.tableRow.pattern.test(text)) {
    marks.push(...tableMarks(text));
    marks.sort((one, other) => one.start - other.start);
    line.layout = { ...line.layout, rows: [[]] };
  }
  line.cuts = cutsOf(text, marks, line.cuts);
  line.layout.bold = boldOf(line);
}

function tableMarks(text: string): Mark[] {
  return [...text.matchAll(/(?<!\\)\|/gu)].map(({ index }) => ({
    start: index,
    end: index + 1,
    kind: 'markup' as const,
    reason: 'table',
  }));
}

/** Converts marks (UTF-16 units) to cuts (code points) in one pass. A mark that overlaps an earlier one is ignored. */
function cutsOf(text: string, marks: Mark[], own: Cut[]): Cut[] {
  const cuts: Cut[] = [];
  const length = Array.from(text).length;
  const limit = own[0]?.start ?? length;
  let unit = 0;
  let point = 0;
  const pointOf = (offset: number): number => {
    while (unit < offset) {
      unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
      point += 1;
    }
    return point;
  };
  for (const { start, end, kind, reason } of marks) {
    const from = start < unit ? -1 : pointOf(start);
    if (from < (cuts.at(-1)?.end ?? 0)) continue;
    const to = pointOf(end);
    if (to <= limit) cuts.push({ start: from, end: to, kind, reason });
  }
  return [...cuts, ...own];
}

/** The ranges between each pair of bold marks. */
function boldOf(line: SourceLine): [number, number][] {
  const marks = line.cuts.filter((cut) => cut.reason === 'emphasis' && cut.end - cut.start > 1);
  const bold: [number, number][] = [];
  for (let index = 0; index + 1 < marks.length; index += 2) {
    bold.push([marks[index]?.end ?? 0, marks[index + 1]?.start ?? 0]);
  }
  return bold;
}

function cutWhole(line: SourceLine, kind: Cut['kind'], reason: string): void {
  line.cuts = [{ start: 0, end: line.points.length, kind, reason }];
}
