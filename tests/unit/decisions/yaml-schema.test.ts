import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { schemaFrom, YAML_SCHEMAS } from '../../../scripts/decisions/yaml-schema.ts';
import { identityYaml } from '../../../scripts/intake/yaml.ts';
import { ROOT } from '../../support/build-site.ts';

test.each(Object.entries(YAML_SCHEMAS))('%s is what the code reads (vitest -u writes it anew)', async (path, make) => {
  await expect(`${JSON.stringify(make(), null, 2)}\n`).toMatchFileSnapshot(`${ROOT}${path}`);
});

describe('the schema of the YAML of a source', () => {
  const validate = new Ajv({ strict: false }).compile(YAML_SCHEMAS['docs/schemas/source.schema.json']());
  const yaml = (more: string) =>
    parse(
      `id: liuquan/2019\nregion: {name: 柳泉市, code: "149900", level: prefecture, province: 山西省, basis: stated}\nyear: 2019\nyearBasis: stated\n${more}`,
    );

  it('takes what ingest takes', () => {
    const mini = `${ROOT}tests/fixtures/mini/sources/`;
    for (const name of ['liuquan-2019.txt.yaml', 'liuquan-2020.txt.yaml', 'yunxi-2020.md.yaml'])
      expect([name, validate(parse(readFileSync(mini + name, 'utf8')))]).toEqual([name, true]);
    expect(validate(yaml('notes: [{gap: 甲, reason: page, detail: 乙, lost: [（三）, {level: 2}]}]'))).toBe(true);
  });

  it.each([
    'yaer: 2019',
    'damaged: "yes"',
    'notes: [{gap: 甲, reason: paeg, detail: 乙}]',
    'notes: [{gap: 甲, reason: page, detail: 乙, lots: 1}]',
    'indicators: [{not: 甲}]',
  ])('marks %s', (more) => {
    expect(validate(yaml(more))).toBe(false);
  });
});

test('a YAML that add writes names the schema, unless the library lies outside the project', () => {
  const region = { name: '柳泉市', code: '149900', level: 'prefecture', province: '山西省', basis: 'stated' } as const;
  const proposal = { identity: { id: 'liuquan/2019', region, year: 2019, yearBasis: 'stated' } } as never;
  expect(identityYaml(`${ROOT}content`, proposal, {}, []).split('\n')[0]).toBe(
    '# yaml-language-server: $schema=../../docs/schemas/source.schema.json',
  );
  expect(schemaFrom('/srv/library/sources', 'docs/schemas/source.schema.json')).toBe(null);
});
