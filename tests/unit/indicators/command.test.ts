import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { indicatorsJson } from '../../../src/formats/indicators.ts';
import { readIndicators } from '../../../src/tree/reports.ts';
import { ROOT } from '../../support/build-site.ts';
import { callCommand } from '../../support/call-command.ts';

const MINI = `${ROOT}tests/fixtures/mini`;

function rawFile(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'indicators-')), 'raw.txt');
  writeFileSync(path, text);
  return path;
}

const REPORT = `一、2019年工作回顾
全市实现生产总值4781.16亿元，增长11%。
二、2020年工作安排
今年的主要预期目标是：地区生产总值增长7%以上。请予审议。
`;

describe('npm run indicators', () => {
  it('prints the rows of any file, though nothing tells whose it is', async () => {
    const { status, stdout, stderr } = await callCommand('indicators', ['--year', '2020', rawFile(REPORT)]);
    const rows = JSON.parse(stdout);
    expect([status, stderr]).toEqual([0, '']);
    expect(rows).toMatchObject([
      { indicator: '地区生产总值', kind: 'achieved', period: '2019', value: 4781.16, unit: '亿元', change: 11 },
      { indicator: '地区生产总值', kind: 'target', period: '2020', change: 7, changeUnit: '%', bound: 'atLeast' },
    ]);
    expect(Object.keys(rows[0])).toEqual(
      expect.arrayContaining(['asWritten', 'effort', 'relative', 'block', 'start', 'end', 'quote']),
    );
  });

  it('prints a table with --csv', async () => {
    const { stdout } = await callCommand('indicators', [
      '--csv',
      '--region',
      '大同市',
      '--year',
      '2020',
      rawFile(REPORT),
    ]);
    expect(stdout.split('\r\n')[1]).toContain(
      'datong/2020,大同市,140200,2020,地区生产总值,生产总值,achieved,2019,4781.16,',
    );
  });

  it('prints for a report of the library what its site publishes', async () => {
    const published = indicatorsJson(readIndicators(MINI, 'liuquan/2019'));
    for (const named of ['liuquan/2019', `${MINI}/sources/liuquan-2019.txt`]) {
      const { stdout } = await callCommand('indicators', ['--content', MINI, named]);
      expect(stdout).toBe(published);
    }
  });

  it('says beside the rows that a file does not read like a report', async () => {
    const { status, stdout, stderr } = await callCommand('indicators', [rawFile('地区生产总值增长7%。')]);
    expect([status, stdout.startsWith('[')]).toEqual([0, true]);
    expect(stderr).toMatch(/^\S+raw\.txt warning does not read like a work report .*\[not-a-report\]$/mu);
  });

  it('says in one line what it cannot read, and ends with 1; with 2 where it is called in a wrong way', async () => {
    const missing = await callCommand('indicators', ['no-such-file.txt']);
    expect([missing.status, missing.stderr]).toEqual([1, 'no-such-file.txt error is not there [file]\n']);
    const nowhere = await callCommand('indicators', ['--region', '无此地', rawFile(REPORT)]);
    expect([nowhere.status, nowhere.stderr.split('\n').length]).toEqual([1, 2]);
    expect((await callCommand('indicators', [])).status).toBe(2);
    expect((await callCommand('indicators', ['--year', 'x', 'a.txt'])).status).toBe(2);
  });
});
