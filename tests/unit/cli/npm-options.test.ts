import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '../../support/build-site.ts';
import { callCommand } from '../../support/call-command.ts';
import { treeContents } from '../../support/tree-contents.ts';

const root = mkdtempSync(join(tmpdir(), 'options-'));
cpSync(`${ROOT}tests/fixtures/mini/sources/liuquan-2019.txt`, join(root, 'given.txt'));
afterAll(() => rmSync(root, { recursive: true }));

test.each([
  ['npm_config_check', 'check', 'npm run add -- --check'],
  ['npm_config_chekc', 'chekc', 'npm run add -- --check'],
  ['npm_config_accept_damaged', 'accept-damaged', 'npm run add -- --accept-damaged'],
])('an option that npm kept to itself (%s) ends the run with 2 and nothing written', async (name, given, line) => {
  const before = treeContents(root);
  const env = { [name]: 'true', CONTENT_DIR: root, npm_config_cache: '/home/me/.npm', npm_config_prefix: '/usr' };
  const { status, stderr } = await callCommand('add', [join(root, 'given.txt')], { env });
  expect([status, stderr]).toEqual([
    2,
    `npm keeps --${given} to itself unless “--” stands before it, so nothing was done; write: ${line} …\n`,
  ]);
  expect(treeContents(root)).toEqual(before);
});

test.each([
  ['doubts', ['--rule', 'doubt/sgin'], 'there is no such rule (did you mean “doubt/sign”?)'],
  ['doubts', ['--ruel', 'doubt/sign'], '(Did you mean --rule?)'],
  ['preview', ['--port', '80a'], 'a number up to 65535 is wanted'],
  ['ingest', ['--chekc'], '(Did you mean --check?)'],
  ['undo', ['datong/2022'], 'too many arguments'],
  ['bench', ['serach'], 'No such part: serach (did you mean “search”?)'],
] as const)('npm run %s with %j is wrong usage', async (name, argv, said) => {
  const { status, stderr } = await callCommand(name, [...argv], { env: { CONTENT_DIR: root } });
  expect([status, stderr]).toEqual([2, expect.stringContaining(said)]);
});
