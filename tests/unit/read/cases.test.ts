import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Identity } from '../../../scripts/decisions/identity.ts';
import { type Case, loadCases, runCase } from '../../../scripts/measure/eval/cases.ts';
import { runPipeline } from '../../../scripts/pipeline/pipeline.ts';
import { ROOT } from '../../support/build-site.ts';
import { inputOf } from '../../support/pipeline-input.ts';

const FOLDER = `${ROOT}tests/fixtures/cases`;
const CASES = [...loadCases(FOLDER), ...loadCases(`${FOLDER}/variants`)].map((one): [string, Case] => [
  one.path.slice(FOLDER.length + 1),
  one,
]);
const IDENTITY: Identity = {
  id: 'wuxiang/2020',
  region: {
    name: '武乡县',
    code: '140429',
    level: 'county',
    province: '山西省',
    prefecture: '长治市',
    basis: 'stated',
  },
  year: 2020,
  yearBasis: 'stated',
};

describe('one report in many dresses', () => {
  it.each(CASES)('%s has the blocks and facts that it should have', async (_, one) => {
    const { faults } = await runCase(one);
    expect(faults).toEqual([]);
  });

  it.each(CASES.filter(([, { refused }]) => refused === null))(
    '%s is accounted for to the last character',
    async (_, one) => {
      const base = { file: basename(one.path), bytes: readFileSync(one.path) };
      await expect(runPipeline(inputOf(IDENTITY, base))).resolves.toBeDefined();
    },
  );
});
