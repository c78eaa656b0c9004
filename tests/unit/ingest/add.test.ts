import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { CommandName } from '../../../scripts/commands/descriptions.ts';
import type { Report } from '../../../src/model/report.ts';
import { ROOT } from '../../support/build-site.ts';
import { callCommand } from '../../support/call-command.ts';

let folder: string;
let tree: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'add-'));
  tree = join(folder, 'content');
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (command: CommandName, ...args: string[]) => callCommand(command, ['--content', tree, ...args]);
const add = (...args: string[]) => run('add', ...args);
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const report = (id: string) => JSON.parse(readFileSync(join(tree, 'reports', `${id}.json`), 'utf8')) as Report;
const identity = (name: string) => parse(readFileSync(join(tree, 'sources', name), 'utf8'));
const SEED = readFileSync(`${ROOT}content/sources/jinzhong-2017.txt`, 'utf8').split('\n').slice(0, 76).join('\n');
const PAGE = SEED.split('\n').slice(24, 40).join('\n');

describe('npm run add', () => {
  it('makes source, YAML, model and page of a raw file and says what it found', async () => {
    const { status, stdout } = await add(file('政府工作报告.txt', iconv.encode(SEED, 'gb18030')));
    expect(status).toBe(0);
    expect(stdout).toContain(
      'jinzhong/2017: 晋中市 (140700, stated), 2017 (stated), 2017-02-21, 晋中市第四届人民代表大会第二次会议, 王成',
    );
    expect(identity('jinzhong-2017.txt.yaml')).toMatchObject({
      id: 'jinzhong/2017',
      region: { name: '晋中市', code: '140700', level: 'prefecture', province: '山西省', basis: 'stated' },
      year: 2017,
      yearBasis: 'stated',
      provenance: { received: '由 npm run add 加入，原文件名：政府工作报告.txt' },
    });
    expect(report('jinzhong/2017').sources[0]?.encoding).toBe('gb18030');
    expect(readFileSync(join(tree, 'sources/jinzhong-2017.txt'))).toEqual(iconv.encode(SEED, 'gb18030'));
  });

  it('leaves a tree that ingest has nothing to add to', async () => {
    await add(file('a.txt', SEED));
    expect((await run('ingest', '--check')).status).toBe(0);
  });

  it('takes a second print of a report as its witness, in one run or in two', async () => {
    const base = file('a.txt', SEED);
    const page = file('b.txt', PAGE.replace('持续深化供给侧', '持续深入供给侧'));
    await add(base, page);
    expect(identity('jinzhong-2017.txt.yaml').witnesses).toEqual(['jinzhong-2017-2.txt']);
    const first = report('jinzhong/2017');
    expect(first.sources.map(({ role, file: name }) => [role, name])).toEqual([
      ['base', 'jinzhong-2017.txt'],
      ['witness', 'jinzhong-2017-2.txt'],
    ]);
    expect(first.notes.filter(({ type }) => type === 'witness')).toMatchObject([{ source: 1, reading: '入' }]);

    rmSync(tree, { recursive: true });
    await add(base);
    expect((await add(page)).stdout).toContain('witness of jinzhong/2017');
    expect(report('jinzhong/2017')).toEqual(first);
  });

  it('keeps two years of one place apart', async () => {
    mkdirSync(tree);
    const seeds = ['datong-2017.txt', 'datong-2023.txt'].map((name) => join(ROOT, 'content/sources', name));
    await add(...seeds, '--region', '大同市');
    expect(readdirSync(join(tree, 'reports/datong')).filter((name) => name.endsWith('.json'))).toEqual([
      '2017.json',
      '2023.json',
    ]);
  });

  it('takes the place that the whole text names for that of a slip in the title line, and says so', async () => {
    const slip = SEED.replaceAll('晋中', '宿州').replace('宿州市第四届', '苏州市第四届');
    const path = file('a.md', `---\ntitle: 宿州市政府工作报告\n---\n\n${slip}`);
    const { stdout, stderr } = await add(path);
    expect(stdout).toContain('宿州市 (341300, inferred)');
    expect(stderr).toContain('says 苏州市, but 文件题头作“宿州市” names 宿州市 [other-place]');
  });

  it('asks before it makes two reports of one text that two files put into two years', async () => {
    const other = SEED.replaceAll('2017', '2018').replaceAll('2016', '2017');
    await add(file('a.txt', SEED));
    const path = file('b.txt', other);
    const { status, stderr } = await add(path);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /shares 9\d% of its text with jinzhong\/2017, but is of another year.*--year 2018.*\[twin\]/u,
    );
    expect(existsSync(join(tree, 'reports/jinzhong/2018.json'))).toBe(false);
    expect((await add(path, '--year', '2018')).stdout).toContain('1 added');
  });

  it('doubts a witness of which a part only stands in the report', async () => {
    await add(file('a.txt', SEED));
    const strange = [...PAGE.slice(0, PAGE.length * 0.6)].reverse().join('');
    const { stderr } = await add(file('b.txt', `${PAGE}\n${strange}`));
    expect(stderr).toMatch(/became a witness of jinzhong\/2017, though only \d\d% .*\[partial-witness\]/u);
  });

  it('takes a policy address that an editor calls one, and gives it its own title', async () => {
    const text = `施政报告\n\n主席：\n\n${'今年推动创科发展，改善民生，增建公营房屋。'.repeat(20)}`;
    const path = file('施政.txt', text);
    expect((await add(path, '--region', '810000', '--year', '2023')).stderr).toContain('--kind policy-address');
    await add(path, '--region', '810000', '--year', '2023', '--kind', 'policy-address');
    expect(report('xianggang/2023').title).toBe('2023年香港特别行政区施政报告');
    expect(identity('xianggang-2023.txt.yaml').kind).toBe('policy-address');
  });

  it('does nothing with a file that is there already', async () => {
    const path = file('a.txt', SEED);
    await add(path);
    const { stdout, stderr } = await add(path);
    expect(stdout).toContain('0 added, 0 joined as witnesses, 0 refused, 0 files written.');
    expect(stderr).toContain('is the same file as jinzhong-2017.txt');
  });

  it('takes up what was dropped among the sources, under the name it has', async () => {
    mkdirSync(join(tree, 'sources'), { recursive: true });
    cpSync(file('a.txt', SEED), join(tree, 'sources/晋中.txt'));
    expect((await add()).stdout).toContain('-> jinzhong/2017');
    expect(identity('晋中.txt.yaml').id).toBe('jinzhong/2017');
  });

  it('refuses what is no report, with its reason, and adds the others', async () => {
    const list = file('清单.txt', '采购清单：苹果三斤，梨两斤。');
    const { status, stderr } = await add(list, file('a.txt', SEED));
    expect(status).toBe(1);
    expect(stderr).toMatch(/清单\.txt error does not read like a work report.*\[not-a-report\]/u);
    expect(existsSync(join(tree, 'reports/jinzhong/2017.json'))).toBe(true);
  });

  it('writes nothing with --check, nor when place or year cannot be told', async () => {
    const path = file('a.txt', SEED);
    expect((await add('--check', path)).stdout).toContain('7 files would be written');
    const blank = file(
      'b.txt',
      '各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。\n一、工作回顾\n成绩来之不易。',
    );
    const { status, stderr } = await add(blank);
    expect([status, stderr]).toEqual([1, expect.stringContaining('[no-place]')]);
    expect(existsSync(tree)).toBe(false);
    expect((await add('--year', 'soon', path)).status).toBe(2);
  });

  it('prints each doubt that is probably right with file, line, column and rule', async () => {
    const doubled = SEED.replace('，', '，，');
    expect((await add(file('a.txt', doubled))).stderr).toMatch(
      /^jinzhong-2017\.txt:\d+:\d+ info .+ \[doubt\/sign\]$/mu,
    );
  });
});
