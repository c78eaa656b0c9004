/** Schemas of single values (texts, numbers, ids, days), from which the other schemas are built. */
import { z } from 'zod';
import { isDay } from '../../chinese/dates.ts';
import { didYouMean } from '../did-you-mean.ts';
import { BLOCK_ID, REPORT_ID, reportIdFault } from '../ids.ts';
import type { Span } from '../report.ts';

/** An object with exactly these keys. The message about an unknown key names the one that was probably meant, and lists all. */
export function object<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape);
  const named = (key: string) => `“${key}”${didYouMean(key, known)}`;
  return z.strictObject(shape, {
    error: ({ code, keys }) =>
      code === 'unrecognized_keys'
        ? `has an unknown key ${(keys as string[]).map(named).join(', ')}; known keys are ${known.join(', ')}`
        : undefined,
  });
}

/** Characters that nobody sees and some file formats cannot hold: controls except tab and line ends, halves of surrogate pairs, noncharacters. */
const CONTROL = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}/u;
/** Characters that a name must not have: those above, and all that break the line, have no width or change the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** Any text without control characters; it may be empty. */
export const text = z.string().refine((value) => !CONTROL.test(value), {
  error: ({ input }) => `must be without hidden signs; take out ${firstOf(CONTROL, input)}`,
});
/** A text that is not empty. */
export const words = text.min(1);
/** A name or a title: not empty, on one line, without invisible characters. */
export const line = z
  .string()
  .min(1)
  .refine((value) => !UNSEEN.test(value), {
    error: ({ input }) => `must stand on one line, without hidden signs; take out ${firstOf(UNSEEN, input)}`,
  })
  .refine((value) => value.trim() !== '', 'must not be empty');

/** The code of the first character that the pattern matches. @example firstOf(UNSEEN, '大同\n市') // 'U+000A' */
function firstOf(pattern: RegExp, input: unknown): string {
  const code = pattern.exec(String(input))?.[0].codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
/** A whole number from 0. */
export const count = z.int().min(0);
/** A whole number from 1. */
export const ordinal = z.int().min(1);

export const day = z
  .string()
  .regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, 'must be a day, written like 2017-02-21')
  .refine(isDay, 'must be a day of the calendar, written like 2017-02-21')
  .meta({ id: 'day', description: 'A day, YYYY-MM-DD.' });

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

/** A stretch of one line of a decoded source. */
export const span: z.ZodType<Span> = z
  .union([z.tuple([ordinal, count, count]), z.tuple([ordinal, count, count, count])])
  .meta({
    id: 'span',
    description:
      '[line, start, end] or [line, start, end, source]: a contiguous piece of a decoded source. Lines count from 1, code points from 0, the end is exclusive; source 0 (the base) if none is named.',
  });
