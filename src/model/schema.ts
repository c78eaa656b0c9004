/**
 * JSON Schema of the report, published as `data/schema.json`; the pipeline checks every report against it before writing. It says
 * what the types in `report.ts` say.
 */
import type { VariantKey } from '../variants/variants.ts';
import { BLOCK_ID, REPORT_ID } from './ids.ts';

const TEXT = { type: 'string' };
const NAME = { type: 'string', minLength: 1 };
const COUNT = { type: 'integer', minimum: 0 };
const BASIS = { enum: ['stated', 'inferred'] };
const CERTAINTY = { enum: ['high', 'medium', 'low'] };
const ID = { type: 'string', pattern: BLOCK_ID.source };
const OR_NULL = { type: ['string', 'null'] };

/** An object with exactly these keys. */
function object(required: Record<string, object>, optional: Record<string, object> = {}): object {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  };
}

/** The same object with its kind named. */
function kind(
  type: string | string[],
  required: Record<string, object>,
  optional: Record<string, object> = {},
): object {
  return object({ type: { enum: [type].flat() }, ...required }, optional);
}

const SPAN = {
  description:
    '[line, start, end] or [line, start, end, source]: line from 1, code points from 0, end exclusive; source 0 is the base.',
  type: 'array',
  items: COUNT,
  minItems: 3,
  maxItems: 4,
};

const VERSION = object({
  number: { type: 'integer', minimum: 1 },
  hash: { type: 'string', pattern: '^[0-9a-f]{12}$' },
  draft: { type: 'boolean' },
});

const LEDGER = object({
  chars: COUNT,
  kept: COUNT,
  normalised: COUNT,
  whitespace: COUNT,
  furniture: COUNT,
  markup: COUNT,
  duplicateCopies: COUNT,
});

const SOURCE = object({
  file: NAME,
  sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  encoding: NAME,
  copies: { type: 'integer', minimum: 1 },
  lines: { type: 'array', items: { type: 'integer', minimum: 1 }, minItems: 2, maxItems: 2 },
  role: { enum: ['base', 'witness'] },
  ledger: LEDGER,
  normalisations: { type: 'object', additionalProperties: { type: 'integer', minimum: 1 } },
  furniture: { type: 'array', items: object({ at: SPAN, reason: NAME }) },
  labels: { type: 'object', additionalProperties: NAME },
});

const AT = { type: 'array', items: SPAN, minItems: 1 };
const BLOCK = {
  oneOf: [
    kind('heading', {
      id: ID,
      level: { type: 'integer', minimum: 1, maximum: 3 },
      label: TEXT,
      text: NAME,
      tail: TEXT,
      runIn: { type: 'boolean' },
      at: AT,
    }),
    kind(
      ['title', 'salutation', 'paragraph', 'list', 'note'],
      { id: ID, text: NAME, at: AT },
      { label: TEXT, tail: TEXT },
    ),
    kind('table', { id: ID, text: TEXT, rows: { type: 'array', items: { type: 'array', items: TEXT } }, at: AT }),
  ],
};

const RANGE = { block: ID, start: COUNT, end: COUNT };
const NOTE = {
  oneOf: [
    kind('correction', { ...RANGE, sic: TEXT, corr: TEXT, certainty: CERTAINTY, basis: NAME }),
    kind('supplied', { ...RANGE, text: NAME, certainty: CERTAINTY, basis: NAME }),
    kind('redaction', RANGE),
    kind('gap', { ...RANGE, reason: { enum: ['page', 'column', 'damage', 'unknown'] }, detail: TEXT }),
    kind('repeat', { ...RANGE, of: object(RANGE), status: { enum: ['artifact', 'rhetorical'] } }),
    kind('move', { ...RANGE, detail: TEXT }),
    kind('join', { ...RANGE, detail: TEXT }),
    kind('numbering', { block: ID, detail: TEXT }),
    kind('witness', { ...RANGE, source: { type: 'integer', minimum: 1 }, reading: TEXT }),
  ],
};

const SCRIPT_LISTS = object(
  {},
  {
    keep: { type: 'array', items: NAME },
    map: {
      type: 'object',
      additionalProperties: { anyOf: [NAME, object({ tw: NAME, hk: NAME } satisfies Record<VariantKey, unknown>)] },
    },
  },
);

/** What names a report; the same in its data file and in the list of all reports. */
const IDENTITY = {
  id: { type: 'string', pattern: REPORT_ID.source },
  title: NAME,
  titleBasis: { enum: ['stated', 'constructed'] },
  year: { type: 'integer' },
  yearBasis: BASIS,
  region: object(
    {
      name: NAME,
      code: { type: 'string', pattern: '^[0-9]{6}$' },
      level: { enum: ['nation', 'province', 'prefecture', 'county', 'township'] },
      province: NAME,
      basis: BASIS,
    },
    { prefecture: NAME, evidence: NAME },
  ),
  delivered: object({ date: OR_NULL, meeting: OR_NULL, speaker: OR_NULL }, { blocks: { type: 'array', items: ID } }),
};

export const REPORT_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Work report, version 1',
  ...object(
    {
      schema: { const: 1 },
      ...IDENTITY,
      sources: { type: 'array', items: SOURCE, minItems: 1 },
      blocks: { type: 'array', items: BLOCK, minItems: 1 },
      notes: { type: 'array', items: NOTE },
      ledger: LEDGER,
    },
    { script: SCRIPT_LISTS, version: VERSION },
  ),
};

const ADDRESS = { type: 'string', pattern: '^https?://' };
const DAY = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' };

/** JSON Schema of the list of all reports, published as `data/reports.schema.json`. */
export const REPORTS_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'List of work reports, version 1',
  ...object({
    $schema: ADDRESS,
    schema: { const: 1 },
    reports: {
      type: 'array',
      items: object(
        {
          ...IDENTITY,
          published: {
            description:
              'Days of the releases that added and last changed it, and the version published; null: a draft.',
            anyOf: [{ type: 'null' }, object({ added: DAY, changed: DAY, version: { type: 'integer', minimum: 1 } })],
          },
          url: ADDRESS,
          json: ADDRESS,
          text: ADDRESS,
          markdown: ADDRESS,
        },
        { version: VERSION },
      ),
    },
  }),
};
