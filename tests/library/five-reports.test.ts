import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { ConverterBuilder } from 'opencc-js/core';
import * as cn2t from 'opencc-js/preset/cn2t';
import * as t2cn from 'opencc-js/preset/t2cn';
import { describe, expect, test } from 'vitest';
import { cleanSource } from '../../scripts/pipeline/clean/clean.ts';
import { readSource } from '../../scripts/pipeline/read/read.ts';
import { normalise } from '../../src/chinese/normalise.ts';
import type { Heading, Report } from '../../src/model/report.ts';
import { converterFor, convertThrough, houseLayers } from '../../src/variants/convert.ts';
import { ROOT } from '../support/build-site.ts';
import { callCommand } from '../support/call-command.ts';
import { FIVE, fiveReports, LIBRARY } from '../support/five-reports.ts';
import { bySource, charactersAt, rawLines } from '../support/sources.ts';

const TRUTH = `${ROOT}tests/fixtures/truth/seeds/`;
const reports = fiveReports();

/** What a careful reader finds in the first five reports. */
const SEEDS = [
  { id: 'datong/2017', copies: 8, chars: 112256 },
  { id: 'jinzhong/2017', copies: 8, chars: 139160 },
  { id: 'datong/2022', copies: 1, chars: 9427 },
  { id: 'datong/2023', copies: 1, chars: 11974 },
  { id: 'yuanping/2022', copies: 1, chars: 13134 },
] as const;

/** Jump lines, and white space, which Chinese prose has none of. */
const FURNITURE = /上接第|下转第|\s/u;

function truth(id: string, suffix: string): string {
  return readFileSync(TRUTH + id.replace('/', '-') + suffix, 'utf8');
}

describe.each(SEEDS)('$id', ({ id, copies, chars }) => {
  const report = reports.get(id) as Report;

  test('is there', () => {
    expect(report?.id).toBe(id);
    expect(FIVE).toContain(id);
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

test.each(['datong/2017', 'datong/2022'] as const)(
  'the clean text of %s, in the order of the source, is that of the hand-made copy',
  (id) => {
    const report = reports.get(id) as Report;
    const lines = rawLines(LIBRARY, report);
    const spans = report.blocks.flatMap((block) => block.at.filter((span) => !span[3])).sort(bySource);
    const text = spans.map((span) => normalise(charactersAt(lines, span)).text).join('');
    expect(text).toBe(truth(id, '.clean.txt').replaceAll('\n', ''));
  },
);

test('a place that only the editor concluded is marked so', () => {
  expect(reports.get('yuanping/2022')?.region).toMatchObject({ name: '原平市', basis: 'inferred' });
  expect(reports.get('yuanping/2022')?.blocks.some((block) => block.text.includes('原平市'))).toBe(false);
});

test.each([
  ['datong/2017', '+8 +3 +12 +30 +69'],
  ['jinzhong/2017', '+8 +2 +14 +36 +63'],
])('npm run ingest says in its table what it found in %s: copies, headings by level, paragraphs', async (id, row) => {
  const { stdout } = await callCommand('ingest', ['--check', '--content', LIBRARY]);
  expect(stdout).toMatch(new RegExp(`^${id}${row.replaceAll('+', ' +')} `, 'mu'));
});

describe('broken lines', () => {
  test.each([
    [
      'jinzhong-2017.txt',
      [
        [3, 4],
        [59, 60],
      ],
    ],
    [
      'datong-2022.txt',
      [
        [25, 27],
        [83, 85],
        [101, 103],
      ],
    ],
    [
      'datong-2023.txt',
      [
        [19, 21],
        [99, 101],
      ],
    ],
    ['yuanping-2022.txt', []],
  ])('of %s are joined at %j and nowhere else', async (name, lines) => {
    const { passages } = cleanSource(await readSource(name, readFileSync(join(LIBRARY, 'sources', name))));
    const joined = passages.filter((passage) => passage.joins.length > 0);
    expect(joined.map((passage) => passage.at.map(([line]) => line))).toEqual(lines);
  });
});

test('of the eight copies of datong/2017 the first is taken', () => {
  expect(reports.get('datong/2017')?.sources[0]?.lines).toEqual([1, 73]);
});

const VARIANT_KEYS = [
  ['tw', 'zh-Hant-TW'],
  ['hk', 'zh-Hant-HK'],
] as const;

test.each(VARIANT_KEYS)('OpenCC in one pass gives what ConverterBuilder gives on the five reports: %s', (region) => {
  const reference = ConverterBuilder(cn2t)({ from: 'cn', to: region });
  const ours = convertThrough(houseLayers().slice(1), region);
  for (const { blocks } of reports.values()) {
    for (const { text } of blocks) expect(ours(text)).toBe(reference(text));
  }
});

describe('the way back', () => {
  /** Words that OpenCC turns into another Simplified word: in Simplified both characters exist. */
  const LISTED = new Map([['卓着', '卓著']]);
  const QUOTES: Record<string, string> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

  test.each(VARIANT_KEYS)('leads from the five reports in Traditional to their sources: %s', (region, variant) => {
    const back = ConverterBuilder(t2cn)({ from: region, to: 'cn' });
    for (const report of reports.values()) {
      const convert = converterFor(variant, report.script);
      for (const { text } of report.blocks) {
        const returned = [...LISTED].reduce(
          (result, [wrong, right]) => result.replaceAll(wrong, right),
          back(convert(text)).replace(/[「」『』]/gu, (mark) => QUOTES[mark] ?? mark),
        );
        expect(returned).toBe(text);
      }
    }
  });
});

test('datong/2017, wrapped by a machine, reads as it did before, at any width of a page', async () => {
  const lines = readFileSync(join(LIBRARY, 'sources/datong-2017.txt'), 'utf8').split('\n').slice(0, 73);
  const texts = async (text: string) =>
    cleanSource(await readSource('a.txt', new TextEncoder().encode(text))).passages.map(({ clean }) => clean.text);
  const wrap = (line: string, width: number) => line.replace(new RegExp(`(.{${width}})(?=.)`, 'gu'), '$1\n');
  const before = await texts(lines.join('\n'));
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 24, max: 60 }), async (width) => {
      const indented = lines.map((line) => wrap(/^[一二三]、/u.test(line) ? line : `　　${line}`, width));
      expect(await texts(indented.join('\n'))).toEqual(before);
    }),
    { numRuns: 15 },
  );
});
