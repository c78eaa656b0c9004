/**
 * Real reports of many kinds that readers annotated for `npm run eval`, for tests that need texts of the genre in their full length. Unlike
 * the library's own reports, these never change.
 */
import { readFileSync } from 'node:fs';
import { runPipeline } from '../../scripts/pipeline/pipeline.ts';
import type { Report } from '../../src/model/report.ts';
import { ROOT } from './build-site.ts';
import { inputOf, rawFile } from './pipeline-input.ts';

/** A plain one of five, by place and year: chapters, sections, hardly a table. */
export const SAMPLES = ['ezhou-2016', 'ezhou-2021', 'handan-2023', 'hebei-2021', 'zhoushan-2023'] as const;

export type Sample = (typeof SAMPLES)[number];

/** The lines of a sample that are not empty, without what its Markdown says above the text. */
export function sampleLines(name: Sample): string[] {
  const markdown = readFileSync(`${ROOT}tests/fixtures/truth/reports/${name}.md`, 'utf8');
  return markdown
    .replace(/^---\n[\s\S]*?\n---\n/u, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/** A sample as a file of plain text would hold it. */
export function sampleText(name: Sample): string {
  return sampleLines(name).join('\n');
}

/** The model of a sample as the program alone makes it. */
export async function sampleReport(name: Sample): Promise<Report> {
  const region = { name: '柳泉市', code: '149900', level: 'prefecture', province: '山西省', basis: 'stated' } as const;
  const identity = { id: name.replace('-', '/'), region, year: Number(name.slice(-4)), yearBasis: 'stated' } as const;
  const input = inputOf({ ...identity, provenance: { received: '为测试' } }, rawFile(`${name}.txt`, sampleText(name)));
  return (await runPipeline(input)).report;
}
