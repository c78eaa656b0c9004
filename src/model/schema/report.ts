/** The report as data, version 1: what the pipeline writes, what the site reads, and what anyone may download as `data/<id>.json`. */
import { z } from 'zod';
import { VARIANT_KEYS, type VariantKey } from '../../variants/variants.ts';
import { block, lostHeading, publishedBlock } from './blocks.ts';
import { identity, version } from './identity.ts';
import { note } from './notes.ts';
import { ledger, origin, source } from './sources.ts';
import { blockId, day, object, ordinal, words } from './values.ts';

const forms = object({
  tw: words.describe('In Taiwan.'),
  hk: words.describe('In Hong Kong.'),
} satisfies Record<VariantKey, z.ZodType>);
const eachForm = VARIANT_KEYS.map((key) => `${key}: words`).join(', ');

export const variantLists = object({
  keep: z.array(words).optional().describe('Words that are printed as they stand.'),
  map: z
    .record(z.string(), z.union([words, forms], `must be words, or each form: {${eachForm}}`))
    .optional()
    .describe('Words with their form of the same length, one for all converted variants or one for each.'),
}).describe(
  'How words of this report are written in the converted variants where the house dictionary does not serve. The editor lists them in the YAML.',
);

const fromWitness = (fact: string) => ordinal.optional().describe(`Of ${fact}.`);

export const witnessed = object({
  year: fromWitness('the year, which the base only implies'),
  date: fromWitness('`delivered.date`'),
  meeting: fromWitness('`delivered.meeting`'),
  speaker: fromWitness('`delivered.speaker`'),
}).describe(
  'Facts that the base does not state and a witness does: for each the index of that witness in `sources`. The program sets it.',
);

export const report = object({
  schema: z.literal(1).describe('Version of this model.'),
  ...identity,
  witnessed: witnessed.optional(),
  version: version.optional(),
  script: variantLists.optional(),
  origin: origin.optional(),
  sources: z.array(source).min(1).describe('The base, then further witnesses.'),
  blocks: z.array(block).min(1).describe('The text, in reading order.'),
  lost: z.array(lostHeading).describe('Headings that the source has lost, in reading order.'),
  notes: z.array(note).describe('What the editor or the program says of the text.'),
  withdrawnPassages: z
    .array(
      object({
        id: blockId,
        date: day.describe('When it was taken down.'),
        reason: words.describe('Why, in the editor’s words.'),
      }),
    )
    .min(1)
    .optional()
    .describe('Passages that an editor has taken down. Their text is nowhere in the data.'),
  ledger: ledger.describe('That of the base.'),
});

/** The report as it is published: each block also has the path of its headings. */
export const publishedReport = report.extend({
  blocks: z.array(publishedBlock).min(1).describe('The text, in reading order.'),
});

const address = z.string().regex(/^https?:\/\//);

/** The list of all reports, published as `data/reports.json`. */
export const reportList = object({
  $schema: address.describe('Where the JSON Schema of the list lies.'),
  schema: z.literal(1).describe('Version of this list.'),
  reports: z
    .array(
      object({
        ...identity,
        version: version.optional(),
        published: object({
          added: day.describe('Of the release that first held it.'),
          changed: day.describe('Of the release that last changed it.'),
          version: z.int().min(1).describe('What that release published.'),
        })
          .nullable()
          .describe('Days of the releases that added and last changed it, and the version published; null: a draft.'),
        url: address.describe('Its page.'),
        json: address.describe('The whole model.'),
        text: address.describe('Plain text.'),
        markdown: address.describe('Markdown, with ids and notes.'),
        epub: address.optional().describe('The edited text as an EPUB 3 book.'),
        tei: address.optional().describe('TEI P5, with notes.'),
      }),
    )
    .describe('By code of the place, then newest first.'),
});
