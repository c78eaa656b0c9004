import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const COMMAND = new URL('../../../scripts/indicators.ts', import.meta.url).pathname;

function rawFile(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'indicators-')), 'raw.txt');
  writeFileSync(path, text);
  return path;
}

const REPORT = `一、2019年工作回顾
全市实现生产总值4781.16亿元，增长11%。
二、2020年工作安排
今年的主要预期目标是：地区生产总值增长7%以上。
`;

describe('npm run indicators', { timeout: 300_000 }, () => {
  it('prints the rows of any file, though nothing tells whose it is', () => {
    const rows = JSON.parse(
      execFileSync(process.execPath, [COMMAND, '--year', '2020', rawFile(REPORT)], { encoding: 'utf8' }),
    );
    expect(rows).toMatchObject([
      { indicator: '地区生产总值', kind: 'achieved', period: '2019', value: 4781.16, unit: '亿元', change: 11 },
      { indicator: '地区生产总值', kind: 'target', period: '2020', change: 7, changeUnit: '%', bound: 'atLeast' },
    ]);
    expect(Object.keys(rows[0])).toEqual(
      expect.arrayContaining(['asWritten', 'effort', 'relative', 'block', 'start', 'end', 'quote']),
    );
  });

  it('prints a table with --csv', () => {
    const table = execFileSync(
      process.execPath,
      [COMMAND, '--csv', '--region', '大同市', '--year', '2020', rawFile(REPORT)],
      {
        encoding: 'utf8',
      },
    );
    expect(table.split('\r\n')[1]).toContain(
      'datong/2020,大同市,140200,2020,地区生产总值,生产总值,achieved,2019,4781.16,',
    );
  });

  it('says in one line what it cannot read, and ends with 1; with 2 where it is called in a wrong way', () => {
    const missing = spawnSync(process.execPath, [COMMAND, 'no-such-file.txt'], { encoding: 'utf8' });
    expect([missing.status, missing.stderr]).toEqual([1, 'no-such-file.txt error is not there [file]\n']);
    expect(spawnSync(process.execPath, [COMMAND]).status).toBe(2);
    expect(spawnSync(process.execPath, [COMMAND, '--year', 'x', 'a.txt']).status).toBe(2);
  });
});
