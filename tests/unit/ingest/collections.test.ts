import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../../support/build-site.ts';
import { callCommand } from '../../support/call-command.ts';
import { zipOf } from '../../support/zip.ts';

let folder: string;
let tree: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'add-'));
  tree = join(folder, 'content');
});
afterEach(() => rmSync(folder, { recursive: true }));

const add = (...args: string[]) => callCommand('add', ['--content', tree, ...args]);
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const identity = (name: string) => parse(readFileSync(join(tree, 'sources', name), 'utf8'));

const WUXIANG = readFileSync(`${ROOT}tests/fixtures/cases/titles/a-dash-32.txt`, 'utf8');
/** Another text: one that differs only in the name of its place would be questioned. */
const QINXIAN = `政府工作报告
——2020年4月20日在沁县第十六届人民代表大会第五次会议上
县长　李明远
各位代表：
现在，我代表县人民政府，向大会报告工作，请予审议。
一、2019年工作回顾
沁州黄小米种植面积达到6万亩，漳河两岸绿化工程完工，农村饮水全部达标。
二、2020年工作安排
建设北方水城，办好端午龙舟赛，新建公办幼儿园两所，改造老旧小区八个。
各位代表，让我们携手并肩，为建设美丽沁县而努力奋斗！
`;
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

it('a CSV file gives a report for each of its rows, and each says which row it was', async () => {
  const rows = [`省份,城市,年份,正文`, `山西省,武乡县,2020,${quoted(WUXIANG)}`, `山西省,沁县,2020,${quoted(QINXIAN)}`];
  const { stdout } = await add(file('合集.csv', `\ufeff${rows.join('\r\n')}\r\n`));
  expect(stdout).toContain('2 added, 0 joined as witnesses, 0 refused');
  expect(readFileSync(join(tree, 'sources/qinxian-2020.txt'), 'utf8')).toBe(QINXIAN);
  expect(identity('qinxian-2020.txt.yaml').provenance.received).toBe('由 npm run add 加入，取自 合集.csv 第3行');
});

it('an Excel file gives a report for each of its rows', async () => {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (...cells: string[]) => `<row>${cells.map(cell).join('')}</row>`;
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${row('地区', '全文')}${row('武乡县', WUXIANG)}</sheetData></worksheet>`;
  const { stdout } = await add(file('a.xlsx', zipOf({ 'xl/worksheets/sheet1.xml': sheet })));
  expect(stdout).toMatch(/a\.xlsx:2 -> wuxiang\/2020: 武乡县/u);
});

it('a row without a text, a file of another format and a broken one are named, and the others go through', async () => {
  const csv = file('a.csv', `年份,正文\n2020,${quoted(WUXIANG)}\n2019,\n`);
  const { status, stdout, stderr } = await add(csv, file('b.pdf', '%PDF-1.4'), file('c.xlsx', 'no archive'));
  expect([status, stdout.includes('1 added, 0 joined as witnesses, 3 refused')]).toEqual([1, true]);
  const lines = stderr.split('\n');
  expect(lines).toContainEqual(expect.stringMatching(/a\.csv:3 error row 3 has no text/u));
  expect(lines).toContainEqual(expect.stringMatching(/b\.pdf error .*pdftotext/u));
  expect(lines).toContainEqual(
    expect.stringMatching(/c\.xlsx error cannot be read as an Excel file .*\[collection\]$/u),
  );
});

it('a folder passes over no file that could hold a report', async () => {
  file('a.doc', 'x');
  file('logo.png', 'x');
  const { stderr } = await add(folder);
  expect(stderr).toMatch(/a\.doc error .*soffice/u);
  expect(stderr).not.toContain('logo.png');
});

it('a truncated file is refused with the place, and taken when its loss is accepted', async () => {
  const path = file('武乡县.txt', Buffer.from(WUXIANG.trimEnd()).subarray(0, -1));
  expect((await add(path)).stderr).toMatch(/武乡县\.txt:\d+:\d+ error ends in the middle of a utf-8 character/u);
  expect(existsSync(join(tree, 'sources/wuxiang-2020.txt'))).toBe(false);
  const { status, stderr } = await add('--accept-damaged', path);
  expect([status, identity('wuxiang-2020.txt.yaml').damaged]).toEqual([0, 'accepted']);
  expect(stderr).toMatch(/wuxiang-2020\.txt:\d+:\d+ warning a character is lost here/u);
  expect((await callCommand('ingest', ['--content', tree, '--check', '--quiet'])).status).toBe(0);
});

it('a mark that stands alone on its line makes no empty block', async () => {
  const { status } = await add(file('a.txt', `${WUXIANG}\n[4]\n附件\n1.\n①\n（一）\n`));
  expect(status).toBe(0);
});
