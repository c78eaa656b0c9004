import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keptCounts } from '../../../src/words/kept-counts.ts';

test('counts are kept for the same texts, and counted anew where the kept file is broken', () => {
  const folder = mkdtempSync(join(tmpdir(), 'words-'));
  const counts = [['乡村', 2]];
  expect([...keptCounts(['乡村', '乡村'], folder)]).toEqual(counts);
  const [file = ''] = readdirSync(folder);
  writeFileSync(join(folder, file), '[["振兴",1]]');
  expect([...keptCounts(['乡村', '乡村'], folder)]).toEqual([['振兴', 1]]);
  writeFileSync(join(folder, file), '[[');
  expect([...keptCounts(['乡村', '乡村'], folder)]).toEqual(counts);
  expect(keptCounts(['乡村，振兴'], folder).size).toBe(2);
  rmSync(folder, { recursive: true });
});
