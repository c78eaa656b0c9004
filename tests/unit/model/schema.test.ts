import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { published as publishedReport } from '../../../src/formats/report-json.ts';
import { check } from '../../../src/model/schema/faults.ts';
import { reportListSchema, reportSchema } from '../../../src/model/schema/publish.ts';
import { report as schema } from '../../../src/model/schema/report.ts';
import { ROOT } from '../../support/build-site.ts';
import { knownReports } from '../../support/five-reports.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const read = (file: string) => JSON.parse(readFileSync(`${ROOT}${file}`, 'utf8'));
const before = {
  report: new Ajv().compile(read('tests/fixtures/schema/report-before.json')),
  list: new Ajv({ allowUnionTypes: true }).compile(read('tests/fixtures/schema/reports-before.json')),
};
const published = {
  report: new Ajv().compile(reportSchema('https://example.org/data/schema.json')),
  list: new Ajv({ allowUnionTypes: true }).compile(reportListSchema('https://example.org/data/reports.schema.json')),
};

/** A report that has every kind of block and note and every optional field. */
const full: { [key: string]: Json } = {
  schema: 1,
  id: 'liuquan/2019',
  title: '2019年柳泉市政府工作报告',
  titleBasis: 'stated',
  year: 2019,
  yearBasis: 'inferred',
  region: {
    name: '柳泉市',
    code: '149900',
    level: 'county',
    province: '山西省',
    prefecture: '忻州市',
    basis: 'inferred',
    evidence: '文件名',
  },
  delivered: { date: '2019-01-05', meeting: null, speaker: '李四', blocks: ['t1', 't2'] },
  completeness: { state: 'fragment', missing: '缺结尾。', basis: 'stated' },
  version: { number: 1, hash: '0123456789ab', draft: true },
  script: { keep: ['云溪'], map: { 谢谷: '謝谷', 里弄: { tw: '里弄', hk: '里弄' } } },
  sources: [
    {
      file: 'a.txt',
      sha256: 'a'.repeat(64),
      encoding: 'utf-8',
      copies: 1,
      lines: [1, 9],
      role: 'base',
      ledger: { chars: 9, kept: 9, normalised: 0, whitespace: 0, furniture: 0, markup: 0, duplicateCopies: 0 },
      normalisations: { 'fullwidth-digit': 3 },
      furniture: [{ at: [2, 0, 4], reason: 'page-number' }],
      labels: { 'page-number': '页码' },
    },
  ],
  blocks: [
    {
      id: 'n1',
      type: 'note',
      parent: null,
      label: '1.',
      text: '甲乙',
      tail: '。',
      at: [
        [1, 0, 2],
        [2, 0, 3, 1],
      ],
    },
    {
      id: 's1',
      type: 'heading',
      parent: null,
      level: 1,
      label: '一、',
      text: '回顾',
      tail: '',
      runIn: false,
      at: [[3, 0, 4]],
    },
    { id: 'b1', type: 'table', parent: null, text: '甲\t乙', rows: [['甲', '乙']], at: [[4, 0, 4]] },
  ],
  lost: [{ id: 's2', level: 1, label: '二、', parent: null, before: 'b1' }],
  notes: [
    { type: 'correction', block: 'p1', start: 0, end: 1, sic: '甲', corr: '申', certainty: 'high', basis: '形近' },
    { type: 'supplied', block: 'p1', start: 1, end: 1, text: '重', certainty: 'low', basis: '文意' },
    { type: 'redaction', block: 'p1', start: 0, end: 1 },
    { type: 'gap', block: 'p1', start: 2, end: 2, reason: 'page', detail: '' },
    { type: 'repeat', block: 'p1', start: 0, end: 1, of: { block: 'p2', start: 0, end: 1 }, status: 'artifact' },
    { type: 'move', block: 'p1', start: 0, end: 1, detail: '错栏' },
    { type: 'join', block: 'p1', start: 1, end: 1, detail: '断行' },
    { type: 'numbering', block: 's1', detail: '缺二' },
    { type: 'witness', block: 'p1', start: 0, end: 1, source: 1, reading: '申' },
    { type: 'query', block: 'p1', start: 0, end: 1, doubt: '数字疑误' },
  ],
  ledger: { chars: 9, kept: 9, normalised: 0, whitespace: 0, furniture: 0, markup: 0, duplicateCopies: 0 },
};

const {
  schema: _,
  sources: __,
  blocks: ___,
  lost: ____,
  notes: _____,
  script: ______,
  ledger: _______,
  ...named
} = full;
const address = 'https://example.org/liuquan/2019/';
const fullList: Json = {
  $schema: address,
  schema: 1,
  reports: [
    {
      ...named,
      published: { added: '2026-01-01', changed: '2026-02-01', version: 1 },
      url: address,
      json: address,
      text: address,
      markdown: address,
    },
  ],
};

/** A type of note that the schema before did not know. */
const NEW_NOTE = 'query';
/** Fields that the schema before did not know. */
const NEW = ['completeness', 'lost', 'parent', 'path'];
const withoutNew = (made: Json): Json => without(made, NEW);

function without(made: Json, keys: string[]): Json {
  if (Array.isArray(made)) return made.filter((inner) => !isNewNote(inner)).map((inner) => without(inner, keys));
  if (typeof made !== 'object' || made === null) return made;
  const kept = Object.entries(made).filter(([key]) => !keys.includes(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, without(inner, keys)]));
}

const isNewNote = (made: Json): boolean =>
  typeof made === 'object' && made !== null && !Array.isArray(made) && made.type === NEW_NOTE;

/** As it is published: every block has a path. */
function asPublished(made: Json): Json {
  if (typeof made !== 'object' || made === null || Array.isArray(made) || !Array.isArray(made.blocks)) return made;
  const withPath = (block: Json) =>
    typeof block === 'object' && block !== null && !Array.isArray(block) ? { ...block, path: [] } : block;
  return { ...made, blocks: made.blocks.map(withPath) };
}
const isPublishable = (made: Json) => published.report(asPublished(made));

/** What anything can be replaced by; a schema that takes one for another says less than it could. */
const STRANGE: Json[] = [null, true, -1, 0, 1.5, 4, '', 'x', [], { x: 1 }];

/** Every way to spoil one place of a value: something else there, a key more, a key less, a list empty or one longer. */
function* spoiled(value: Json): Generator<{ what: string; made: Json }> {
  for (const strange of STRANGE) yield { what: `= ${JSON.stringify(strange)}`, made: strange };
  if (typeof value === 'string')
    for (const made of [`${value}-`, value.slice(1), value.toUpperCase(), ` ${value}`])
      yield { what: `= ${JSON.stringify(made)}`, made };
  if (Array.isArray(value)) {
    yield { what: 'one longer', made: [...value, value.at(-1) ?? null] };
    yield { what: 'one shorter', made: value.slice(0, -1) };
  }
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield { what: 'with more', made: { ...value, more: 1 } };
  for (const [key, inner] of Object.entries(value)) {
    const put = (made: Json): Json =>
      Array.isArray(value) ? value.with(Number(key), made) : { ...(value as { [key: string]: Json }), [key]: made };
    if (!Array.isArray(value)) {
      const { [key]: gone, ...rest } = value;
      yield { what: `without ${key}`, made: rest };
    }
    for (const { what, made } of spoiled(inner)) yield { what: `${key}.${what}`, made: put(made) };
  }
}

describe('the published schema', () => {
  test('takes a report with everything in it, as before', () => {
    before.report(withoutNew(full));
    before.list(withoutNew(fullList));
    published.report(asPublished(full));
    published.list(fullList);
    for (const { errors } of [before.report, before.list, published.report, published.list]) expect(errors).toBeNull();
  });

  test.each(knownReports())('takes $id', (report) => {
    published.report(publishedReport(report));
    expect(published.report.errors).toBeNull();
  });

  test('refuses every spoiled report that the schema before it refused', () => {
    const all = [...spoiled(full)];
    const refused = all.filter(({ made }) => !before.report(withoutNew(made)));
    expect(refused.length).toBeGreaterThan(1800);
    expect(refused.filter(({ made }) => isPublishable(made)).map(({ what }) => what)).toEqual([]);
    const lists = [...spoiled(fullList)].filter(({ made }) => !before.list(withoutNew(made)));
    expect(lists.length).toBeGreaterThan(400);
    expect(lists.filter(({ made }) => published.list(made)).map(({ what }) => what)).toEqual([]);
  });

  test('is what the pipeline checks: what one refuses the other refuses, days that no calendar has and places of the site’s own aside', () => {
    const taken = (made: Json) => 'value' in check(schema, made);
    const apart = [...spoiled(full)].filter(({ made }) => isPublishable(made) !== taken(made));
    expect(apart.map(({ what }) => what)).toEqual([]);
    expect([isPublishable({ ...full, id: 'tw/2019' }), taken({ ...full, id: 'tw/2019' })]).toEqual([true, false]);
  });

  test('has an address of its own', () => {
    expect(reportSchema('https://example.org/data/schema.json')).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: 'https://example.org/data/schema.json',
    });
  });

  test('has a sentence for every field', () => {
    for (const made of [reportSchema('https://a.example/1'), reportListSchema('https://a.example/2')])
      expect(undescribed(made as Json)).toEqual([]);
  });
});

/** Names of fields that have neither a sentence nor a named definition; the name of a kind explains itself. */
function undescribed(made: Json): string[] {
  if (Array.isArray(made)) return made.flatMap(undescribed);
  if (typeof made !== 'object' || made === null) return [];
  const fields = Object.entries((made.properties ?? {}) as { [key: string]: { [key: string]: Json } });
  const own = fields.filter(([name, field]) => name !== 'type' && !field.description && !field.$ref && !field.allOf);
  return [...own.map(([name]) => name), ...Object.values(made).flatMap(undescribed)];
}
