import { cpSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptIo } from '../../../scripts/cli/io.ts';
import { run } from '../../../scripts/commands/ingest.ts';
import { ROOT } from '../../support/build-site.ts';
import { callCommand } from '../../support/call-command.ts';

let root = '';
let io = keptIo({});
let ended: Promise<number>;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'watch-'));
  cpSync(join(ROOT, 'tests/fixtures/mini'), root, { recursive: true });
  io = keptIo({});
  ended = run(['--watch', '--content', root], io);
  await expect.poll(() => io.stdout(), { timeout: 20_000 }).toContain('Watching ');
});
afterEach(async () => {
  process.emit('SIGINT');
  expect(await ended).toBe(0);
  rmSync(root, { recursive: true });
});

const RAW = 'sources/yunxi-2020.md';
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const write = (path: string, text: string) => writeFileSync(join(root, path), text);
const soon = (what: () => string) => expect.poll(what, { timeout: 20_000 });

it('makes the report anew whose raw file is written, and only that one', async () => {
  write('reports/liuquan/2019.mdx', 'untouched');
  write(RAW, read(RAW).replace('空气质量', '水环境质量'));
  await soon(() => read('reports/yunxi/2020.json')).toContain('水环境质量');
  await soon(() => io.stdout()).toContain('1 reports, ');
  expect(read('reports/liuquan/2019.mdx')).toBe('untouched');
});

it('says in one line what is wrong with a YAML, and goes on once it is mended', async () => {
  const yaml = read(`${RAW}.yaml`);
  write(`${RAW}.yaml`, yaml.replace('yearBasis', 'yearBasys'));
  await soon(() => io.stderr()).toMatch(/^yunxi-2020\.md\.yaml:\d+ error .*did you mean “yearBasis”.*\[yaml\]\n$/u);
  write(`${RAW}.yaml`, `${yaml}title: 云溪县政府工作报告\n`);
  await soon(() => read('reports/yunxi/2020.json')).toContain('"title": "云溪县政府工作报告"');
});

it('makes a report anew whose witness is written, and tells of files that belong to none', async () => {
  write(
    'sources/liuquan-2020-daily.txt',
    read('sources/liuquan-2020-daily.txt').replace('26', '27').replace('二十六', '二十七'),
  );
  await soon(() => io.stdout()).toContain('1 reports, ');
  write('sources/new.txt', '各位代表：');
  await soon(() => io.stderr()).toContain('new.txt warning has no YAML');
  unlinkSync(join(root, `${RAW}.yaml`));
  await soon(() => io.stderr()).toContain('yunxi-2020.md.yaml warning is gone; run npm run ingest');
});

it('refuses to watch and check at once', async () => {
  expect(await callCommand('ingest', ['--watch', '--check', '--content', root])).toMatchObject({
    status: 2,
    stderr: '--watch makes what is written; leave out --check and the ids of reports\n',
  });
});
