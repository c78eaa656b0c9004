import { expect, test } from 'vitest';
import { conceptsIn } from '../../../src/search/core/concepts.ts';
import type { Reply } from '../../../src/search/worker/messages.ts';
import { panel } from '../../../src/search/worker/panel.ts';
import { libraryOf } from './library.ts';

/** Counts concepts in texts; `outdated` says after how many parts of the answer the reader stops it. */
async function countIn(texts: string[], concepts: string, stopAfter = Number.POSITIVE_INFINITY) {
  const { engine, questions } = libraryOf(...texts);
  const parts: Reply[] = [];
  const end = await panel(
    engine,
    conceptsIn(concepts),
    {},
    (part) => parts.push(part),
    () => parts.length >= stopAfter,
  );
  const counted = parts.flatMap((part) => (part.kind === 'counted' ? part.reports : []));
  return { end, questions, counts: counted.map(({ report, counts }) => [report.year, counts[0]?.count]) };
}

test('every report comes, with zero where the concept does not occur', async () => {
  const { counts, end } = await countIn(['乡村振兴，乡村', '城市'], '乡村');
  expect(counts).toEqual([
    [2030, 2],
    [2029, 0],
  ]);
  expect(end).toEqual({ scanned: 2, of: 2 });
});

test('words are folded as the texts are', async () => {
  expect((await countIn(['乡村振兴'], '振興')).counts).toEqual([[2030, 1]]);
});

test('the index is asked for few words, and not for many', async () => {
  expect((await countIn(['甲'], '一：甲，乙，丙')).questions).toEqual(['甲 乙 丙']);
  expect((await countIn(['甲'], '一：甲，乙，丙，丁')).questions).toEqual([]);
});

test('an answer that nobody waits for any more ends, and says how far it came', async () => {
  const texts = Array.from({ length: 40 }, () => '乡村');
  const { end, counts } = await countIn(texts, '乡村', 4);
  expect(end.of).toBe(40);
  expect(end.scanned).toBeLessThan(40);
  expect(counts.length).toBeLessThan(40);
});

test('a selection leaves out what it does not admit', async () => {
  const { engine } = libraryOf('乡村', '乡村', '乡村');
  const { scanned } = await panel(
    engine,
    conceptsIn('乡村'),
    { from: 2029 },
    () => {},
    () => false,
  );
  expect(scanned).toBe(2);
});
