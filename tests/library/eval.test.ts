import { expect, test } from 'vitest';
import { callCommand } from '../support/call-command.ts';

test('no figure of npm run eval is below the committed baseline', async () => {
  const { status, stdout, stderr } = await callCommand('eval', []);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('precision');
});
