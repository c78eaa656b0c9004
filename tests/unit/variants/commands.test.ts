import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A content tree with one report of one paragraph. */
const content = mkdtempSync(join(tmpdir(), 'script-'));
const put = (file: string, text: string) => {
  mkdirSync(dirname(join(content, file)), { recursive: true });
  writeFileSync(join(content, file), text);
};
const run = (script: string, args: string[], input = '') =>
  spawnSync(process.execPath, [`scripts/commands/${script}`, ...args, '--content', content], {
    input,
    encoding: 'utf8',
  });

beforeAll(() => {
  const blocks = [{ id: 'p1', type: 'paragraph', text: '修建谢谷水库，推动里某发展。', at: [] }];
  put(
    'reports/some/2022.json',
    JSON.stringify({ id: 'some/2022', title: '2022年政府工作报告', script: { keep: ['里某'] }, blocks, notes: [] }),
  );
});
afterAll(() => rmSync(content, { recursive: true, force: true }));

/** A command starts a process of its own; on a busy machine that takes a while. */
const SLOW = { timeout: 60_000 };

describe('npm run convert', SLOW, () => {
  it('converts line by line and keeps the end of the text as it was', () => {
    expect(run('convert.ts', ['tw'], '更加注重\n群众').stdout).toBe('更加注重\n群眾');
    expect(run('convert.ts', ['hk'], '群众\n').stdout).toBe('羣眾\n');
  });

  it('adds the lists of one report', () => {
    expect(run('convert.ts', ['tw', '--report', 'some/2022'], '里某').stdout).toBe('里某');
  });

  it('says what is wrong with its arguments', () => {
    expect(run('convert.ts', ['cn'])).toMatchObject({ status: 2, stderr: 'unknown variant “cn”: tw or hk\n' });
    expect(run('convert.ts', ['tw', '--report', 'no/2000'])).toMatchObject({ status: 1 });
  });
});

describe('npm run check:script', SLOW, () => {
  it('lists a reading that nobody approved, and fails', () => {
    const { status, stdout } = run('check-script.ts', []);
    expect(stdout.split('\n')[0]).toBe('some/2022#p1\t修建谢【谷】水库，推动里某发展。\t谷, or 穀\t[unknown]');
    expect(status).toBe(1);
  });

  it('is content once the reading is approved', () => {
    put('script-approvals.yaml', 'readings:\n  谢谷水: 謝谷水\n');
    expect(run('check-script.ts', [])).toMatchObject({ status: 0 });
  });
});
