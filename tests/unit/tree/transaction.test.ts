import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Patience } from '../../../scripts/tree/lock.ts';
import { readTree, writeTree } from '../../../scripts/tree/open-tree.ts';
import { commit, type Outputs } from '../../../scripts/tree/transaction.ts';
import { breakDisk, type Fault, PowerCut } from '../../support/broken-disk.ts';
import { treeContents } from '../../support/tree-contents.ts';

let root: string;
let said: string[];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tree-'));
  said = [];
  mkdirSync(join(root, 'reports/datong'), { recursive: true });
  for (const [path, text] of Object.entries(OLD)) writeFileSync(join(root, path), text);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const OLD = {
  'releases.yaml': '[]',
  'reports/datong/2017.json': '{"id":"datong/2017"}',
  'reports/datong/2018.json': '{"id":"datong/2018"}',
};
const OUTPUTS: Outputs = new Map([
  ['releases.yaml', '[{}]'],
  ['reports/datong/2017.json', '{"id":"datong/2017","title":"报告"}'],
  ['reports/datong/2018.json', null],
  ['anchors/datong/2017.json', '{}'],
]);
const NEW = {
  'anchors/datong/2017.json': '{}',
  'releases.yaml': '[{}]',
  'reports/datong/2017.json': '{"id":"datong/2017","title":"报告"}',
};

const patience: Patience = { command: 'ingest', seconds: 0, say: (line) => said.push(line) };
const write = () => writeTree(root, patience, () => commit(root, 'ingest', OUTPUTS));
/** The next command of any kind: here one that only reads. */
const next = () => readTree(root, { ...patience, command: 'doubts' }, () => treeContents(root));

/** Breaks the disk at the n-th change of a commit; gives false once there are no more. */
async function writeOnBroken(fault: Fault, at: number): Promise<boolean> {
  const disk = breakDisk({ fault, at, below: root });
  try {
    await write();
  } catch (error) {
    if (fault === 'power-cut' && !(error instanceof PowerCut)) throw error;
  } finally {
    disk.mend();
  }
  return disk.count() >= at;
}

it('a tree without faults becomes the new one, and nothing is left beside it', async () => {
  await write();
  expect(treeContents(root)).toEqual(NEW);
});

it('after a power cut at any change, the next command finds the old or the new tree, and leaves nothing over', async () => {
  const fresh = mkdtempSync(join(tmpdir(), 'old-'));
  cpSync(root, fresh, { recursive: true });
  const outcomes: string[] = [];
  for (let at = 1; await writeOnBroken('power-cut', at); at++) {
    const found = await next();
    outcomes.push(JSON.stringify(found) === JSON.stringify(NEW) ? 'new' : 'old');
    expect(found).toEqual(outcomes.at(-1) === 'new' ? NEW : OLD);
    rmSync(root, { recursive: true });
    cpSync(fresh, root, { recursive: true });
  }
  rmSync(fresh, { recursive: true });
  // Before the list has its name all is old, from then on all is new.
  expect(outcomes.join(' ')).toMatch(/^(?:old ){5,}new(?: new){8,}$/u);
});

describe.each(['EACCES', 'ENOSPC'] as const)('when the system refuses a change (%s)', (fault) => {
  it('the tree is the old one, or the next command makes it the new one', async () => {
    const fresh = mkdtempSync(join(tmpdir(), 'old-'));
    cpSync(root, fresh, { recursive: true });
    for (let at = 1; await writeOnBroken(fault, at); at++) {
      const decided = existsSync(join(root, '.transaction/journal.json'));
      const found = await next();
      expect([OLD, NEW]).toContainEqual(found);
      if (decided) expect(found).toEqual(NEW);
      rmSync(root, { recursive: true });
      cpSync(fresh, root, { recursive: true });
    }
    rmSync(fresh, { recursive: true });
  });
});

describe('a change that was decided', () => {
  /** Interrupts a commit right after the list got its name. */
  const interrupt = async () => {
    for (let at = 1; !existsSync(join(root, '.transaction/journal.json')); at++) await writeOnBroken('power-cut', at);
  };

  it('is finished by the next command, which says so', async () => {
    await interrupt();
    await next();
    expect(said).toEqual([`${root}: finished what “ingest” had begun before it was interrupted`]);
  });

  it('never overwrites what a person wrote meanwhile', async () => {
    await interrupt();
    writeFileSync(join(root, 'releases.yaml'), 'mine');
    await expect(next()).rejects.toThrow(
      /releases\.yaml error was changed after “ingest” was interrupted; put it back/u,
    );
    expect(readFileSync(join(root, 'releases.yaml'), 'utf8')).toBe('mine');
    writeFileSync(join(root, 'releases.yaml'), OLD['releases.yaml']);
    expect(await next()).toEqual(NEW);
  });

  it('is refused, not guessed, where what was kept for it is lost', async () => {
    await interrupt();
    rmSync(join(root, '.transaction/new'), { recursive: true });
    await expect(next()).rejects.toThrow(/is lost; restore the tree from version control/u);
  });

  it.each(['../outside.txt', '/outside.txt', 'reports/../../outside.txt'])(
    'does not reach out of the tree: %s',
    async (path) => {
      mkdirSync(join(root, '.transaction'));
      const operations = [{ path, before: null, after: null }];
      writeFileSync(join(root, '.transaction/journal.json'), JSON.stringify({ schema: 1, command: 'x', operations }));
      await expect(next()).rejects.toThrow(/is not a list that this program wrote/u);
    },
  );
});

describe('a file that cannot be written where it belongs', () => {
  it('is named, and nothing changes', async () => {
    mkdirSync(join(root, 'anchors'));
    writeFileSync(join(root, 'anchors/datong'), 'a file where a folder is wanted');
    const before = treeContents(root);
    await expect(write()).rejects.toThrow(
      /anchors\/datong error is a file where a folder is wanted; move it away \[file\]/u,
    );
    expect(treeContents(root)).toEqual(before);
  });
});

it('what killed runs of older versions left is removed', async () => {
  mkdirSync(join(root, '.ingest-4711/reports'), { recursive: true });
  await write();
  expect(treeContents(root)).toEqual(NEW);
});

it('a tree with a symbolic link is neither read nor written', async () => {
  symlinkSync('.', join(root, 'reports/loop'));
  await expect(write()).rejects.toThrow(/reports\/loop error is a symbolic link/u);
  await expect(next()).rejects.toThrow(/reports\/loop error is a symbolic link/u);
});

it('a reader in whose time the tree was written says that it has to be run again', async () => {
  const reading = readTree(root, { ...patience, command: 'doubts' }, write);
  await expect(reading).rejects.toThrow(/was written by another command while this one read it; run this again/u);
});
