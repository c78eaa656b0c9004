import { expect, test } from 'vitest';
import { cutFurniture } from '../../../scripts/pipeline/clean/furniture.ts';
import { textLines } from '../../../scripts/pipeline/read/text.ts';

/** What is cut out of each line. */
function cutOut(text: string): string[][] {
  return cutFurniture(textLines(text).lines).map(({ points, cuts }) =>
    cuts.map(({ start, end }) => points.slice(start, end).join('')),
  );
}

test('a line may have furniture at its beginning and at its end', () => {
  expect(cutOut('（上接第一版）全年新认定企业300家。（下转第四版）')).toEqual([['（上接第一版）', '（下转第四版）']]);
});

test('white space before furniture is no part of it', () => {
  expect(cutOut('　　（上接第一版）全年新认定企业300家。')).toEqual([['（上接第一版）']]);
});

test('characters that two rules want are cut out once', () => {
  expect(cutOut('首页 > 政务公开\n政府工作报告')).toEqual([['首页 > 政务公开'], []]);
});
