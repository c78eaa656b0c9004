import { join } from 'node:path';
import { cut } from '@node-rs/jieba';
import type { Report } from '../../src/model/report.ts';
import { APPROVALS, idIn, REPORTS } from '../../src/tree/files.ts';
import { approvalsFor } from '../../src/variants/approvals.ts';
import { reportRisks } from '../../src/variants/report-risks.ts';
import type { Outputs } from '../tree/transaction.ts';

/** Says which check of the project will ask something about the reports that are written, one line for each report; empty if none will. */
export function gateLines(root: string, outputs: Outputs): string[] {
  const approvals = approvalsFor(join(root, APPROVALS));
  return [...outputs].flatMap(([path, content]) => {
    const id = idIn(REPORTS, path);
    if (id === null || typeof content !== 'string') return [];
    const { length } = reportRisks(JSON.parse(content) as Report, approvals, (text) => cut(text, false));
    if (length === 0) return [];
    const places = length === 1 ? 'one place' : `${length} places`;
    return [`${id}: CI will ask about ${places} of the Traditional form: npm run check:script -- ${id}`];
  });
}
