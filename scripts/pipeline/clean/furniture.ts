import { addressesDeputies } from '../../../src/chinese/salutation.ts';
import type { Cut, SourceLine } from '../read/source.ts';
import { contentsLines } from './contents.ts';
import { CONTENTS_HEAD, FURNITURE_RULES, type FurnitureRule } from './furniture.rules.ts';

/** A line of at least this many UTF-16 units is prose: the text has begun. */
const PROSE = 60;

/** The lines that hold text, and where the body of the report begins and ends among them. */
interface WrittenLines {
  lines: Written[];
  /** Index of the first line that is prose or addresses the deputies, and of the last line of prose; -1 if there is none. */
  first: number;
  last: number;
  /** Index of the last line with a full stop. */
  lastSentence: number;
}

/** A line that is not blank. */
interface Written {
  line: SourceLine;
  /** Index of the code point at which the text begins, after the mark of a list item or heading. */
  start: number;
  /** The text after that mark, without white space at its ends. Text that other cuts remove is still in it. */
  text: string;
}

/** Marks the furniture in the lines as cut out. */
export function cutFurniture(lines: SourceLine[]): SourceLine[] {
  const page = pageOf(lines);
  const cutsOf = new Map<SourceLine, Cut[]>();
  const contents = contentsLines(page.lines.map(({ text }) => text));
  let end: FurnitureRule | undefined;
  page.lines.forEach((written, index) => {
    const found = furnitureOf(page, index);
    if (index > page.lastSentence) end ??= found.map(({ rule }) => rule).find(({ endsPage }) => endsPage);
    const cuts = found.map(({ cut }) => cut);
    const whole = contents.has(index) ? CONTENTS_HEAD : end;
    cutsOf.set(written.line, whole && cuts.length === 0 ? restOf(written, whole) : cuts);
  });
  return lines.map((line) => {
    const found = cutsOf.get(line) ?? [];
    return found.length === 0 ? line : { ...line, cuts: inOrder([...line.cuts, ...found]) };
  });
}

/** Cuts out a line as a whole, in the name of a rule that matched another line (目录, or a line that ends the page). */
function restOf({ line, start }: Written, { id }: FurnitureRule): Cut[] {
  if (line.cuts.some((cut) => cut.end > start)) return [];
  return [{ start, end: line.points.length, kind: 'furniture', reason: id }];
}

function inOrder(cuts: Cut[]): Cut[] {
  return cuts.sort((one, other) => one.start - other.start);
}

function pageOf(lines: SourceLine[]): WrittenLines {
  const written = lines.map(writtenOf).filter(({ text }) => text !== '');
  const isBody = ({ text }: Written) => text.length >= PROSE || addressesDeputies(text);
  return {
    lines: written,
    first: written.findIndex(isBody),
    last: written.findLastIndex(({ text }) => text.length >= PROSE),
    lastSentence: written.findLastIndex(({ text }) => text.includes('。')),
  };
}

function writtenOf(line: SourceLine): Written {
  const start = line.cuts.find((cut) => cut.start === 0)?.end ?? 0;
  return { line, start, text: line.points.slice(start).join('').trim() };
}

/** Finds what the rules cut out of a line. If two rules match the same characters, the first rule has them. */
function furnitureOf(page: WrittenLines, index: number): { rule: FurnitureRule; cut: Cut }[] {
  const found: { rule: FurnitureRule; cut: Cut }[] = [];
  const own = page.lines[index]?.line.cuts ?? [];
  for (const rule of FURNITURE_RULES) {
    const cut = applies(rule, page, index) ? cutBy(rule, page, index) : undefined;
    const isTaken = (other: Cut) => cut && other.start < cut.end && cut.start < other.end;
    if (cut && !own.some(isTaken) && !found.some((other) => isTaken(other.cut))) found.push({ rule, cut });
  }
  return found;
}

function applies({ where }: FurnitureRule, { first, last }: WrittenLines, index: number): boolean {
  if (where === 'body') return first >= 0 && index > first;
  if (where === 'edges') return first < 0 || index < first || index > last;
  return true;
}

/** The lines next to a line. */
export interface Neighbours {
  before?: string;
  after?: string;
  /** The two lines before, the line itself, and the two lines after. */
  near?: readonly string[];
}

/** Applies a rule to a line with its neighbours. Returns the match, or null if the rule leaves the line alone. */
export function furnitureIn(
  { pattern, unless, when }: FurnitureRule,
  line: string,
  { before = '', after = '', near = [before, line, after] }: Neighbours = {},
): RegExpExecArray | null {
  if (unless?.before.test(before) || unless?.after.test(after)) return null;
  if (when?.after && !when.after.test(after)) return null;
  if (when?.near && !near.some((text) => when.near?.test(text))) return null;
  return pattern.exec(line);
}

function cutBy(rule: FurnitureRule, page: WrittenLines, index: number): Cut | undefined {
  const written = page.lines[index];
  if (!written) return undefined;
  const match = furnitureIn(rule, written.text, neighboursOf(page, index));
  if (!match) return undefined;
  const rest = written.line.points.slice(written.start).join('');
  const lead = rest.slice(0, rest.length - rest.trimStart().length + match.index);
  const start = written.start + Array.from(lead).length;
  return { start, end: start + Array.from(match[0]).length, kind: 'furniture', reason: rule.id };
}

function neighboursOf({ lines }: WrittenLines, index: number): Neighbours {
  const textAt = (other: number) => lines[other]?.text ?? '';
  return {
    before: textAt(index - 1),
    after: textAt(index + 1),
    near: [-2, -1, 0, 1, 2].map((by) => textAt(index + by)),
  };
}
