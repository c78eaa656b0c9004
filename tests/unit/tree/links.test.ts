import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refuseLostReports } from '../../../scripts/build/lost-reports.ts';
import type { CommandName } from '../../../scripts/commands/descriptions.ts';
import { checksum } from '../../../scripts/tree/checksum.ts';
import { commit } from '../../../scripts/tree/transaction.ts';
import { ROOT } from '../../support/build-site.ts';
import { callCommand } from '../../support/call-command.ts';
import { treeContents } from '../../support/tree-contents.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'links-'));
  cpSync(`${ROOT}tests/fixtures/mini`, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const at = (path: string) => join(root, path);
const call = (name: CommandName, ...argv: string[]) => callCommand(name, ['--content', root, ...argv]);
const pipe = (path: string) => spawnSync('mkfifo', [at(path)]);
const LINK =
  'is a symbolic link; a content tree holds files and folders themselves: remove it, or put there what it leads to';
const OTHER = 'is neither a file nor a folder, so it is not read; remove it';

describe('a link among the generated files', () => {
  it.each(['ingest', 'add', 'doubts', 'check-anchors', 'check-script', 'build'] as const)(
    'is refused by %s, and nothing is removed',
    async (name) => {
      symlinkSync('.', at('reports/loop'));
      const before = treeContents(root);
      const { status, stderr } = await call(name);
      expect([status, stderr]).toEqual([1, `${at('reports/loop')} error ${LINK} [link]\n`]);
      expect(treeContents(root)).toEqual(before);
    },
  );

  it('is refused where it is a folder of the tree itself', async () => {
    renameSync(at('reports'), at('elsewhere'));
    symlinkSync('elsewhere', at('reports'));
    const before = treeContents(root);
    expect((await call('ingest')).stderr).toBe(`${at('reports')} error ${LINK} [link]\n`);
    expect(treeContents(root)).toEqual(before);
  });
});

describe('what is kept to undo a change', () => {
  const undoes = (path: string, kept = false) => {
    mkdirSync(at('.undo'));
    const files = [{ path, kept, after: kept ? null : checksum('elsewhere') }];
    writeFileSync(at('.undo/list'), JSON.stringify({ schema: 1, command: 'add', files }));
  };

  it.each(['../elsewhere.txt', 'sources/../../elsewhere.txt', '.transaction/journal.json', '.git/hooks/post-commit'])(
    'names no file that commands do not write: %s',
    async (path) => {
      undoes(path, true);
      writeFileSync(at('.undo/0'), 'elsewhere');
      const before = treeContents(root);
      const { status, stderr } = await call('undo');
      expect([status, stderr]).toEqual([
        1,
        `${at('.undo/list')} error names ${path}, which no command writes; remove the folder ${at('.undo')} [undo]\n`,
      ]);
      expect(treeContents(root)).toEqual(before);
      expect((await call('ingest', '--check', '--quiet')).status).toBe(0);
    },
  );

  it.each(['.undo', '.undo/0'])('is not read or written through a link at %s', async (path) => {
    if (path !== '.undo') undoes('sources/new.txt', true);
    symlinkSync('/etc/hostname', at(path));
    const before = treeContents(root);
    for (const run of [call('undo'), call('remove', 'yunxi/2020'), call('ingest')]) {
      const { status, stderr } = await run;
      expect([status, stderr]).toEqual([1, `${at(path)} error ${LINK} [link]\n`]);
    }
    expect(treeContents(root)).toEqual(before);
  });
});

it('nothing is begun that would write outside the tree', async () => {
  const outputs = new Map([['../elsewhere.txt', 'a']]);
  await expect(commit(root, 'add', outputs)).rejects.toThrow(
    /elsewhere\.txt error lies outside the tree.*\[outside\]$/u,
  );
  symlinkSync(tmpdir(), at('sources/folder'));
  await expect(commit(root, 'add', new Map([['sources/folder/a.txt', 'a']]))).rejects.toThrow(/outside the tree/u);
  expect(existsSync(at('.transaction'))).toBe(false);
});

describe('among the sources', () => {
  it('a link or a pipe that no YAML names is passed over, and named', async () => {
    symlinkSync('/etc/hostname', at('sources/a-link.txt'));
    pipe('sources/a-pipe.txt');
    const said = [`a-link.txt warning ${LINK} [link]`, `a-pipe.txt warning ${OTHER} [link]`, ''].join('\n');
    for (const name of ['ingest', 'add'] as const) {
      const { status, stderr } = await call(name);
      expect([status, stderr]).toEqual([0, expect.stringContaining(said)]);
    }
  });

  it.each([
    ['a link', () => symlinkSync('yunxi-2020.md', at('sources/liuquan-2019.txt')), LINK],
    ['a pipe', () => pipe('sources/liuquan-2019.txt'), OTHER],
  ])('%s that a YAML describes is refused', async (_what, put, said) => {
    rmSync(at('sources/liuquan-2019.txt'));
    put();
    const { status, stderr } = await call('ingest');
    expect([status, stderr]).toEqual([1, `liuquan-2019.txt error ${said} [link]\n`]);
  });

  it('a link that is a YAML is refused: passed over it would unpublish its report', async () => {
    renameSync(at('sources/yunxi-2020.md.yaml'), at('elsewhere.yaml'));
    symlinkSync('../elsewhere.yaml', at('sources/yunxi-2020.md.yaml'));
    const before = treeContents(root);
    expect((await call('ingest')).stderr).toBe(`yunxi-2020.md.yaml error ${LINK} [link]\n`);
    expect(treeContents(root)).toEqual(before);
  });

  it('a pipe or a device that is named to add is refused, and the other files are added', async () => {
    pipe('a-pipe.txt');
    const { status, stdout, stderr } = await call('add', at('a-pipe.txt'), '/dev/zero', at('sources/yunxi-2020.md'));
    expect(status).toBe(1);
    expect(stderr).toContain(`${at('a-pipe.txt')} error ${OTHER} [link]\n`);
    expect(stderr).toContain(`/dev/zero error ${OTHER} [link]\n`);
    expect(stdout).toContain('2 refused');
  });
});

describe('ingest removes only what it made', () => {
  it('generated files of a source that is gone', async () => {
    for (const name of ['yunxi-2020.md', 'yunxi-2020.md.yaml']) rmSync(at(`sources/${name}`));
    expect((await call('ingest')).status).toBe(0);
    expect(Object.keys(treeContents(root)).filter((path) => path.includes('yunxi/2020'))).toEqual([]);
  });

  it('not what a person put there, nor what was rewritten by hand', async () => {
    for (const name of ['yunxi-2020.md', 'yunxi-2020.md.yaml']) rmSync(at(`sources/${name}`));
    const own = {
      'reports/notes.json': '{"id":"notes"}',
      'reports/yunxi/README.mdx': '# 说明',
      'reports/yunxi/2020.mdx': '# 重写',
      'reports/plan.source.txt': '计划',
      'reports/yunxi/2021.json': readFileSync(at('reports/yunxi/2020.json'), 'utf8'),
    };
    for (const [path, text] of Object.entries(own)) writeFileSync(at(path), text);
    const { stderr } = await call('ingest');
    expect(treeContents(root)).toMatchObject(own);
    for (const path of Object.keys(own))
      expect(stderr).toContain(
        `${path} warning was not made by ingest, so it is left alone; remove it, or keep it elsewhere [foreign]\n`,
      );
  });
});

describe('a library that has lost reports is not built', () => {
  it.each([
    ['all', 'reports', /reports error holds no report, so there is nothing to build.* \[no-reports\]$/u],
    [
      'one that a source describes',
      'reports/yunxi/2020.json',
      /yunxi-2020\.md\.yaml error describes yunxi\/2020, which is not there; run npm run ingest/u,
    ],
  ])('%s', (_what, path, said) => {
    expect(() => refuseLostReports(root)).not.toThrow();
    rmSync(at(path), { recursive: true });
    expect(() => refuseLostReports(root)).toThrow(said);
  });

  it('one that a release names', () => {
    const reports = { 'gone/2018': { version: 1, text: '0123456789ab', ids: 0, registry: '0123456789abcdef' } };
    writeFileSync(
      at('releases.yaml'),
      JSON.stringify([{ number: 1, date: '2026-11-20', note: '首次发布。', reports }]),
    );
    expect(() => refuseLostReports(root)).toThrow(/gone\/2018\.json error was released and is not there; restore/u);
    // Under another id it is there.
    cpSync(at('anchors/yunxi'), at('anchors/gone'), { recursive: true });
    writeFileSync(
      at('anchors/gone/2018.json'),
      JSON.stringify({ schema: 1, report: 'gone/2018', movedTo: 'yunxi/2020', anchors: [] }),
    );
    expect(() => refuseLostReports(root)).not.toThrow();
  });
});
