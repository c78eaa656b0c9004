/**
 * Reads which conversions of ambiguous characters an editor has approved: those for all texts (`approvals.yaml` beside this module) and those of one
 * site.
 */
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
  /** Characters that an editor need not check, unless an OpenCC phrase gives them another form beside the same neighbour. */
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

/** The first word whose form has another length; undefined if there is none. */
const odd = (readings: Record<string, string>): string | undefined =>
  Object.entries(readings).find(([word, form]) => [...word].length !== [...form].length)?.[0];

/**
 * Reads one file of approvals; empty if a site has no such file.
 * @throws Unreadable if the file has faults
 */
function readApprovals(file: string): Approvals {
  if (!existsSync(file)) return { readings: new Map(), closed: new Set() };
  const given = parsed(file, () => parse(readFileSync(file, 'utf8')) ?? {}, 'mend the YAML');
  const checked = check(schema, given);
  if ('faults' in checked) throw new Unreadable(file, inOneLine(checked.faults));
  const { closed, readings } = checked.value;
  return { readings: new Map(Object.entries(readings)), closed: new Set(closed) };
}

/** The approvals for all texts and those of one site, which win. */
export function approvalsFor(siteFile: string): Approvals {
  const general = readApprovals(fileURLToPath(new URL('./approvals.yaml', import.meta.url)));
  const site = readApprovals(siteFile);
  return {
    readings: new Map([...general.readings, ...site.readings]),
    closed: new Set([...general.closed, ...site.closed]),
  };
}
