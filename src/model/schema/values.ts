/** What the schemas of the model are made of. */
import { z } from 'zod';
import { BLOCK_ID, REPORT_ID, reportIdFault } from '../ids.ts';
import type { Span } from '../report.ts';

/** An object with exactly these keys. An unknown key is answered with the known ones. */
export function object<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: ({ code, keys }) =>
      code === 'unrecognized_keys'
        ? `has an unknown key “${(keys as string[]).join('”, “')}”; known keys are ${known}`
        : undefined,
  });
}

/** Any text, also an empty one. */
export const text = z.string();
/** A text that says something. */
export const words = z.string().min(1);
/** A whole number from 0. */
export const count = z.int().min(0);
/** A whole number from 1. */
export const ordinal = z.int().min(1);

export const day = z
  .string()
  .regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, 'must be a day, written like 2017-02-21')
  .refine(isDay, 'must be a day of the calendar, written like 2017-02-21')
  .meta({ id: 'day', description: 'A day, YYYY-MM-DD.' });

/** Whether a text names a day of the calendar as ISO 8601 writes it. @example isDay('2017-02-30') // false */
export function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) && iso.length === 10;
}

export const blockId = z
  .string()
  .regex(BLOCK_ID)
  .meta({ id: 'blockId', description: 'Id of a block of this report, e.g. `s3-1-p4`.' });

export const reportId = z
  .string()
  .regex(REPORT_ID, { error: ({ input }) => reportIdFault(String(input)), abort: true })
  .refine((id) => reportIdFault(id) === null, { error: ({ input }) => reportIdFault(String(input)) })
  .meta({
    id: 'reportId',
    description: '`<place>/<year>`, e.g. `datong/2017`: where the report is published. The editor sets it in the YAML.',
  });

export const basis = z.enum(['stated', 'inferred']).meta({
  id: 'basis',
  description: 'Whether the text says it itself, or an editor or the program concluded it.',
});

export const certainty = z
  .enum(['high', 'medium', 'low'])
  .meta({ id: 'certainty', description: 'How sure the editor is.' });

/** A piece of a decoded source. */
export const span: z.ZodType<Span> = z
  .union([z.tuple([ordinal, count, count]), z.tuple([ordinal, count, count, count])])
  .meta({
    id: 'span',
    description:
      '[line, start, end] or [line, start, end, source]: a contiguous piece of a decoded source. Lines count from 1, code points from 0, the end is exclusive; source 0 (the base) if none is named.',
  });
