import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CommandName } from '../../../scripts/commands/descriptions.ts';
import { ROOT } from '../../support/build-site.ts';
import { callCommand } from '../../support/call-command.ts';

let tree: string;
beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'refusals-'));
  cpSync(`${ROOT}tests/fixtures/mini`, tree, { recursive: true });
});
afterEach(() => rmSync(tree, { recursive: true }));

const at = (path: string) => join(tree, path);
const YAML = 'sources/liuquan-2019.txt.yaml';

/** Everything in the tree, to show that a refused run leaves it alone. */
const contents = () =>
  (readdirSync(tree, { recursive: true }) as string[])
    .sort()
    .map((path) => [path, statSync(at(path)).isFile() ? readFileSync(at(path), 'utf8') : '']);

/** Runs a command that must fail, and gives its exit code and what it says, with `<tree>` for the path of the tree. */
async function refused(command: CommandName, ...args: string[]) {
  const before = contents();
  const { status, stderr } = await callCommand(command, ['--content', tree, ...args]);
  expect(contents()).toEqual(before);
  return [status, stderr.replaceAll(tree, '<tree>')];
}

it.each([
  ['year: 2019', 'year: "2019"', '4 error year must be a whole number, without quotes'],
  ['id: liuquan', 'id: 柳泉', '2 error id must be place and year in small Latin letters and digits, e.g. datong/2022'],
  [
    'id: liuquan',
    'id: tw',
    '2 error id begins with “tw”, which is an address of the site itself; name the place otherwise, e.g. tw-shi/2019',
  ],
  [
    '"149900"',
    '"1499"',
    '3 error region.code must be the six digits of the place in GB/T 2260, in quotes, e.g. "140200"',
  ],
])('a YAML that says %s as %s is refused with its line', async (right, wrong, said) => {
  writeFileSync(at(YAML), readFileSync(at(YAML), 'utf8').replace(right, wrong));
  expect(await refused('ingest')).toEqual([1, `liuquan-2019.txt.yaml:${said} [yaml]\n`]);
});

it.each([
  ['a\nb.md', 'a\\u{a}b.md', 'U+000A'],
  ['a\u001b[31m.md', 'a\\u{1b}[31m.md', 'U+001B'],
  ['a\u202edm.md', 'a\\u{202e}dm.md', 'U+202E'],
])('a source whose name is not one visible line is refused: %j', async (name, shown, code) => {
  for (const ending of ['', '.yaml']) renameSync(at(`sources/yunxi-2020.md${ending}`), at(`sources/${name}${ending}`));
  expect(await refused('ingest', '--quiet')).toEqual([
    1,
    `${shown} error its name must stand on one line, without hidden signs; take out ${code}; rename it and its YAML [file-name]\n`,
  ]);
});

it('an empty YAML is told what belongs into it', async () => {
  writeFileSync(at(YAML), '');
  expect(await refused('ingest')).toEqual([
    1,
    'liuquan-2019.txt.yaml:1 error the file must be a list of keys: id, region, year, yearBasis … [yaml]\n',
  ]);
});

it('a report whose YAML is lost is not unpublished', async () => {
  rmSync(at(YAML));
  const line =
    'liuquan-2019.txt error has lost its YAML, which makes it liuquan/2019; restore liuquan-2019.txt.yaml, or remove this file too [no-yaml]\n';
  expect(await refused('ingest')).toEqual([1, line]);
  expect(await refused('ingest', '--check')).toEqual([1, line]);
});

it.each<CommandName>(['ingest', 'add', 'doubts'])(
  '%s says in one line that a folder stands where a file is wanted',
  async (command) => {
    mkdirSync(at('sources/a.txt.yaml'));
    const [status, said] = await refused(command);
    expect([status, said]).toEqual([
      1,
      expect.stringMatching(/^a\.txt\.yaml error is a folder where a file is wanted.*\n$/u),
    ]);
  },
);

it.each([
  '{',
  '[]',
  '5',
  'null',
  '{"anchors": 5}',
  '{"anchors": [null]}',
  '{"anchors": [{"id": 5}]}',
  '{"schema": 1, "report": "../../elsewhere", "anchors": []}',
  '{"schema": 1, "report": "liuquan/2019", "formerly": 5, "anchors": []}',
  '{"schema": 1, "report": "liuquan/2019", "movedTo": "../../elsewhere", "anchors": []}',
  '{"schema": 1, "report": "liuquan/2019", "anchors": [{"id": "p1", "type": "paragraph", "since": 0, "fate": "live", "hash": null, "trace": ""}]}',
  '{"schema": 1, "report": "liuquan/2019", "anchors": [{"id": "p1", "type": "paragraph", "since": 0, "fate": "moved", "to": [5], "hash": "", "trace": ""}]}',
])('a registry that was broken by hand is to be restored, never made anew: %s', async (text) => {
  writeFileSync(at('anchors/liuquan/2019.json'), text);
  expect(await refused('ingest')).toEqual([
    1,
    expect.stringMatching(
      /^<tree>\/anchors\/liuquan\/2019\.json error cannot be parsed .* restore it from version control \[unreadable\]\n$/u,
    ),
  ]);
});

it.each(['x: [', 'x: 1', '5', '- 5', '- {number: one}', '- &a [*a]', `x: ${'['.repeat(20_000)}`])(
  'a list of releases that is none stops every report with one line: %.20s',
  async (yaml) => {
    writeFileSync(at('releases.yaml'), yaml);
    const line = /^<tree>\/releases\.yaml error cannot be parsed .*\n$/u;
    expect(await refused('ingest')).toEqual([1, expect.stringMatching(line)]);
    expect(await refused('check-anchors')).toEqual([1, expect.stringMatching(line)]);
    expect(await refused('release', '--date', '2026-11-20', '--note', '首次')).toEqual([
      1,
      expect.stringMatching(line),
    ]);
  },
);

it.each(['{', 'x: [', 'readings: 5', 'readings: {里: 裏面}', 'closed: [里]'])(
  'approved readings that are none are named: %s',
  async (yaml) => {
    writeFileSync(at('script-approvals.yaml'), yaml);
    expect(await refused('check-script')).toEqual([
      1,
      expect.stringMatching(/^<tree>\/script-approvals\.yaml error .*\n$/u),
    ]);
  },
);

it('a generated report that was broken by hand is made anew', async () => {
  writeFileSync(at('reports/liuquan/2019.json'), '{}');
  expect((await refused('doubts'))[1]).toBe(
    '<tree>/reports/liuquan/2019.json error cannot be parsed (it is no report); remove it and run npm run ingest [unreadable]\n',
  );
  const made = JSON.parse(readFileSync(`${ROOT}tests/fixtures/mini/reports/liuquan/2019.json`, 'utf8'));
  for (const spoiled of [{ blocks: [null] }, { title: 5 }, { notes: [5] }, { region: null }]) {
    writeFileSync(at('reports/liuquan/2019.json'), JSON.stringify({ ...made, ...spoiled }));
    expect((await refused('doubts'))[1]).toContain('cannot be parsed (it is no report)');
  }
  writeFileSync(at('reports/liuquan/2019.json'), '{');
  expect((await refused('doubts'))[1]).toBe(
    "<tree>/reports/liuquan/2019.json error cannot be parsed (Expected property name or '}' in JSON at position 1 (line 1 column 2)); remove it and run npm run ingest [unreadable]\n",
  );
});

it('a place that no table knows is named as what is wrong', async () => {
  const path = at('一.txt');
  writeFileSync(
    path,
    '各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。\n一、工作回顾\n湖水清澈，鱼虾成群，渔民收入翻了一番，新修码头三座。',
  );
  expect((await refused('add', '--region', '火星市', path))[1]).toContain(
    'cannot be the report of “火星市”, which the table of places does not have',
  );
});

it.each<CommandName>(['build', 'eval', 'ingest', 'convert', 'check-script', 'check-anchors', 'pull-request'])(
  '%s refuses an option it does not know as wrong usage',
  async (command) => {
    const { status, stderr } = await callCommand(command, ['--nonsense']);
    expect([status, stderr.split('\n')[0]]).toEqual([2, "error: unknown option '--nonsense'"]);
  },
);

it.each<CommandName>(['build', 'ingest', 'add', 'doubts', 'check-script', 'check-anchors', 'pull-request'])(
  '%s says in one line that the content tree is not there',
  async (command) => {
    const { status, stderr } = await callCommand(command, ['--content', '/nowhere']);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^\/nowhere\S* error .+ \[[a-z-]+\]\n$/u)]);
  },
);

it('a raw file that no YAML names is no fault, but is named with what to do', async () => {
  writeFileSync(at('sources/新.txt'), '各位代表：');
  const { status, stderr } = await callCommand('ingest', ['--content', tree, '--check']);
  expect(status).toBe(0);
  expect(stderr).toContain('新.txt warning has no YAML, so no report is made of it; run npm run add [no-yaml]\n');
});

/** Makes two of the three YAMLs bad, each in its own way. */
function spoilTwo(): void {
  writeFileSync(at(YAML), 'id: [');
  const other = 'sources/yunxi-2020.md.yaml';
  writeFileSync(at(other), readFileSync(at(other), 'utf8').replace('year: 2020', 'year: MMXX'));
}
const BOTH =
  /^liuquan-2019\.txt\.yaml:\d+ error is not valid YAML: .*\nyunxi-2020\.md\.yaml:\d+ error year must be a whole number.*\n$/u;

it('ingest names every bad source at once, and writes nothing', async () => {
  rmSync(at('reports/liuquan/2020.mdx'));
  spoilTwo();
  expect(await refused('ingest')).toEqual([1, expect.stringMatching(BOTH)]);
});

it('two sources of one id are both named', async () => {
  writeFileSync(at(YAML), readFileSync(at(YAML), 'utf8').replace('id: liuquan/2019', 'id: yunxi/2020'));
  expect(await refused('ingest', '--quiet')).toEqual([
    1,
    'liuquan-2019.txt.yaml error has the id yunxi/2020, like yunxi-2020.md.yaml; give one of them another [same-id]\n' +
      'yunxi-2020.md.yaml error has the id yunxi/2020, like liuquan-2019.txt.yaml; give one of them another [same-id]\n',
  ]);
});

it('doubts names every bad source and looks at the others', async () => {
  spoilTwo();
  const { status, stdout, stderr } = await callCommand('doubts', ['--content', tree]);
  expect([status, stderr]).toEqual([1, expect.stringMatching(BOTH)]);
  expect(stdout).toMatch(/^# liuquan\/2020: \d+ doubts$/mu);
});

it('add names every bad source of the library at once, since what they hold would be added again', async () => {
  spoilTwo();
  expect(await refused('add')).toEqual([1, expect.stringMatching(BOTH)]);
});
