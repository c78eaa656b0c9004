import { BUDGET_REPORT, OTHER_DOCUMENTS, REPORT_SIGNS, STRONG_SIGNS } from './is-report.rules.ts';

const ENOUGH = 4;
const ENOUGH_IF_STRONG = 3;

/** Why a text is no work report, in words for the person who added it; null when it is one. */
export function whyNotReport(text: string): string | null {
  if (!/\P{White_Space}/u.test(text)) return 'holds no text; save the report into it or remove it';
  const other = OTHER_DOCUMENTS.find(({ pattern, unless }) => pattern.test(text) && !unless.test(text));
  if (other) return `seems to be ${other.what}, not a work report; remove it, or find the report itself`;
  const found = REPORT_SIGNS.filter(({ pattern }) => pattern.test(text));
  const score = found.reduce((sum, { weight }) => sum + weight, 0);
  const enough = found.some(({ id }) => STRONG_SIGNS.has(id)) ? ENOUGH_IF_STRONG : ENOUGH;
  if (score >= enough) return null;
  return 'does not read like a work report (no “各位代表”, no opening formula, no review of one year and plan of the next)';
}

/** Whether the text announces itself as a report on budget or plan, for an editor to judge. */
export function isBudgetReport(text: string): boolean {
  return BUDGET_REPORT.pattern.test(text) && !BUDGET_REPORT.unless.test(text);
}
