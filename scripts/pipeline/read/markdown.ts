import { parse } from 'yaml';
import { BLOCK_RULES, INLINE_RULES, WHOLE_LINE_RULES } from './markdown.rules.ts';
import type { Cut, SourceLine } from './source.ts';
import { PLAIN } from './source.ts';
import { textLines } from './text.ts';

const INLINE = INLINE_RULES.map((rule) => ({ ...rule, pattern: new RegExp(rule.pattern, `${rule.pattern.flags}g`) }));

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
  const whole = WHOLE_LINE_RULES.find(({ pattern }) => pattern.test(text));
  if (whole) {
    cutWhole(line, whole.kind, whole.id);
    return;
  }
  line.layout = { ...PLAIN };
  for (const { pattern, layout } of BLOCK_RULES) {
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
