import { BUDGET_REPORT, OTHER_DOCUMENTS, POLICY_ADDRESS, REPORT_SIGNS, STRONG_SIGNS } from './is-report.rules.ts';

const ENOUGH = 4;
const ENOUGH_IF_STRONG = 3;

/** Says why a text is no work report, in words for the person who added it. Null if it is a work report. */
export function whyNotReport(text: string): string | null {
  if (!/\P{White_Space}/u.test(text)) return 'holds no text; save the report into it or remove it';
  const other = OTHER_DOCUMENTS.find(({ pattern, unless }) => pattern.test(text) && !unless.test(text));
  if (other)
    return `seems to be ${other.what}, not a work report; find the report itself, or, if it is one, add it with --kind work-report (kind: in its YAML)`;
  const found = REPORT_SIGNS.filter(({ pattern }) => pattern.test(text));
  const score = found.reduce((sum, { weight }) => sum + weight, 0);
  const enough = found.some(({ id }) => STRONG_SIGNS.has(id)) ? ENOUGH_IF_STRONG : ENOUGH;
  if (score >= enough) return null;
  if (POLICY_ADDRESS.pattern.test(text))
    return 'is a policy address, not a work report; if the library takes them, add it with --kind policy-address';
  return 'does not read like a work report (no “各位代表”, no opening formula, no review of one year and plan of the next); if it is one, add it with --kind work-report (kind: in its YAML)';
}

/** Whether the text calls itself a report on the budget or the plan. If so, an editor decides whether it belongs into the library. */
export function isBudgetReport(text: string): boolean {
  return BUDGET_REPORT.pattern.test(text) && !BUDGET_REPORT.unless.test(text);
}
