import type { SourceLine } from '../read/source.ts';
import { FURNITURE_RULES, type FurnitureRule } from './furniture.rules.ts';

/** A line this long is prose: the text has begun. */
const PROSE = 60;
const SALUTATION = /^各位(?:代表|委员)/u;

/** Marks the furniture of the lines from `first` on as cuts. Lines are changed in place: they belong to this run alone. */
export function cutFurniture(lines: SourceLine[]): void {
  let inBody = false;
  for (const line of lines) {
    if (line.cuts.some((cut) => cut.kind === 'duplicateCopies')) continue;
    for (const rule of FURNITURE_RULES) {
      if (rule.inBody && !inBody) continue;
      applyRule(rule, line);
    }
    const text = line.points.join('').trim();
    if (text.length >= PROSE || SALUTATION.test(text)) inBody = true;
  }
}

function applyRule(rule: FurnitureRule, line: SourceLine): void {
  const whole = line.points.join('');
  const lead = whole.length - whole.trimStart().length;
  const text = whole.trim();
  const flags = rule.pattern.flags.includes('g') ? rule.pattern.flags : `${rule.pattern.flags}g`;
  for (const match of text.matchAll(new RegExp(rule.pattern.source, flags))) {
    const start = codePoints(whole, lead + match.index);
    const end = codePoints(whole, lead + match.index + match[0].length);
    if (end > start && !line.cuts.some((cut) => cut.start < end && start < cut.end)) {
      line.cuts.push({ start, end, kind: 'furniture', reason: rule.id });
    }
  }
  line.cuts.sort((one, other) => one.start - other.start);
}

function codePoints(text: string, units: number): number {
  return Array.from(text.slice(0, units)).length;
}
