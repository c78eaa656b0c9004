/**
 * Schemas of registries and histories. These files are checked when they are read, since people may edit them and their ids decide where other files
 * are written.
 */
import { z } from 'zod';
import { NAMING } from '../model/ids.ts';
import type { BlockType } from '../model/report.ts';
import { blockId, count, day, line, ordinal, reportId, text, words } from '../model/schema/values.ts';
import type { Anchor, Fate } from './registry.ts';

const blockType = z.enum(Object.keys(NAMING) as [BlockType, ...BlockType[]]);

const FATES: Record<Fate, true> = {
  live: true,
  moved: true,
  merged: true,
  split: true,
  removed: true,
  uncertain: true,
};

/** Target of a retired id: `<block>` in this report, or `<report>#<block>` in another. */
const place = z.string().refine((to) => {
  const [id = '', report, ...more] = to.split('#').reverse();
  const isReport = report === undefined || reportId.safeParse(report).success;
  return blockId.safeParse(id).success && isReport && more.length === 0;
}, 'must be an id of a block, or <report>#<id>');

const anchor: z.ZodType<Anchor> = z.object({
  id: blockId,
  type: blockType,
  since: count,
  fate: z.enum(Object.keys(FATES) as [Fate, ...Fate[]]),
  until: ordinal.optional(),
  to: z.array(place).optional(),
  reason: text.optional(),
  withdrawn: day.optional(),
  hash: text,
  trace: text,
}) as z.ZodType<Anchor>;

/** Schema of the registry of one report. The file of another report is refused. */
export const registry = (report: string) =>
  z.object({
    schema: z.literal(1),
    report: z.literal(report),
    movedTo: reportId.optional(),
    withdrawn: z.object({ title: line, date: day, reason: words }).optional(),
    formerly: z.array(reportId).optional(),
    anchors: z.array(anchor),
  });

/** Schema of a history file. It names only the fields that the code relies on; the text of the blocks is checked by its hash elsewhere. */
export const historyFile = z.object({
  report: reportId,
  version: ordinal,
  hash: words,
  release: ordinal,
  date: text,
  order: z.array(text),
  blocks: z.array(z.object({ id: text, text })),
});
