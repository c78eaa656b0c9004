/**
 * Time that grows with the text and no faster: raw files of strangers run through read, make and doubts. Work is counted where it can be;
 * else the processor time of a text is compared with that of a third of it, where that is long enough to be measured.
 */
import { describe, expect, test } from 'vitest';
import { NO_DECISIONS } from '../../scripts/decisions/decisions.ts';
import type { Identity } from '../../scripts/decisions/identity.ts';
import { locate } from '../../scripts/decisions/quotation.ts';
import { sourceText } from '../../scripts/decisions/source-text.ts';
import { openDoubts } from '../../scripts/doubts/open-doubts.ts';
import { findRepeats } from '../../scripts/doubts/repeats.ts';
import { indexText, wordCountsOf } from '../../scripts/doubts/word-counts.ts';
import { findCopies } from '../../scripts/pipeline/clean/copies.ts';
import { runPipeline } from '../../scripts/pipeline/pipeline.ts';
import { textLines } from '../../scripts/pipeline/read/text.ts';
import { structure } from '../../scripts/pipeline/structure/structure.ts';
import { normalise } from '../../src/chinese/normalise.ts';
import { inputOf, rawFile } from '../support/pipeline-input.ts';
import { UNITS } from '../support/units.ts';
import { passagesOf } from './annotate/passages.ts';
import { tables } from './rules/tables.ts';

const IDENTITY: Identity = {
  id: 'liuquan/2019',
  region: { name: '柳泉县', code: '990000', level: 'county', province: '某省', basis: 'stated' },
  year: 2019,
  yearBasis: 'stated',
};
const HEAD = '各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。\n一、工作回顾\n';

/** Ideographs without a pattern. */
function someText(length: number): string {
  // Without the last term the text would begin anew after 9973 characters, and be taken for copies of one report.
  return Array.from({ length }, (_, index) =>
    String.fromCodePoint(0x4e00 + ((index * index * 31 + index * 7919 + index * Math.floor(index / 9973)) % 9973)),
  ).join('');
}

/** Processor time of making a report of a text and looking for its doubts, in milliseconds. */
async function cost(text: string): Promise<number> {
  const start = process.cpuUsage();
  const { report, clean } = await runPipeline(inputOf(IDENTITY, rawFile('a.txt', HEAD + text)));
  const source = sourceText(clean.passages);
  openDoubts({ text: source, report, counts: wordCountsOf(source.text, [indexText(HEAD)]) }, NO_DECISIONS);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Texts of about so many characters. */
const TEXTS: Record<string, (length: number) => string> = {
  '× in one line': (length) => '×'.repeat(length),
  '各位代表： in one line': (length) => '各位代表：'.repeat(length / 5),
  'one character a line': (length) => '发\n'.repeat(length / 6),
  'headings whose numbers jump': (length) => '（九）发展\n（二）改革\n'.repeat(length / 12),
  'lines broken in mid-sentence': (length) => `${someText(length).replace(/.{18}/gu, '$&\n')}`,
  'jump lines': (length) => '全市经济发展。（下转第四版）\n'.repeat(length / 15),
};
/** Less processor time, in milliseconds, cannot be measured. */
const MEASURABLE = 50;
/** Three times the text in nine times the time would be its square. */
const MOST = 6;

describe('three times the text takes about three times the processor time', () => {
  test.each(Object.entries(TEXTS))('%s', { timeout: 300_000 }, async (_name, textOf) => {
    const [small, large] = [textOf(10_000), textOf(30_000)];
    // What else the machine does can only add: the fast run of the large text is compared with the slow one of the small.
    const smallCost = Math.max(await cost(small), await cost(small));
    const largeCost = Math.min(await cost(large), await cost(large));
    if (smallCost >= MEASURABLE) expect(largeCost / smallCost).toBeLessThanOrEqual(MOST);
  });
});

/** How many elements of the source's characters the finder reads. */
function readsOf(line: string): number {
  const text = sourceText(passagesOf(line));
  let reads = 0;
  const chars = new Proxy(text.chars, {
    get(target, key, receiver) {
      reads += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  findRepeats({ text: { ...text, chars }, report: { blocks: [] } as never, counts: wordCountsOf(text.text, []) });
  return reads;
}

test.each(['发', '发展', '加快经济发展步伐', someText(90)])(
  'repeats are found with as many looks as the text is long: %s…',
  (unit) => {
    const [small, large] = [3000, 9000].map((length) => readsOf(unit.repeat(length / unit.length)));
    expect((large ?? 0) / (small ?? 1)).toBeLessThan(4);
  },
);

test('a line with more gaps than one call takes arguments is read like others', () => {
  const { blocks } = structure(passagesOf(`全市${'发 展　'.repeat(70_000)}。`));
  expect(blocks.map(({ type }) => type)).toEqual(['paragraph']);
});

test('two copies in one line are no copies, and the search ends', () => {
  const copy = someText(2000);
  expect(findCopies(textLines(copy + copy).lines)).toEqual([{ start: 0, end: 1 }]);
});

test('normalising stops where no prose goes', () => {
  const { text } = normalise(`发${'(a)'.repeat(1000)}`);
  expect(text.startsWith(`发${'（a）'.repeat(40)}`)).toBe(true);
  expect(text.endsWith('(a)')).toBe(true);
});

test('a decision may mean a thousand places, not more', () => {
  expect(locate(sourceText(passagesOf('发展'.repeat(1000))), '发展', 'all')).toHaveLength(1000);
  expect(locate(sourceText(passagesOf('发展'.repeat(1001))), '发展', 'all')).toBe(
    '“发展” is found 1001 times, and `all` may mean 1000 at most; quote more around it',
  );
});

test('no pattern of a rule tries for ever, whatever a line is made of', () => {
  // A pattern that tries every way to share characters out would not come back from this.
  for (const { rule } of tables().rows) {
    for (const pattern of Object.values(rule)) {
      if (!(pattern instanceof RegExp)) continue;
      const once = new RegExp(pattern.source, pattern.flags.replace('g', ''));
      for (const unit of UNITS) for (const end of ['', 'X']) once.test(unit.repeat(240 / unit.length) + end);
    }
  }
});
