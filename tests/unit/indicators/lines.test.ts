import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { linesOfRows } from '../../../src/indicators/lines.ts';
import { readIndicators } from '../../../src/tree/reports.ts';
import { achieved } from './report.ts';

/** A tree that keeps these figures of datong/2020. */
function tree(text: string): string {
  const root = mkdtempSync(join(tmpdir(), 'figures-'));
  mkdirSync(join(root, 'reports/datong'), { recursive: true });
  writeFileSync(join(root, 'reports/datong/2020.indicators.jsonl'), text);
  return root;
}

it('the tree keeps a row in each line', () => {
  const rows = achieved('地区生产总值增长8%，粮食总产量140万吨。');
  const text = linesOfRows(rows);
  expect(text.split('\n')).toHaveLength(3);
  expect(readIndicators(tree(text), 'datong/2020')).toEqual(rows);
});

it('a report without figures has an empty file, and one that was made before they were read has none', () => {
  expect(readIndicators(tree(linesOfRows([])), 'datong/2020')).toEqual([]);
  expect(readIndicators(tree(''), 'datong/2019')).toEqual([]);
});

it('a file that was broken by hand is named with what to do', () => {
  expect(() => readIndicators(tree('{'), 'datong/2020')).toThrow(
    /2020\.indicators\.jsonl cannot be parsed .*; remove it and run npm run ingest$/u,
  );
});
