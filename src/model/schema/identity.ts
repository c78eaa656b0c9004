/** The fields that identify a report. They are the same in its data file, in the front matter of its page and in the list of all reports. */
import { z } from 'zod';
import { basis, blockId, day, line, object, reportId, words } from './values.ts';

export const regionLevel = z
  .enum(['nation', 'province', 'prefecture', 'county', 'township'])
  .describe('Administrative level of the place.');

export const region = object({
  name: line.describe('Full name with its class word, e.g. `大同市`.'),
  code: z
    .string()
    .regex(/^[0-9]{6}$/, 'must be the six digits of the place in GB/T 2260, in quotes, e.g. "140200"')
    .describe('GB/T 2260 code, six digits.'),
  level: regionLevel,
  province: line.describe('Province-level unit it belongs to, e.g. `山西省`; the same as `name` for a province.'),
  prefecture: line.optional().describe('Prefecture-level unit of a county-level place, e.g. `忻州市`.'),
  basis,
  evidence: words.optional().describe('How an inferred place was concluded; readers see it beside the name.'),
}).meta({ id: 'region', description: 'The place whose government reports. The editor names it in the YAML.' });

export const delivered = object({
  date: day.nullable().describe('The day; null where no source states it.'),
  meeting: line.nullable().describe('The meeting; null where no source states it.'),
  speaker: line.nullable().describe('Who spoke; null where no source states it.'),
  blocks: z.array(blockId).optional().describe('The title blocks that the facts were read from.'),
}).meta({
  id: 'delivered',
  description:
    'Facts of the title page. The program reads them in the base, else in a witness; what the YAML says goes first.',
});

export const completeness = object({
  state: z
    .enum(['whole', 'fragment'])
    .describe('A fragment lacks text of the report: pages of a newspaper, columns, headings.'),
  missing: words.nullable().describe('What a fragment lacks, in one sentence for readers; null for a whole text.'),
  basis: basis.describe(
    '`stated`: the editor says so in the YAML. `inferred`: the program counted the gaps in the text.',
  ),
}).meta({ id: 'completeness', description: 'Whether the text is the whole report.' });

export const version = object({
  number: z.int().min(1).describe('From 1.'),
  hash: z
    .string()
    .regex(/^[0-9a-f]{12}$/)
    .describe('First 12 hex digits of the SHA-256 of the text and of the notes that readers meet in it.'),
  draft: z.boolean().describe('Whether it is only what the next release will publish under that number.'),
}).meta({
  id: 'version',
  description: 'The state of the text: versions count what releases published. The program sets it.',
});

/** A year after which a report can be named. */
export const year = z.int().min(1900).max(2100);

/** The fields that name a report, in the order in which files write them. */
export const identity = {
  id: reportId,
  title: line.describe('As the title page has it, with place and year. The editor may set it in the YAML.'),
  titleBasis: z
    .enum(['stated', 'constructed'])
    .describe('Whether the source or the editor gives the title, or the program made it of year and place.'),
  year: year.describe('The year it is named after. The editor sets it in the YAML.'),
  yearBasis: basis,
  region,
  delivered,
  completeness,
};
