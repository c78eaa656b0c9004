import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Case, loadCases, runCase } from '../../../scripts/eval/cases.ts';
import { cleanSource, makeReport } from '../../../scripts/process.ts';
import type { Identity } from '../../../scripts/read/identity.ts';
import { readSource } from '../../../scripts/read/read.ts';
import { verify } from '../../../scripts/write/verify.ts';
import { ROOT } from '../../support/build-site.ts';

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
  it.each(CASES)('%s has the blocks that it should have', async (_, one) => {
    const { faults } = await runCase(one);
    expect(faults.filter((fault) => /^[-+s] /u.test(fault) || fault.startsWith('refused'))).toEqual([]);
  });

  it.each(CASES.filter(([, { refused }]) => refused === null))(
    '%s is accounted for to the last character',
    async (_, one) => {
      const source = await readSource(basename(one.path), readFileSync(one.path));
      const { report } = makeReport(cleanSource(source), IDENTITY);
      expect(() => verify(report, [source])).not.toThrow();
    },
  );
});
