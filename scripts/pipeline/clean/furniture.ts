import { addressesDeputies } from '../../../src/chinese/salutation.ts';
import type { Cut, SourceLine } from '../read/source.ts';
import { FURNITURE_RULES, type FurnitureRule } from './furniture.rules.ts';

/** A line this long is prose: the text has begun. */
const PROSE = 60;

/** The lines that hold text, and which of them are the report's body. */
interface Page {
  lines: Written[];
  /** Indexes of the first and last line of prose. */
  first: number;
  last: number;
}

/** A line that holds text. */
interface Written {
  line: SourceLine;
  /** Code point at which the text begins, behind what marks the line as a list item or heading. */
  start: number;
  /** The text behind that mark, without white space at its edges; cuts inside it are left standing. */
  text: string;
}

/** The lines with their furniture cut out. */
export function cutFurniture(lines: SourceLine[]): SourceLine[] {
  const page = pageOf(lines);
  const cutsOf = new Map(page.lines.map(({ line }, index) => [line, furnitureOf(page, index)]));
  return lines.map((line) => {
    const found = cutsOf.get(line) ?? [];
    return found.length === 0 ? line : { ...line, cuts: inOrder([...line.cuts, ...found]) };
  });
}

function inOrder(cuts: Cut[]): Cut[] {
  return cuts.sort((one, other) => one.start - other.start);
}

function pageOf(lines: SourceLine[]): Page {
  const written = lines.map(writtenOf).filter(({ text }) => text !== '');
  const isBody = ({ text }: Written) => text.length >= PROSE || addressesDeputies(text);
  return {
    lines: written,
    first: written.findIndex(isBody),
    last: written.findLastIndex(({ text }) => text.length >= PROSE),
  };
}

function writtenOf(line: SourceLine): Written {
  const start = line.cuts.find((cut) => cut.start === 0)?.end ?? 0;
  return { line, start, text: line.points.slice(start).join('').trim() };
}

/** What the rules cut out of a line. Where two rules want the same characters, the first has them. */
function furnitureOf(page: Page, index: number): Cut[] {
  const found: Cut[] = [];
  for (const rule of FURNITURE_RULES) {
    const cut = applies(rule, page, index) ? cutBy(rule, page, index) : undefined;
    const isTaken = (other: Cut) => cut && other.start < cut.end && cut.start < other.end;
    if (cut && !page.lines[index]?.line.cuts.some(isTaken) && !found.some(isTaken)) found.push(cut);
  }
  return found;
}

function applies({ where }: FurnitureRule, { first, last }: Page, index: number): boolean {
  if (where === 'body') return first >= 0 && index > first;
  if (where === 'edges') return first < 0 || index < first || index > last;
  return true;
}

/** What a rule finds in a line between its neighbours; null if it leaves the line alone. */
export function furnitureIn(
  { pattern, unless }: FurnitureRule,
  line: string,
  before = '',
  after = '',
): RegExpExecArray | null {
  if (unless?.before.test(before) || unless?.after.test(after)) return null;
  return pattern.exec(line);
}

function cutBy(rule: FurnitureRule, page: Page, index: number): Cut | undefined {
  const written = page.lines[index];
  if (!written) return undefined;
  const match = furnitureIn(rule, written.text, page.lines[index - 1]?.text, page.lines[index + 1]?.text);
  if (!match) return undefined;
  const rest = written.line.points.slice(written.start).join('');
  const lead = rest.slice(0, rest.length - rest.trimStart().length + match.index);
  const start = written.start + Array.from(lead).length;
  return { start, end: start + Array.from(match[0]).length, kind: 'furniture', reason: rule.id };
}
