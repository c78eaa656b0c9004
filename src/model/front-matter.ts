import { z } from 'astro/zod';
import { reportIdFault } from './ids.ts';

/** Astro's YAML reader takes an unquoted date for a `Date`. */
const isoDate = z.union([z.iso.date(), z.date().transform((date) => date.toISOString().slice(0, 10))]);

const basis = z.enum(['stated', 'inferred']);

/** Front matter of a report's MDX. It is generated: an error here means that `npm run ingest` has to run again. */
export const frontMatter = z.object({
  id: z.string().superRefine((id, context) => {
    const fault = reportIdFault(id);
    if (fault) context.addIssue(fault);
  }),
  title: z.string().min(1),
  titleBasis: z.enum(['stated', 'constructed']),
  year: z.number().int(),
  yearBasis: basis,
  region: z.object({
    name: z.string().min(1),
    code: z.string().regex(/^\d{6}$/, 'a GB/T 2260 code has six digits (quote it in YAML)'),
    level: z.enum(['nation', 'province', 'prefecture', 'county', 'township']),
    province: z.string(),
    prefecture: z.string().optional(),
    basis,
    evidence: z.string().optional(),
  }),
  delivered: z.object({
    date: isoDate.nullable(),
    meeting: z.string().nullable(),
    speaker: z.string().nullable(),
    blocks: z.array(z.string()).optional(),
  }),
  version: z.object({ number: z.number().int().positive(), hash: z.string(), draft: z.boolean() }).optional(),
});

export type FrontMatter = z.infer<typeof frontMatter>;
