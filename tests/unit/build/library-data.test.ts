import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, describe, expect, test } from 'vitest';
import { writeLibraryData } from '../../../scripts/build/library-data.ts';
import { plainText } from '../../../src/formats/text-formats.ts';
import { TEXTS } from '../../../src/formats/two-texts.ts';
import { readSettings } from '../../../src/settings/read-settings.ts';
import { examples } from '../../../src/site/data-page.ts';
import { readIndicators, readReports } from '../../../src/tree/reports.ts';

const MINI = 'tests/fixtures/mini';
const folder = mkdtempSync(join(tmpdir(), 'library-data-'));
afterAll(() => rmSync(folder, { recursive: true }));

const settings = { ...readSettings(MINI), url: 'https://example.org', base: '/r/' };
const whole = join(folder, 'whole');
const files = writeLibraryData(MINI, whole, settings);
const reports = [...readReports(MINI)];

const bytesOf = (name: string, of = whole) => readFileSync(join(of, name));
const csvRows = (name: string, of = whole): Record<string, string>[] =>
  parse(bytesOf(name, of), { bom: true, columns: true });
const jsonRows = (name: string, of = whole): Record<string, unknown>[] =>
  bytesOf(name, of)
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const parquetRows = (name: string, of = whole) => {
  const bytes = bytesOf(name, of);
  return parquetReadObjects({ file: new Uint8Array(bytes).buffer });
};

describe('the library as data', () => {
  test('library.csv has a row for each report, with its text as the plain text file prints it', () => {
    const rows = csvRows('library.csv');
    expect(rows.map(({ report }) => report)).toEqual(reports.map(({ id }) => id));
    for (const [i, report] of reports.entries())
      expect(plainText(report, TEXTS.base, { page: '' }).endsWith(`\n\n${rows[i]?.text}`)).toBe(true);
    expect(rows[0]).toMatchObject({ place: '柳泉市', code: '149900', year: '2019', completeness: 'whole' });
    expect(rows[0]?.url).toBe('https://example.org/r/liuquan/2019/');
  });

  test('paragraphs.jsonl has a row for each block, with its place in the report and its address', () => {
    const rows = jsonRows('paragraphs.jsonl');
    expect(rows.length).toBe(reports.reduce((sum, { blocks }) => sum + blocks.length, 0));
    const row = rows.find(({ report, block }) => report === 'liuquan/2019' && block === 's1-1');
    expect(row).toMatchObject({
      type: 'heading',
      rank: 2,
      part: 'review',
      path: '一、2018年工作回顾',
      url: 'https://example.org/r/liuquan/2019/#s1-1',
    });
  });

  test('paragraphs.parquet has the same rows as paragraphs.jsonl', async () => {
    expect(await parquetRows('paragraphs.parquet')).toEqual(jsonRows('paragraphs.jsonl'));
  });

  test('the characters of a report are the sum of those of its paragraphs', () => {
    const paragraphs = jsonRows('paragraphs.jsonl');
    for (const { report, characters } of csvRows('library.csv')) {
      const own = paragraphs.filter((row) => row.report === report).map((row) => row.characters as number);
      expect(own.reduce((sum, count) => sum + count, 0)).toBe(Number(characters));
    }
  });

  test('indicators.csv has the figures of all reports', () => {
    const count = reports.reduce((sum, { id }) => sum + readIndicators(MINI, id).length, 0);
    expect(csvRows('indicators.csv').length).toBe(count);
  });

  test('a file that would grow too large is divided into parts, which together have the same rows', async () => {
    const parts = join(folder, 'parts');
    const divided = writeLibraryData(MINI, parts, settings, 6_000);
    const names = (ending: string) => divided.map(({ name }) => name).filter((name) => name.endsWith(ending));
    expect(names('jsonl').length).toBeGreaterThan(3);
    expect(names('jsonl')[0]).toBe('paragraphs-1.jsonl');
    expect(divided.filter(({ format, bytes }) => format !== 'parquet' && bytes > 6_000)).toEqual([]);
    expect(names('jsonl').flatMap((name) => jsonRows(name, parts))).toEqual(jsonRows('paragraphs.jsonl'));
    expect(names('csv').flatMap((name) => csvRows(name, parts))).toEqual([
      ...csvRows('library.csv'),
      ...csvRows('indicators.csv'),
    ]);
  });

  test('the same library gives the same bytes', () => {
    const again = writeLibraryData(MINI, join(folder, 'again'), settings);
    expect(again).toEqual(files);
  });
});

describe('the descriptions of the files', () => {
  const described = JSON.parse(bytesOf('datapackage.json').toString());
  const croissant = JSON.parse(bytesOf('croissant.json').toString());

  test('name every file with its size and checksum', () => {
    const names = files.map(({ name }) => name);
    expect(described.resources.map(({ path }: { path: string }) => path)).toEqual(names);
    expect(croissant.distribution.map(({ '@id': id }: { '@id': string }) => id)).toEqual(names);
    for (const { name, bytes } of files) expect(bytesOf(name).length).toBe(bytes);
    expect(described.resources[0].hash).toMatch(/^sha256:[0-9a-f]{64}$/u);
    expect(croissant.distribution[0].contentUrl).toBe('https://example.org/r/data/library.csv');
  });

  test('name the columns of a table as the file has them', () => {
    const [library] = described.resources;
    expect(library.schema.fields.map(({ name }: { name: string }) => name)).toEqual(
      Object.keys(csvRows('library.csv')[0] ?? {}),
    );
    const fields = croissant.recordSet.flatMap(({ field }: { field: { source: object }[] }) => field);
    expect(fields[0].source).toEqual({ fileObject: { '@id': 'library.csv' }, extract: { column: 'report' } });
  });

  test('resource names and types keep to the schema of Data Packages', () => {
    for (const { name, schema } of described.resources) {
      expect(name).toMatch(/^[a-z0-9._/-]+$/u);
      for (const { type } of schema.fields) expect(['string', 'integer', 'number']).toContain(type);
    }
  });
});

/** Runs lines in a program; undefined if the machine does not have it. */
function runIn(program: string, args: string[], code: string): string | undefined {
  // The code has Chinese words, which R reads by the locale.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  const { error, status, stdout, stderr } = spawnSync(program, args, { input: code, encoding: 'utf8', env });
  if (error || (status !== 0 && /No module named|there is no package/u.test(stderr))) return undefined;
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** How often 高质量发展 stands in each report per 10,000 characters, counted here. */
const rates = reports.map(({ id }) => {
  const row = csvRows('library.csv').find(({ report }) => report === id);
  return ((row?.text?.split('高质量发展').length ?? 1) - 1) / (Number(row?.characters) / 10_000);
});

const codeFor = (tool: string) => examples(`${whole}/`, ['library.csv']).find((one) => one.tool === tool)?.code ?? '';
const numbers = (printed: string) => printed.trim().split(/\s+/u).map(Number);

describe('the lines that the page of data shows', () => {
  test('run in pandas and count the same, where the machine has it', ({ skip }) => {
    const code = `${codeFor('pandas')}\nprint(*reports["rate"])\nprint(reports["code"][0])`;
    const printed = runIn('python3', ['-'], code) ?? runIn('/usr/bin/python3', ['-'], code);
    if (printed === undefined) return skip('no pandas');
    const [counted = '', place] = printed.trim().split('\n');
    expect(numbers(counted)).toEqual(rates.map((rate) => expect.closeTo(rate, 6)));
    expect(place).toBe('149900');
  });

  test('run in R and count the same, where the machine has it', ({ skip }) => {
    const printed = runIn('Rscript', ['-'], `${codeFor('R')}\ncat(reports$rate)`);
    if (printed === undefined) return skip('no R');
    const counted = printed.trim().split('\n').at(-1) ?? '';
    expect(numbers(counted)).toEqual(rates.map((rate) => expect.closeTo(rate, 4)));
  });
});
