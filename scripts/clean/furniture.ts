import type { SourceLine } from '../read/source.ts';
import { FURNITURE_RULES, type FurnitureRule } from './furniture.rules.ts';

/** A line this long is prose: the text has begun. */
const PROSE = 60;
const SALUTATION = /^各位(?:代表|委员)/u;

/** The lines that hold text, and which of them are the report's body. */
interface Page {
  lines: { line: SourceLine; text: string }[];
  /** Indexes of the first and last line of prose. */
  first: number;
  last: number;
}

/** Marks the furniture of the chosen copy as cuts. Lines are changed in place: they belong to this run alone. */
export function cutFurniture(lines: SourceLine[]): void {
  const page = pageOf(lines);
  let rest: string | null = null;
  page.lines.forEach(({ line }, index) => {
    for (const rule of FURNITURE_RULES) {
      if (applies(rule, page, index) && cut(rule, page, index) && rule.rest && index > page.last) rest = rule.id;
    }
    if (rest !== null && line.cuts.length === 0) {
      line.cuts = [{ start: 0, end: line.points.length, kind: 'furniture', reason: rest }];
    }
  });
}

function pageOf(lines: SourceLine[]): Page {
  const own = lines.map((line) => ({ line, text: uncut(line) })).filter(({ text }) => text !== '');
  const isBody = ({ text }: { text: string }) => text.length >= PROSE || SALUTATION.test(text);
  return { lines: own, first: own.findIndex(isBody), last: own.findLastIndex(({ text }) => text.length >= PROSE) };
}

/** Where the text of a line begins behind what marks it as a list item or heading. */
function textStart(line: SourceLine): number {
  return line.cuts.find((cut) => cut.start === 0)?.end ?? 0;
}

/** The line without such a mark; cuts inside are left standing as themselves. */
function uncut(line: SourceLine): string {
  return line.points.slice(textStart(line)).join('').trim();
}

function applies({ where }: FurnitureRule, { first, last }: Page, index: number): boolean {
  if (where === 'body') return first >= 0 && index > first;
  if (where === 'edges') return first < 0 || index < first || index > last;
  return true;
}

/** Cuts what a rule matches out of a line; whether it did. */
function cut(rule: FurnitureRule, page: Page, index: number): boolean {
  const own = page.lines[index];
  if (!own) return false;
  const match = rule.pattern.exec(own.text);
  if (!match) return false;
  const before = page.lines[index - 1]?.text ?? '';
  const after = page.lines[index + 1]?.text ?? '';
  if (rule.unless && (rule.unless.before.test(before) || rule.unless.after.test(after))) return false;
  if (rule.when && !holds(rule.when, page, index)) return false;
  const { line } = own;
  const rest = line.points.slice(textStart(line)).join('');
  const lead = rest.length - rest.trimStart().length + match.index;
  const start = textStart(line) + Array.from(rest.slice(0, lead)).length;
  const end = start + Array.from(match[0]).length;
  if (line.cuts.some((other) => other.start < end && start < other.end)) return false;
  line.cuts.push({ start, end, kind: 'furniture', reason: rule.id });
  line.cuts.sort((one, other) => one.start - other.start);
  return true;
}

function holds({ before, after, near }: NonNullable<FurnitureRule['when']>, { lines }: Page, index: number): boolean {
  const at = (other: number): string => lines[other]?.text ?? '';
  if (before && !before.test(at(index - 1))) return false;
  if (after && !after.test(at(index + 1))) return false;
  return !near || [-2, -1, 0, 1, 2].some((by) => near.test(at(index + by)));
}
