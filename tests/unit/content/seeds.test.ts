import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../../src/chinese/normalise.ts';
import type { Heading, Report } from '../../../src/model/report.ts';
import { ROOT } from '../../support/build-site.ts';
import { reportsOf } from '../../support/dist.ts';
import { bySource, charactersAt, rawLines } from '../../support/sources.ts';

const CONTENT = `${ROOT}content`;
const TRUTH = `${ROOT}tests/fixtures/truth/seeds/`;
const reports = new Map(reportsOf(CONTENT).map((report) => [report.id, report]));

/** What a careful reader finds in the first five reports. */
const SEEDS = [
  { id: 'datong/2017', copies: 8, chars: 112256 },
  { id: 'jinzhong/2017', copies: 8, chars: 139160 },
  { id: 'datong/2022', copies: 1, chars: 9427 },
  { id: 'datong/2023', copies: 1, chars: 11974 },
  { id: 'yuanping/2022', copies: 1, chars: 13134 },
];

/** Jump lines, and white space, which Chinese prose has none of. */
const FURNITURE = /上接第|下转第|\s/u;

function truth(id: string, suffix: string): string {
  return readFileSync(TRUTH + id.replace('/', '-') + suffix, 'utf8');
}

describe.each(SEEDS)('$id', ({ id, copies, chars }) => {
  const report = reports.get(id) as Report;

  test('is there', () => {
    expect(report?.id).toBe(id);
  });

  test('is one report made of all its copies', () => {
    expect(report.sources[0]).toMatchObject({ copies, ledger: { chars } });
  });

  test('has the headings that a careful reader finds, and no other', () => {
    const found = report.blocks
      .filter((block): block is Heading => block.type === 'heading')
      .sort((a, b) => bySource(a.at[0] as never, b.at[0] as never))
      .map(({ level, label, text }) => [level, label, text]);
    expect(found).toEqual(JSON.parse(truth(id, '.headings.json')));
  });

  test('keeps no page furniture in its text', () => {
    expect(report.blocks.filter((block) => block.type !== 'table' && FURNITURE.test(block.text))).toEqual([]);
  });
});

test.each(['datong/2017', 'datong/2022'])(
  'the clean text of %s, in the order of the source, is that of the hand-made copy',
  (id) => {
    const report = reports.get(id) as Report;
    const lines = rawLines(CONTENT, report);
    const spans = report.blocks.flatMap((block) => block.at.filter((span) => !span[3])).sort(bySource);
    const text = spans.map((span) => normalise(charactersAt(lines, span)).text).join('');
    expect(text).toBe(truth(id, '.clean.txt').replaceAll('\n', ''));
  },
);

test('a place that only the editor concluded is marked so', () => {
  expect(reports.get('yuanping/2022')?.region).toMatchObject({ name: '原平市', basis: 'inferred' });
  expect(reports.get('yuanping/2022')?.blocks.some((block) => block.text.includes('原平市'))).toBe(false);
});
