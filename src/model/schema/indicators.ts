/** The figures that a report states, as `data/<id>.indicators.json` has them. Each row is a quotation with its type; no number is computed. */
import { z } from 'zod';
import { INDICATORS } from '../../indicators/indicators.rules.ts';
import { blockId, count, object, text, words } from './values.ts';

export const indicatorName = z
  .enum(INDICATORS.map(({ label }) => label))
  .meta({ id: 'indicatorName', description: 'Canonical name of an indicator of the closed list.' });

export const indicatorKind = z
  .enum(['achieved', 'target'])
  .meta({ id: 'indicatorKind', description: 'What was reached, or what is aimed at.' });

export const period = z
  .string()
  .regex(/^[0-9]{4}(-[0-9]{4})?$/, 'must be a year or two years in quotes, e.g. "2022" or "2016-2020"');

/** A number as written; a range has two numbers, the lower first. */
export const amount = z.union(
  [z.number(), z.tuple([z.number(), z.number()])],
  'must be a number, or two in a list: [7, 8]',
);

export const bound = z.enum(['exact', 'around', 'atLeast', 'atMost', 'range']).meta({
  id: 'bound',
  description: 'How a size is limited: 左右; 以上 or 超; 以内; a range; `exact` where the text says nothing.',
});

const part = z.enum(['value', 'change']);

/** The fields of a row that describe its figure, in the order in which files write them. The fields that give its place in the text follow them. */
export const figure = {
  indicator: indicatorName,
  asWritten: text.describe('The report’s own name for it, verbatim in the block; empty where it names none.'),
  kind: indicatorKind,
  period: period
    .or(z.literal(''))
    .describe(
      '`2022` a year; `2016-2020` an average, a sum or an unbroken span; for a level to be reached in a plan its target year; empty where not even the year of the report is known.',
    ),
  value: amount
    .nullable()
    .describe('The level. Rates (prices, unemployment, air, forest, towns, poverty, research) are levels too.'),
  unit: words.nullable().describe('Unit of the level as written, e.g. `亿元`, `万人`, `%`.'),
  change: amount.nullable().describe('The growth or difference; a decrease is negative. 翻番 and 减半 have no number.'),
  changeUnit: words.nullable().describe('Unit of the change: `%`, `个百分点`, `倍`, or a unit.'),
  changeBasis: words.nullable().describe('The words of the change, e.g. 增长, 年均增长, 是2011年的.'),
  bound: bound
    .nullable()
    .describe('What limits the value if there is one, else the change; null where there is neither.'),
  comparator: words.nullable().describe('The limiting words, e.g. 控制在…以内.'),
  changeBound: bound.optional().describe('Only where the change has another bound than the value.'),
  effort: z.literal('strive').nullable().describe('`strive` for 力争, 努力, 争取.'),
  relative: words.nullable().describe('A comparison instead of a number or beside it, verbatim: 与经济增长同步.'),
  from: z.number().optional().describe('The starting number of 由…到….'),
  estimate: words.optional().describe('预计 or 初步核算 in the same sentence.'),
  redacted: z.array(part).optional().describe('Numbers that an anonymised report shows as ×.'),
  absent: z
    .literal(true)
    .optional()
    .describe('The paragraph of the main targets names no target of the gross product.'),
  lost: z
    .literal(true)
    .optional()
    .describe('The paragraph of the main targets is lost with a piece of the source. `block` is where the gap is.'),
  edited: words.optional().describe('Why an editor added or changed the row.'),
};

export const indicatorRow = object({
  ...figure,
  block: blockId.describe('The block that states it.'),
  start: count.describe('First code point of the quotation in the text of the block.'),
  end: count.describe('The code point after its last.'),
  quote: text.describe('The words themselves; empty only at a gap.'),
});

export const indicatorRows = z.array(indicatorRow).describe('In the order of the text.');
