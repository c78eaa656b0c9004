/** The blocks of a report: its text, in reading order. How the ids of a kind are formed is said by `NAMING` in `../ids.ts`. */
import { z } from 'zod';
import { blockId, object, span, text, words } from './values.ts';

const id = blockId.describe('Unique in the report; once released it means this passage for ever.');
const clean = 'Clean diplomatic text: normalised, with the errors and repeats of the source still in it.';
const tail = text.describe(
  'The closing mark, `。` or `：`, that belongs to neither text nor body; empty if there is none.',
);
const at = z
  .array(span)
  .min(1)
  .describe('Where it stands, in reading order; normalising the source there gives label + text + tail exactly.');

export const heading = object({
  type: z.literal('heading'),
  id,
  level: z.int().min(1).max(3).describe('Rank of the heading’s kind: 1 chapter, 2 section, 3 lead or item.'),
  label: text.describe('The printed number or mark, normalised, e.g. `一、`, `（一）`, `——`; empty if there is none.'),
  text: words.describe(clean),
  tail,
  runIn: z.boolean().describe('Whether its body follows on the same line of the source.'),
  at,
}).meta({ id: 'heading', description: 'The heading of a chapter, section or item.' });

export const textBlock = object({
  type: z.enum(['title', 'salutation', 'paragraph', 'list', 'note']),
  id,
  label: text.optional().describe('The printed mark of a list item or note, e.g. `1.`; missing if there is none.'),
  text: words.describe(clean),
  tail: tail.optional(),
  at,
}).meta({
  id: 'textBlock',
  description: 'A line of the title page, a salutation, a paragraph, a list item, or a note of the report itself.',
});

export const tableBlock = object({
  type: z.literal('table'),
  id,
  text: text.describe('The cells joined by a tab, the rows by a line feed.'),
  rows: z.array(z.array(text)).describe('Rows of cells, clean text.'),
  at,
}).meta({ id: 'tableBlock', description: 'A table.' });

export const block = z.discriminatedUnion('type', [heading, textBlock, tableBlock]);
