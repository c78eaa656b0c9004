/** Approved readings of one-to-many characters: those for all texts beside this module, and a site's own. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Words with their Taiwan form. */
export type Readings = Map<string, string>;

export interface Approvals {
  readings: Readings;
  /** Characters that need no check unless a phrase speaks against their usual form. */
  closed: Set<string>;
}

interface ApprovalFile {
  closed?: string;
  readings?: Record<string, string>;
}

/** Reads one file of approvals; a site need not have one. */
function readApprovals(file: string | URL): Approvals {
  const { closed = '', readings = {} } = existsSync(file)
    ? ((parse(readFileSync(file, 'utf8')) ?? {}) as ApprovalFile)
    : {};
  for (const [word, form] of Object.entries(readings)) {
    if ([...word].length !== [...form].length) throw new Error(`${file}: ${word} -> ${form} differ in length`);
  }
  return { readings: new Map(Object.entries(readings)), closed: new Set(closed) };
}

/** The approvals for all texts with those of one site added. */
export function approvalsFor(siteFile: string): Approvals {
  const general = readApprovals(new URL('./approvals.yaml', import.meta.url));
  const site = readApprovals(siteFile);
  return {
    readings: new Map([...general.readings, ...site.readings]),
    closed: new Set([...general.closed, ...site.closed]),
  };
}
