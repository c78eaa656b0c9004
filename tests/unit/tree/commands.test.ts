import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandName } from '../../../scripts/commands/descriptions.ts';
import { breakDisk } from '../../support/broken-disk.ts';
import { ROOT } from '../../support/build-site.ts';
import { callCommand, callSuccessfully } from '../../support/call-command.ts';
import { treeContents } from '../../support/tree-contents.ts';

const folder = mkdtempSync(join(tmpdir(), 'killed-'));
const root = join(folder, 'content');
afterAll(() => rmSync(folder, { recursive: true }));

/** Puts the tree into the state of another. */
const restore = (from: string) => {
  rmSync(root, { recursive: true, force: true });
  cpSync(from, root, { recursive: true });
};
const call = (name: CommandName, ...argv: string[]) => callCommand(name, ['--content', root, ...argv]);

/** Trees in which each command has something to do, made one of the other by the commands themselves. */
const STATES = {
  described: join(folder, 'described'),
  ingested: join(folder, 'ingested'),
  released: join(folder, 'released'),
};
const RELEASE = ['--date', '2026-11-20', '--note', '首次发布。'];
const SECOND = ['--date', '2026-12-01', '--note', '订正。'];
const PAGE = join(folder, '柳泉市2021年政府工作报告.txt');

beforeAll(async () => {
  for (const name of ['liuquan-2019.txt', 'liuquan-2019.txt.yaml'])
    cpSync(`${ROOT}tests/fixtures/mini/sources/${name}`, join(STATES.described, 'sources', name));
  const next = async (from: string, to: string, name: CommandName, ...argv: string[]) => {
    restore(from);
    await callSuccessfully(name, ['--content', root, ...argv]);
    cpSync(root, to, { recursive: true });
  };
  await next(STATES.described, STATES.ingested, 'ingest');
  await next(STATES.ingested, STATES.released, 'release', ...RELEASE);
  const source = join(STATES.released, 'sources/liuquan-2019.txt');
  const text = readFileSync(source, 'utf8');
  writeFileSync(PAGE, text.replaceAll('2019', '2021').replaceAll('2018', '2020'));
  writeFileSync(source, `${text.trimEnd()}\n我们办好了一件新的实事。\n`);
  restore(STATES.released);
  await callSuccessfully('ingest', ['--content', root]);
  rmSync(STATES.released, { recursive: true });
  cpSync(root, STATES.released, { recursive: true });
}, 60_000);

/** The command, the tree it is run on, and the command after it, which only reads. */
const RUNS: [name: CommandName, from: keyof typeof STATES, argv: () => string[], next: CommandName][] = [
  ['ingest', 'described', () => [], 'doubts'],
  ['add', 'ingested', () => [PAGE, '--region', '140200'], 'check-anchors'],
  ['release', 'ingested', () => RELEASE, 'check-script'],
  ['release', 'released', () => SECOND, 'check-anchors'],
];

describe.each(RUNS)('%s on a tree that is %s, without power from any change on', (name, from, argv, next) => {
  it('is done or undone by the next command, and leaves nothing over', async () => {
    const old = treeContents(STATES[from]);
    restore(STATES[from]);
    await callSuccessfully(name, ['--content', root, ...argv()]);
    const done = treeContents(root);
    expect(done).not.toEqual(old);

    const outcomes: string[] = [];
    for (let at = 1, reached = true; reached; at++) {
      restore(STATES[from]);
      const disk = breakDisk({ fault: 'power-cut', at, below: root });
      await call(name, ...argv()).catch(() => {});
      disk.mend();
      reached = disk.count() >= at;
      await call(next);
      const found = treeContents(root);
      outcomes.push(JSON.stringify(found) === JSON.stringify(done) ? 'new' : 'old');
      if (outcomes.at(-1) === 'old') expect(found).toEqual(old);
    }
    expect(outcomes.join(' ')).toMatch(/^(?:old )+(?:new ?)+$/u);
    // The same command again finishes too, and does nothing twice.
    restore(STATES[from]);
    const disk = breakDisk({ fault: 'power-cut', at: outcomes.indexOf('new') + 1, below: root });
    await call(name, ...argv()).catch(() => {});
    disk.mend();
    await call(name, ...argv());
    expect(treeContents(root)).toEqual(done);
  });
});

describe('two commands at once', () => {
  it('neither undoes what the other did', async () => {
    restore(STATES.ingested);
    const ended = await Promise.all([
      call('add', PAGE, '--region', '140200'),
      call('ingest'),
      call('release', ...RELEASE),
    ]);
    expect(ended.map(({ status }) => status)).toEqual([0, 0, 0]);
    expect(Object.keys(treeContents(root))).toEqual(
      expect.arrayContaining(['reports/liuquan/2019.json', 'reports/datong/2021.json', 'releases.yaml']),
    );
    expect((await call('ingest', '--check')).status).toBe(0);
  });
});
