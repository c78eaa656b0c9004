import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CommandName } from '../../../scripts/commands/descriptions.ts';
import { ROOT } from '../../support/build-site.ts';
import { callCommand, callSuccessfully } from '../../support/call-command.ts';
import { releasedTree } from '../../support/released-tree.ts';
import { treeContents } from '../../support/tree-contents.ts';

const MINI = `${ROOT}tests/fixtures/mini`;
const folder = mkdtempSync(join(tmpdir(), 'editing-'));
const root = join(folder, 'content');
afterAll(() => rmSync(folder, { recursive: true }));

const call = (name: CommandName, ...argv: string[]) => callCommand(name, [...argv, '--content', root]);
const manage = (name: CommandName, ...argv: string[]) => callSuccessfully(name, [...argv, '--content', root]);
const text = (path: string) => readFileSync(join(root, path), 'utf8');
/** Everything that a person or a program reads; not what is kept to undo a change. */
const state = () =>
  Object.fromEntries(Object.entries(treeContents(root)).filter(([path]) => !path.startsWith('.undo')));
const start = (from: string) => {
  rmSync(root, { recursive: true, force: true });
  cpSync(from, root, { recursive: true });
};

describe('a library that was never released', () => {
  beforeEach(() => start(MINI));

  it('ingests one report alone, and asks back when its id is misspelt', async () => {
    writeFileSync(join(root, 'sources/yunxi-2020.md.yaml'), 'broken: [');
    writeFileSync(join(root, 'reports/liuquan/2019.mdx'), 'edited by hand');
    expect((await manage('ingest', 'liuquan/2019')).stdout).toContain('1 reports, 1 files written.');
    const { status, stderr } = await call('ingest', 'liuqaun/2019');
    expect([status, stderr]).toEqual([1, expect.stringContaining('(did you mean “liuquan/2019”?) [unknown-report]')]);
  });

  it('loses a report with its raw file by remove, and has it back by undo', async () => {
    const before = state();
    expect((await manage('remove', 'liuquan/2019', '--check')).stdout).toContain('7 files would be removed.');
    expect(state()).toEqual(before);
    await manage('remove', 'liuquan/2019');
    expect(Object.keys(state()).filter((path) => path.includes('2019'))).toEqual([]);
    await manage('ingest', '--check');
    await manage('undo');
    expect(state()).toEqual(before);
    await manage('undo');
    expect(existsSync(join(root, 'sources/liuquan-2019.txt'))).toBe(false);
  });

  it('keeps a further source that another report names, too', async () => {
    const yaml = join(root, 'sources/yunxi-2020.md.yaml');
    writeFileSync(yaml, `${text('sources/yunxi-2020.md.yaml')}witnesses: [liuquan-2019.txt]\n`);
    await manage('remove', 'liuquan/2019');
    expect(existsSync(join(root, 'sources/liuquan-2019.txt'))).toBe(true);
    expect(existsSync(join(root, 'sources/liuquan-2019.txt.yaml'))).toBe(false);
  });

  it('gives a report another id, without a trace of the old one', async () => {
    await manage('rename', 'liuquan/2019', 'liuquan-shi/2019');
    const yaml = text('sources/liuquan-2019.txt.yaml');
    expect(yaml).toMatch(/^# Clean, held twice in one file, with hostile text\.\nid: liuquan-shi\/2019\n/u);
    expect(yaml).not.toContain('formerIds');
    expect(Object.keys(state()).filter((path) => path.includes('liuquan/2019'))).toEqual([]);
    await manage('ingest', '--check');
  });

  it.each([
    [['liuquan/2019', 'liuquan/2020'], 'has or had the id liuquan/2020; choose another'],
    [['liuquan/2019', '柳泉/2019'], '“柳泉/2019” must be place and year in small Latin letters'],
    [['liuqaun/2019', 'liuquan/2021'], '(did you mean “liuquan/2019”?)'],
  ])('refuses to rename %j', async (argv, said) => {
    const before = state();
    const { status, stderr } = await call('rename', ...argv);
    expect([status, stderr]).toEqual([1, expect.stringContaining(said)]);
    expect(state()).toEqual(before);
  });

  it('undoes what add did, unless somebody has edited it since', async () => {
    const before = state();
    const raw = join(folder, '柳泉市政府工作报告.txt');
    writeFileSync(raw, text('sources/liuquan-2019.txt').replaceAll('2019', '2022').replaceAll('2018', '2021'));
    await manage('add', raw);
    await manage('ingest');
    await manage('undo');
    expect(state()).toEqual(before);
    await manage('undo');
    writeFileSync(join(root, 'sources/liuquan-2019.txt.yaml'), '# edited\n', { flag: 'a' });
    const { status, stderr } = await call('undo');
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/liuquan-2019\.txt\.yaml error was changed after “undo”.*\[undo\]/u),
    ]);
  });

  it('says that there is nothing to undo', async () => {
    const { status, stderr } = await call('undo');
    expect([status, stderr]).toEqual([1, expect.stringContaining('holds no change that can be undone')]);
  });
});

describe('a report that gets another base', () => {
  /** The whole of what `liuquan/2020` has in parts: one error of the transcript is still there, one is not, and the gaps are filled. */
  const FULL = `2020年柳泉市政府工作报告
——2020年1月10日在柳泉市第四届人民代表大会第二次会议上
柳泉市市长 王成
各位代表：
现在，我代表市人民政府，向大会报告工作，请予审议。
一、2019年工作回顾
——生态环境持续好转。造林三万亩。
——政府效能大幅提升。办理人大代表建议38件，清理项目1200余项，继续压减行政事业性收费6项，群众关系更加融洽。
各位代表，成绩来之不易。我们跛出了一条转型新路，谱写了一个新的篇章。
二、2020年工作安排
（一）实施乡村振兴战略。新增高标准农田5万亩，谷子、荞麦等杂粮品牌叫响全国。
（二）保护汾河流域。关停散乱污企业二十六家。松树岭绿化2万亩。
（三）保障和改善民生。发展普惠托育，钟楼街夜市灯火通明。
三、今后五年的奋斗目标
坚持“两不愁三保障”标准不动摇，脱贫攻坚成果更加巩固，杂粮品牌叫响全国。
`;
  const raw = join(folder, '全文.txt');
  beforeEach(() => {
    start(MINI);
    writeFileSync(raw, FULL);
  });

  it('keeps the decisions that still stand, and lists the rest with their lines', async () => {
    const before = state();
    const { stdout, stderr } = await manage('rebase', 'liuquan/2020', raw);
    expect(stdout).toContain('liuquan/2020 is now made from liuquan-2020-2.txt; 4 of 10 decisions carried over.');
    const listed = stderr.split('\n').flatMap((line) => /^(\S+ \w+ .*) \[rebase\/\w+\]$/u.exec(line)?.[1] ?? []);
    expect(listed).toEqual([
      'liuquan-2020.txt.yaml:9 warning gap “[]——政府效能大幅提升。”: not carried over: the words beside this place are others in the new base',
      'liuquan-2020.txt.yaml:17 warning supplied “谱写了一[]新的篇章”: not carried over: the words are not in the new base',
      'liuquan-2020.txt.yaml:21 warning move “松树岭绿化2万亩。”: not carried over: the words beside this place are others in the new base',
      'liuquan-2020.txt.yaml:24 warning repeat “（二）保护汾河流域。[新增高标准农田5万亩，谷子、荞麦等杂粮品牌叫响全国。]”: not carried over: the words are not in the new base',
      'liuquan-2020.txt.yaml:29 warning witness “关停散乱污企业[26家]”: not carried over: the words are not in the new base',
      'liuquan-2020.txt.yaml:38 warning gap “夜市灯火[]”: not carried over: the words beside this place are others in the new base',
      'liuquan-2020.txt.yaml:5 info yearBasis is now stated: the new base states the year',
    ]);
    const yaml = text('sources/liuquan-2020-2.txt.yaml');
    expect(yaml).toContain(
      'witnesses: [liuquan-2020-daily.txt, {file: liuquan-2020.txt, provenance: {received: 为测试手写}}]\n',
    );
    expect(yaml).toContain('  - correction: 我们[跛出]了\n');
    await manage('ingest', '--check');
    const { sources, delivered } = JSON.parse(text('reports/liuquan/2020.json'));
    expect(delivered.speaker).toBe('王成');
    expect(sources.map(({ role }: { role: string }) => role)).toEqual(['base', 'witness', 'witness']);
    await manage('undo');
    expect(state()).toEqual(before);
  });

  it('has a witness for its base, and gives it back its place', async () => {
    writeFileSync(join(root, 'sources/liuquan-2020-2.txt'), FULL);
    const joined = text('sources/liuquan-2020.txt.yaml').replace('daily.txt]', 'daily.txt, liuquan-2020-2.txt]');
    writeFileSync(join(root, 'sources/liuquan-2020.txt.yaml'), joined);
    await manage('rebase', 'liuquan/2020', 'liuquan-2020-2.txt');
    await manage('rebase', 'liuquan/2020', 'liuquan-2020.txt');
    expect(text('sources/liuquan-2020.txt.yaml')).toContain('witnesses: [liuquan-2020-daily.txt, liuquan-2020-2.txt]');
    await manage('ingest', '--check');
  });

  it.each([
    ['liuquan-2020.txt', 'liuquan-2020.txt error is the base of liuquan/2020 already [rebase]'],
    ['liuquan-2020-daily.txt', 'liuquan-2020-daily.txt error does not read like a work report'],
    [join(root, 'sources/liuquan-2019.txt'), 'error is a source of liuquan/2019 already'],
    [join(folder, 'nowhere.txt'), 'error is not there [file]'],
  ])('refuses %s', async (file, said) => {
    const before = state();
    const { status, stderr } = await call('rebase', 'liuquan/2020', file);
    expect([status, stderr]).toEqual([1, expect.stringContaining(said)]);
    expect(state()).toEqual(before);
  });

  it('refuses a text of another report', async () => {
    writeFileSync(raw, text('sources/yunxi-2020.md'));
    rmSync(join(root, 'sources/yunxi-2020.md.yaml'));
    const { status, stderr } = await call('rebase', 'liuquan/2020', raw);
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/error shares only \d+% of its text with liuquan\/2020/u),
    ]);
  });
});

describe('a library with releases', () => {
  let released: string;
  beforeAll(async () => {
    released = await releasedTree();
  });
  afterAll(() => rmSync(released, { recursive: true }));
  beforeEach(() => start(released));

  it('does not remove what was released, and says what to do instead', async () => {
    const before = state();
    const { status, stderr } = await call('remove', 'liuquan/2019');
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^liuquan\.txt\.yaml error .*withdrawn.*\[released\]/u),
    ]);
    expect(state()).toEqual(before);
  });

  it('keeps the links to a report that gets another id', async () => {
    await manage('rename', 'liuquan/2019', 'liuquan-shi/2019');
    expect(text('sources/liuquan.txt.yaml')).toContain('formerIds: [liuquan/2019, liuquan/2018]');
    expect(JSON.parse(text('anchors/liuquan/2019.json')).movedTo).toBe('liuquan-shi/2019');
    await manage('ingest', '--check');
    await manage('check-anchors');
  });

  it('asks why passages with released ids are gone before another base takes them away', async () => {
    const before = state();
    const short = join(folder, '短本.txt');
    writeFileSync(short, text('sources/liuquan.txt').replace(/^发展全域旅游.*\n/mu, ''));
    const { status, stderr } = await call('rebase', 'liuquan/2019', short);
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(
        /^liuquan-2019\.txt error lacks the passages of 1 released ids \(s2-p3\); .*--reason.*\[rebase\]/u,
      ),
    ]);
    expect(state()).toEqual(before);
    await manage('rebase', 'liuquan/2019', short, '--reason', '底本更换，新底本无此段。');
    expect(text('sources/liuquan-2019.txt.yaml')).toContain('s2-p3: 底本更换，新底本无此段。');
    expect((await manage('check-anchors')).stdout).toContain('Every id of 2 released reports is kept');
  });

  it('takes back a release that was not committed', async () => {
    await manage('undo');
    expect(text('releases.yaml')).not.toContain('2026-12-01');
    await manage('ingest', '--check');
    await manage('check-anchors');
  });
});

describe('a new library', () => {
  const fresh = join(folder, 'fresh');
  const content = join(fresh, 'content');
  const named = ['--name', '柳泉文库', '--url', 'https://reports.liuquan.cn/'];

  it.each([
    [['--email', 'editor@example.org'], 'nobody can be reached at editor@example.org'],
    [['--tracker', 'http://localhost/issues'], 'nobody can be reached at localhost'],
    [['--email', 'editor'], 'contact.email must be an e-mail address'],
    [['--variants', 'zh-Hant-T'], 'did you mean “zh-Hant-TW”?'],
  ])('is refused with %j, and no folder is left', async (contact, said) => {
    const { status, stderr } = await callCommand('init', [fresh, ...named, ...contact]);
    expect([status, stderr]).toEqual([1, expect.stringContaining(said)]);
    expect(existsSync(fresh)).toBe(false);
  });

  it('asks nothing that can wait, but is not built for publication without an address and somebody who answers', async () => {
    const bare = join(folder, 'bare');
    await callSuccessfully('init', [bare]);
    const publish = async (env: NodeJS.ProcessEnv) =>
      (await callCommand('build', ['--publish', '--content', join(bare, 'content')], { env })).stderr;
    expect(await publish({})).toContain('url is https://example.org, where nothing can be published');
    expect(await publish({ SITE_URL: 'https://reports.liuquan.cn' })).toContain(
      'nobody can be reached at editor@example.org',
    );
  });

  it('begins with settings, and takes its first report; a folder without one is refused', async () => {
    await callSuccessfully('init', [fresh, ...named, '--email', 'bianji@liuquan.cn']);
    expect(readFileSync(join(content, 'site.yaml'), 'utf8')).toMatch(
      /^name: 柳泉文库$.*^url: https:\/\/reports.liuquan.cn\/$.*^contact:\n {2}email: bianji@liuquan.cn$/msu,
    );
    const empty = await callCommand('add', [join(content, 'sources'), '--content', content]);
    expect([empty.status, empty.stderr]).toEqual([1, expect.stringContaining('is a folder where a file is wanted')]);
    const raw = join(folder, '晋中市政府工作报告.md');
    cpSync(join(MINI, 'sources/yunxi-2020.md'), raw);
    const { stdout } = await callSuccessfully('add', [raw, '--region', '晋中市', '--content', content]);
    expect(stdout).toContain('1 added');
    await callSuccessfully('ingest', ['--check', '--content', content]);
  });

  it('names the generator in its package.json, and leaves what is there', async () => {
    const own = join(folder, 'own');
    mkdirSync(own);
    writeFileSync(
      join(own, 'package.json'),
      '{"dependencies":{"work-report-library":"file:../x.tgz"},"scripts":{"add":"mine"}}',
    );
    writeFileSync(join(own, 'README.md'), 'mine');
    const { stdout } = await callSuccessfully('init', [own]);
    const { dependencies, scripts } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8'));
    expect(dependencies).toEqual({ 'work-report-library': 'file:../x.tgz' });
    expect(scripts).toMatchObject({ add: 'mine', build: 'report-library build' });
    expect(readFileSync(join(own, 'README.md'), 'utf8')).toBe('mine');
    expect(stdout).not.toContain('README.md');
    const again = await callCommand('init', [own]);
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('is a library already')]);
  });
});
