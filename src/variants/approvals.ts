/** Approved readings of one-to-many characters: those for all texts beside this module, and a site's own. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { check, inOneLine } from '../model/schema/faults.ts';
import { object, text, words } from '../model/schema/values.ts';
import { parsed, Unreadable } from '../model/unreadable.ts';

/** Words with their Taiwan form. */
export type Readings = Map<string, string>;

export interface Approvals {
  readings: Readings;
  /** Characters that need no check unless a phrase speaks against their usual form. */
  closed: Set<string>;
}

const schema = object({
  closed: text.default(''),
  readings: z
    .record(z.string(), words)
    .default({})
    .refine((readings) => odd(readings) === undefined, {
      error: ({ input }) =>
        `has “${odd(input as Record<string, string>)}” with a form of another length; write as many signs`,
    }),
});

/** A word whose form has another length. */
const odd = (readings: Record<string, string>): string | undefined =>
  Object.entries(readings).find(([word, form]) => [...word].length !== [...form].length)?.[0];

/**
 * Reads one file of approvals; a site need not have one.
 * @throws Unreadable where the file is not as it must be
 */
function readApprovals(file: string): Approvals {
  if (!existsSync(file)) return { readings: new Map(), closed: new Set() };
  const given = parsed(file, () => parse(readFileSync(file, 'utf8')) ?? {}, 'mend the YAML');
  const checked = check(schema, given);
  if ('faults' in checked) throw new Unreadable(file, inOneLine(checked.faults));
  const { closed, readings } = checked.value;
  return { readings: new Map(Object.entries(readings)), closed: new Set(closed) };
}

/** The approvals for all texts with those of one site added. */
export function approvalsFor(siteFile: string): Approvals {
  const general = readApprovals(fileURLToPath(new URL('./approvals.yaml', import.meta.url)));
  const site = readApprovals(siteFile);
  return {
    readings: new Map([...general.readings, ...site.readings]),
    closed: new Set([...general.closed, ...site.closed]),
  };
}
