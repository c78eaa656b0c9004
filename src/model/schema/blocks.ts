/** Schemas of the blocks of a report, which hold its text in reading order. `NAMING` in `../ids.ts` says how their ids are formed. */
import { z } from 'zod';
import { blockId, object, span, text, words } from './values.ts';

const id = blockId.describe('Unique in the report; once released it means this passage for ever.');
const parent = blockId
  .nullable()
  .describe(
    'The heading it stands under, in `blocks` or in `lost`; null at the top of the report. Unlike the id it may be corrected in a later version.',
  );
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
  parent,
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
  parent,
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
  parent,
  text: text.describe('The cells joined by a tab, the rows by a line feed.'),
  rows: z.array(z.array(text)).describe('Rows of cells, clean text.'),
  at,
}).meta({ id: 'tableBlock', description: 'A table.' });

export const block = z.discriminatedUnion('type', [heading, textBlock, tableBlock]);

export const lostHeading = object({
  id: blockId.describe('What `parent` calls it. It is no address: there is no text to lead to.'),
  level: heading.shape.level,
  label: text.describe('Its printed number if that is known, e.g. `三、`, else empty.'),
  parent,
  before: blockId.nullable().describe('The first block after it; null if the text ends there.'),
}).meta({ id: 'lostHeading', description: 'A heading that the source has lost. Nothing is invented for its words.' });

const path = z
  .array(
    object({
      id: blockId,
      label: text.describe('Its printed number or mark, or that of a lost heading if it is known.'),
      text: text.describe(
        'The words of the heading as the page shows them, without closing mark; empty if they are lost.',
      ),
      lost: z.literal(true).optional().describe('The source has lost this heading.'),
    }),
  )
  .describe('The headings it stands under, outermost first, lost ones among them.');

/** A block as it is published: with its path. */
export const publishedBlock = z.discriminatedUnion('type', [
  heading.extend({ path }).meta({ id: 'heading', description: heading.description }),
  textBlock.extend({ path }).meta({ id: 'textBlock', description: textBlock.description }),
  tableBlock.extend({ path }).meta({ id: 'tableBlock', description: tableBlock.description }),
]);
