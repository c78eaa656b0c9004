import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, test } from 'vitest';
import { printed } from '../../../src/model/report.ts';
import { readReports } from '../../../src/tree/reports.ts';
import { callCommand, callSuccessfully } from '../../support/call-command.ts';

const MINI = 'tests/fixtures/mini';
const folder = mkdtempSync(join(tmpdir(), 'panel-'));
afterAll(() => rmSync(folder, { recursive: true }));

function concepts(yaml: string): string {
  const file = join(folder, 'concepts.yaml');
  writeFileSync(file, yaml);
  return file;
}

describe('npm run panel', () => {
  test('prints a row for each place and year, with what the texts say', async () => {
    const file = concepts('发展: [发展]\n企业: [企业, 机组, -企业开办]\n');
    const { stdout } = await callSuccessfully('panel', [file, '--content', MINI]);
    const rows: Record<string, string>[] = parse(stdout, { bom: true, columns: true });
    const reports = [...readReports(MINI)];
    expect(rows.map(({ reports: ids }) => ids).sort()).toEqual(reports.map(({ id }) => id).sort());
    for (const report of reports) {
      const row = rows.find(({ reports: id }) => id === report.id);
      const texts = report.blocks.map(printed);
      expect(row?.发展).toBe(String(texts.join('\n').split('发展').length - 1));
      expect(row?.characters).toBe(String(Array.from(texts.join('').replace(/\s/gu, '')).length));
    }
  });

  test('takes a selection, and prints JSON', async () => {
    const file = concepts('发展:\n');
    const { stdout } = await callSuccessfully('panel', [
      file,
      '--content',
      MINI,
      '--from',
      '2020',
      '--place',
      'liuquan',
      '--json',
    ]);
    expect(JSON.parse(stdout).rows.map(({ reports }: { reports: string }) => reports)).toEqual(['liuquan/2020']);
  });

  test.each([
    ['', /names no concept/u],
    ['发展: {a: b}', /发展 must be a list of words/u],
    ['发展: [1]', /must be a list of words/u],
    ['发展: [', /cannot be parsed/u],
  ])('says what is wrong in “%s”', async (yaml, message) => {
    const { status, stderr } = await callCommand('panel', [concepts(yaml), '--content', MINI]);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n').length).toBe(1);
  });

  test('says so when the file is not there', async () => {
    const { status, stderr } = await callCommand('panel', ['nowhere.yaml', '--content', MINI]);
    expect([status, stderr]).toEqual([1, expect.stringContaining('nowhere.yaml')]);
  });
});
