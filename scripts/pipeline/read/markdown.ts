import { parse } from 'yaml';
import type { Cut, LineLayout, SourceLine } from './source.ts';
import { PLAIN } from './source.ts';
import { textLines } from './text.ts';

/** What Markdown adds to a line, taken out of it. Columns of `pattern`'s first group, or of the whole match, are the markup. */
interface InlineRule {
  id: string;
  pattern: RegExp;
  kind: Cut['kind'];
  why: string;
}

/**
 * Markup inside a line. Read by hand and not by a CommonMark parser, because authors write `**“五年”**来`, which that grammar does
 * not take for bold.
 */
const INLINE: InlineRule[] = [
  { id: 'comment', pattern: /<!--.*?-->/gu, kind: 'furniture', why: 'a caption or remark of whoever made the file' },
  { id: 'image', pattern: /!\[[^\]]*\]\([^)\s]*\)/gu, kind: 'furniture', why: 'a picture' },
  { id: 'line-break', pattern: /<br ?\/?>/giu, kind: 'markup', why: 'a break inside a table cell' },
  { id: 'emphasis', pattern: /\*{2,3}/gu, kind: 'markup', why: 'bold' },
  { id: 'emphasis', pattern: /(?<![*\\])\*(?=[^*\s][^*]*[^*\s]\*(?!\*))/gu, kind: 'markup', why: 'italic, opening' },
  { id: 'escape', pattern: /\\(?=[!-/:-@[-`{-~])/gu, kind: 'markup', why: 'the backslash before a sign that is meant' },
  {
    id: 'footnote',
    pattern: /(?<=\[)\^(?=[^\]]+\])/gu,
    kind: 'markup',
    why: 'the sign that makes a bracket a footnote',
  },
];

/** Markup at the start of a line, and what it says. */
const BLOCK: { pattern: RegExp; layout: (mark: string) => Partial<LineLayout> }[] = [
  { pattern: /^ {0,3}(#{1,6})[ \t]+/u, layout: (mark) => ({ headingDepth: mark.trim().length }) },
  { pattern: /^ {0,3}(#{1,6})(?=\*\*)/u, layout: (mark) => ({ headingDepth: mark.trim().length }) },
  { pattern: /^ *[-*+] +(?=\S)/u, layout: () => ({ listItem: true }) },
];

/** Lines that are nothing but syntax, or frame the text. */
const WHOLE: { id: string; pattern: RegExp; kind: Cut['kind'] }[] = [
  { id: 'rule', pattern: /^ {0,3}([-*_])(?: *\1){2,} *$/u, kind: 'markup' },
  { id: 'table', pattern: /^ *\|?(?: *:?-{2,}:? *\|)+ *(?::?-{2,}:? *)?$/u, kind: 'markup' },
  { id: 'pull-quote', pattern: /^ {0,3}>/u, kind: 'furniture' },
];

/** Markdown as lines of text: what is syntax is cut out as markup, what frames the text as furniture. */
export function markdownLines(text: string): { lines: SourceLine[]; frontMatter: Record<string, unknown> } {
  const lines = textLines(text);
  const start = frontMatterEnd(lines);
  for (const line of lines.slice(0, start)) cutWhole(line, 'furniture', 'front-matter');
  for (const line of lines.slice(start)) readLine(line);
  const source = lines.slice(1, Math.max(1, start - 1)).map((line) => line.points.join(''));
  return { lines, frontMatter: readFrontMatter(source.join('\n')) };
}

/** Number of lines that the front matter takes, fences included; 0 where there is none. */
function frontMatterEnd(lines: SourceLine[]): number {
  const text = (line: SourceLine | undefined) => line?.points.join('').trimEnd();
  if (text(lines[0]) !== '---') return 0;
  const end = lines.findIndex((line, index) => index > 0 && text(line) === '---');
  return end > 0 && end <= 60 ? end + 1 : 0;
}

function readFrontMatter(yaml: string): Record<string, unknown> {
  try {
    const value: unknown = parse(yaml);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function readLine(line: SourceLine): void {
  const text = line.points.join('');
  if (text.trim() === '') return;
  const whole = WHOLE.find(({ pattern }) => pattern.test(text));
  if (whole) {
    cutWhole(line, whole.kind, whole.id);
    return;
  }
  line.layout = { ...PLAIN };
  for (const { pattern, layout } of BLOCK) {
    const match = pattern.exec(text);
    if (!match) continue;
    addCut(line, 0, match[0].length, 'markup', 'block-mark');
    line.layout = { ...line.layout, ...layout(match[1] ?? '') };
    break;
  }
  for (const { id, pattern, kind } of INLINE) {
    for (const match of text.matchAll(pattern)) addCut(line, match.index, match.index + match[0].length, kind, id);
  }
  if (/^ *\|.*\| *$/u.test(text)) readTableRow(line, text);
  line.cuts.sort((one, other) => one.start - other.start);
  line.layout.bold = boldOf(line);
}

/** Pieces between one pair of bold markers and the next. */
function boldOf(line: SourceLine): [number, number][] {
  const marks = line.cuts.filter((cut) => cut.reason === 'emphasis' && cut.end - cut.start > 1);
  const bold: [number, number][] = [];
  for (let index = 0; index + 1 < marks.length; index += 2) {
    bold.push([marks[index]?.end ?? 0, marks[index + 1]?.start ?? 0]);
  }
  return bold;
}

function readTableRow(line: SourceLine, text: string): void {
  for (const match of text.matchAll(/(?<!\\)\|/gu)) addCut(line, match.index, match.index + 1, 'markup', 'table');
  line.layout = { ...line.layout, rows: [[]] };
}

function cutWhole(line: SourceLine, kind: Cut['kind'], reason: string): void {
  line.cuts = [{ start: 0, end: line.points.length, kind, reason }];
}

/** Adds a cut given in code units, unless something there is cut already. */
function addCut(line: SourceLine, from: number, to: number, kind: Cut['kind'], reason: string): void {
  const text = line.points.join('');
  const start = Array.from(text.slice(0, from)).length;
  const end = start + Array.from(text.slice(from, to)).length;
  if (!line.cuts.some((cut) => cut.start < end && start < cut.end)) line.cuts.push({ start, end, kind, reason });
}
