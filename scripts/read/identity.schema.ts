/** JSON Schema of the identity part of a source's YAML. Notes have a grammar of their own, read by `scripts/edit`. */
/** `datong/2022`: where the report is published. */
export const ID_PATTERN = '^[a-z0-9]+(-[a-z0-9]+)*/[0-9]{4}(-[a-z0-9]+)*$';
export const CODE_PATTERN = '^[0-9]{6}$';
const NAME = { type: 'string', minLength: 1 };
/** Released id -> words. */
const WORDS_BY_ID = { type: 'object', additionalProperties: NAME };
const BASIS = { enum: ['stated', 'inferred'] };

export const IDENTITY_SCHEMA = {
  type: 'object',
  required: ['id', 'region', 'year', 'yearBasis'],
  additionalProperties: false,
  properties: {
    id: { type: 'string', pattern: ID_PATTERN },
    region: {
      type: 'object',
      required: ['name', 'code', 'level', 'province', 'basis'],
      additionalProperties: false,
      properties: {
        name: NAME,
        code: { type: 'string', pattern: CODE_PATTERN },
        level: { enum: ['nation', 'province', 'prefecture', 'county', 'township'] },
        province: NAME,
        prefecture: NAME,
        basis: BASIS,
        evidence: NAME,
      },
      if: { properties: { basis: { const: 'inferred' } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { required: ['evidence'] },
    },
    year: { type: 'integer', minimum: 1900, maximum: 2100 },
    yearBasis: BASIS,
    title: NAME,
    delivered: {
      type: 'object',
      additionalProperties: false,
      properties: { date: NAME, meeting: NAME, speaker: NAME },
    },
    provenance: { type: 'object' },
    encoding: { enum: ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'gbk'] },
    damaged: { const: 'accepted' },
    witnesses: { type: 'array', items: { type: 'string' } },
    notes: { type: 'array' },
    formerIds: { type: 'array', items: { type: 'string', pattern: ID_PATTERN } },
    anchors: {
      type: 'object',
      additionalProperties: false,
      properties: { retired: WORDS_BY_ID, same: WORDS_BY_ID, moved: WORDS_BY_ID },
    },
    script: {
      type: 'object',
      additionalProperties: false,
      properties: {
        keep: { type: 'array', items: NAME },
        map: {
          type: 'object',
          additionalProperties: {
            anyOf: [
              NAME,
              {
                type: 'object',
                required: ['tw', 'hk'],
                additionalProperties: false,
                properties: { tw: NAME, hk: NAME },
              },
            ],
          },
        },
      },
    },
  },
};
