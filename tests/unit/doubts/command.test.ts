import { expect, test } from 'vitest';
import { ROOT } from '../../support/build-site.ts';
import { callCommand, callSuccessfully } from '../../support/call-command.ts';

test('the command knows the reports of a content tree, and says when one is not there', async () => {
  const content = ['--content', `${ROOT}tests/fixtures/mini`];
  await callSuccessfully('doubts', ['liuquan/2020', ...content]);
  const { status, stderr } = await callCommand('doubts', ['nowhere/2020', ...content]);
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/there is no report nowhere\/2020 in .*\[unknown-report\]/u),
  ]);
});
