import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readDecisions } from '../../scripts/decisions/decisions.ts';
import { locate } from '../../scripts/decisions/quotation.ts';
import { sourceText } from '../../scripts/decisions/source-text.ts';
import type { Material } from '../../scripts/doubts/doubt.ts';
import { findDoubts, proposal } from '../../scripts/doubts/open-doubts.ts';
import { indexText, wordCountsOf } from '../../scripts/doubts/word-counts.ts';
import { runPipeline } from '../../scripts/pipeline/pipeline.ts';
import type { Report } from '../../src/model/report.ts';
import { ROOT } from '../support/build-site.ts';
import { FIVE, type FiveId, fiveReports } from '../support/five-reports.ts';
import { inputOf } from '../support/pipeline-input.ts';

const reports = fiveReports();

/** A report as it would be without an editor, in a library of the five. */
async function unedited(id: FiveId): Promise<Material> {
  const report = reports.get(id) as Report;
  const { file = '' } = report.sources[0] ?? {};
  const identity = { ...report, title: report.title, delivered: {} };
  const base = { file, bytes: readFileSync(`${ROOT}content/sources/${file}`) };
  const { report: made, clean } = await runPipeline(inputOf(identity, base));
  const text = sourceText(clean.passages);
  const others = [...reports.values()].filter((other) => other !== report);
  const words = others.map(({ blocks }) => blocks.map((b) => b.text).join('\n'));
  return { text, report: made, counts: wordCountsOf(text.text, words.map(indexText)) };
}

describe.each(FIVE)('%s', (id) => {
  test('every doubt comes with a decision that can be pasted and finds its place', async () => {
    const material = await unedited(id);
    for (const doubt of findDoubts(material)) {
      const { list, messages } = readDecisions(stringify({ notes: [proposal(material, doubt)] }), 'a.yaml');
      expect(messages).toEqual([]);
      const [decision] = list;
      const found = locate(material.text, decision?.quotation ?? '', decision?.which);
      expect(found).toEqual([expect.objectContaining({ start: doubt.start, end: doubt.end })]);
      if (decision?.kind === 'repeat') expect(locate(material.text, decision.of, undefined)).toHaveLength(1);
    }
  });
});

/** What the program finds in a report that nobody has edited, by rule: line of the place. */
async function linesFound(id: FiveId, rule: RegExp): Promise<number[]> {
  const material = await unedited(id);
  const lines = findDoubts(material)
    .filter((doubt) => rule.test(doubt.rule))
    .map(({ start }) => material.text.chars[start]?.position.line ?? 0);
  return [...new Set(lines)];
}

test('the program alone finds every artifact of the two newspaper pages', async () => {
  expect(await linesFound('datong/2022', /repeat/u)).toEqual(expect.arrayContaining([43, 59, 65, 87, 91]));
  expect(await linesFound('datong/2023', /repeat/u)).toEqual([21, 85]);
});

test('the program alone finds the misread and doubled words that the library can tell', async () => {
  expect(await linesFound('datong/2022', /look-alike|doubled/u)).toEqual(expect.arrayContaining([41, 43, 57, 59, 117]));
  expect(await linesFound('datong/2023', /look-alike|doubled/u)).toEqual(
    expect.arrayContaining([25, 43, 49, 85, 89, 113]),
  );
});
