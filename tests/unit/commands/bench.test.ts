import { expect, it } from 'vitest';
import { callCommand } from '../../support/call-command.ts';

it('npm run bench refuses a part that it does not have and names those it has', async () => {
  const { status, stderr } = await callCommand('bench', ['speed']);
  expect([status, stderr]).toEqual([2, 'No such part: speed. Parts are anchors, build, ingest, scale, search.\n']);
});
