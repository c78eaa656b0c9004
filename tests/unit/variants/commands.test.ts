import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandName } from '../../../scripts/commands/descriptions.ts';
import { callCommand } from '../../support/call-command.ts';

/** A content tree with one report of one paragraph. */
const content = mkdtempSync(join(tmpdir(), 'script-'));
const put = (file: string, text: string) => {
  mkdirSync(dirname(join(content, file)), { recursive: true });
  writeFileSync(join(content, file), text);
};
const run = (command: CommandName, args: string[], input = '') =>
  callCommand(command, [...args, '--content', content], { input });

beforeAll(() => {
  const blocks = [{ id: 'p1', type: 'paragraph', parent: null, text: '修建谢谷水库，推动里某发展。', at: [] }];
  put(
    'reports/some/2022.json',
    JSON.stringify({
      id: 'some/2022',
      title: '2022年政府工作报告',
      region: { name: '某市' },
      delivered: {},
      completeness: { state: 'whole', missing: null, basis: 'inferred' },
      script: { keep: ['里某'] },
      sources: [{ file: 'some.txt' }],
      blocks,
      notes: [],
    }),
  );
});
afterAll(() => rmSync(content, { recursive: true, force: true }));

describe('npm run convert', () => {
  it('converts line by line and keeps the end of the text as it was', async () => {
    expect((await run('convert', ['tw'], '更加注重\n群众')).stdout).toBe('更加注重\n群眾');
    expect((await run('convert', ['hk'], '群众\n')).stdout).toBe('羣眾\n');
  });

  it('adds the lists of one report', async () => {
    expect((await run('convert', ['tw', '--report', 'some/2022'], '里某')).stdout).toBe('里某');
  });

  it('says what is wrong with its arguments', async () => {
    expect(await run('convert', ['cn'])).toMatchObject({ status: 2, stderr: 'unknown variant “cn”: tw or hk\n' });
    expect(await run('convert', ['tw', '--report', 'no/2000'])).toMatchObject({ status: 1 });
  });
});

describe('npm run check:script', () => {
  it('lists a reading that nobody approved, and fails', async () => {
    const { status, stdout } = await run('check-script', []);
    expect(stdout.split('\n')[0]).toBe('some/2022#p1\t修建谢【谷】水库，推动里某发展。\t谷, or 穀\t[unknown]');
    expect(status).toBe(1);
  });

  it('is content once the reading is approved', async () => {
    put('script-approvals.yaml', 'readings:\n  谢谷水: 謝谷水\n');
    expect(await run('check-script', [])).toMatchObject({ status: 0 });
  });

  it('refuses the id of a report that is not there: a slip of the pen is no success', async () => {
    const { status, stderr } = await run('check-script', ['some/2202']);
    expect([status, stderr]).toEqual([1, expect.stringContaining('there is no report some/2202')]);
  });
});
