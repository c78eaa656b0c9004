import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { type Base, basesOfGit } from '../../../scripts/release/base.ts';
import { checkTree } from '../../../scripts/release/check-tree.ts';
import type { Release } from '../../../src/anchors/files.ts';
import type { Registry } from '../../../src/anchors/registry.ts';
import { printed, type Report } from '../../../src/model/report.ts';
import { converterFor } from '../../../src/variants/convert.ts';
import { VARIANTS } from '../../../src/variants/variants.ts';
import { ROOT } from '../../support/build-site.ts';
import { callCommand, callSuccessfully } from '../../support/call-command.ts';

const yaml = (id: string, name: string, more = '') => `id: ${id}
region: {name: ${name}, code: "149900", level: prefecture, province: 山西省, basis: stated}
year: 2019
yearBasis: stated
provenance: {received: 为测试手写}
${more}`;

const LIUQUAN = [
  '2019年柳泉市政府工作报告',
  '一、2018年工作回顾',
  '过去一年，我们坚持稳中求进，经济保持平稳增长，地区生产总值完成一千零二十五亿元。',
  '我们狠抓项目建设，新开工重点项目八十六个，固定资产投资增长百分之九。',
  '我们关停散乱污企业二十六家，里程碑式地改善了城区空气质量，群众拍手称快。',
  '二、2019年工作安排',
  '实施乡村振兴战略，新增高标准农田五万亩，谷子、荞麦等杂粮品牌叫响全国。',
  '保护汾河流域，完成营造林三十万亩，国家考核断面水质稳定达标。',
];
const YUNXI = [
  '2019年云溪市政府工作报告',
  '一、过去一年的工作',
  '全市粮食总产量达到十二万吨，连续七年丰收，被评为全省产粮先进市。',
  '新建农村公路二百公里，所有行政村通了客车，出行难成为历史。',
  '二、今年的任务',
  '抓好古镇保护与旅游开发，争取年内建成国家级景区一处。',
  '办好职业学校，让每个初中毕业生都有学上、学得好。',
  '改造老旧小区十六个，惠及居民三千户。',
];

/** A tree with two releases of two reports, as it was published; `root` is a copy that a test may spoil. */
let published: string;
let root: string;

const put = (tree: string, name: string, lines: string[], identity: string) => {
  mkdirSync(join(tree, 'sources'), { recursive: true });
  writeFileSync(join(tree, `sources/${name}.txt`), `${lines.join('\n')}\n`);
  writeFileSync(join(tree, `sources/${name}.txt.yaml`), identity);
};
const ingest = (tree: string) => callCommand('ingest', ['--content', tree, '--quiet']);
const release = (tree: string, date: string) =>
  callCommand('release', ['--content', tree, '--date', date, '--note', '发布。']);

beforeAll(async () => {
  published = mkdtempSync(join(tmpdir(), 'published-'));
  cpSync(join(ROOT, 'tests/fixtures/mini/site.yaml'), join(published, 'site.yaml'));
  put(published, 'liuquan', LIUQUAN, yaml('liuquan/2019', '柳泉市'));
  put(published, 'yunxi', YUNXI, yaml('yunxi/2019', '云溪市'));
  await callSuccessfully('ingest', ['--content', published, '--quiet']);
  await callSuccessfully('release', ['--content', published, '--date', '2026-11-20', '--note', '首次发布。']);
  put(
    published,
    'liuquan',
    LIUQUAN.map((line) => line.replace('八十六个', '八十九个')),
    yaml('liuquan/2019', '柳泉市'),
  );
  await callSuccessfully('ingest', ['--content', published, '--quiet']);
  await callSuccessfully('release', ['--content', published, '--date', '2026-12-01', '--note', '订正。']);
});
beforeEach(() => {
  if (root) rmSync(root, { recursive: true, force: true });
  root = mkdtempSync(join(tmpdir(), 'spoiled-'));
  cpSync(published, root, { recursive: true });
});
afterAll(() => {
  for (const tree of [published, root]) rmSync(tree, { recursive: true, force: true });
});

const json = <Value>(path: string): Value => JSON.parse(readFileSync(join(root, path), 'utf8')) as Value;
const write = (path: string, value: unknown) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), JSON.stringify(value));
};
const releases = (): Release[] => parse(readFileSync(join(root, 'releases.yaml'), 'utf8'));
const remove = (...paths: string[]) => {
  for (const path of paths) rmSync(join(root, path), { recursive: true, force: true });
};
/** What was published, as a state that the tree cannot rewrite. */
const publishedBase = (): Base => ({
  name: 'the published tree',
  releases: parse(readFileSync(join(published, 'releases.yaml'), 'utf8')),
  read: (path) => (existsSync(join(published, path)) ? readFileSync(join(published, path), 'utf8') : null),
  changed: (folder) =>
    readdirSync(join(published, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter((path) => path.endsWith('.json'))
      .filter(
        (path) =>
          !existsSync(join(root, path)) ||
          readFileSync(join(root, path), 'utf8') !== readFileSync(join(published, path), 'utf8'),
      ),
});
/** What the gate says, one line each; with `bases` it knows what was published. */
const faults = (bases: Base[] = [], built?: string) =>
  checkTree(root, { bases, built }).breaches.map(({ report, id, text }) => `${report}${id && `#${id}`} ${text}`);

test('the tree as it was published passes', () => {
  expect(faults([publishedBase()])).toEqual([]);
});

describe('a way round the gate is closed, without knowledge of what was published:', () => {
  test('a former id that is another report', async () => {
    remove('sources/yunxi.txt', 'sources/yunxi.txt.yaml');
    put(root, 'liuquan', LIUQUAN, yaml('liuquan/2019', '柳泉市', 'formerIds: [yunxi/2019]\n'));
    await ingest(root);
    expect(faults().join('\n')).toContain('yunxi/2019 leads to liuquan/2019, which is another report');
  });

  test('a report renamed and cut by half', async () => {
    put(root, 'liuquan', LIUQUAN.slice(0, 4), yaml('liuquan/2018', '柳泉市', 'formerIds: [liuquan/2019]\n'));
    await ingest(root);
    expect(faults().join('\n')).toMatch(/liuquan\/2018#s2-p1 is lost/u);
  });

  test.each(['', '[]\n'])('releases.yaml emptied to “%s”', (text) => {
    writeFileSync(join(root, 'releases.yaml'), text);
    expect(faults().join('\n')).toContain('released ids, and no release names it; restore content/releases.yaml');
  });

  test('releases.yaml deleted', () => {
    remove('releases.yaml');
    expect(faults().join('\n')).toContain('restore content/releases.yaml');
  });

  test('a report taken out of the releases', () => {
    const list = releases().map(({ reports: { 'yunxi/2019': _, ...reports }, ...entry }) => ({ ...entry, reports }));
    writeFileSync(join(root, 'releases.yaml'), stringify(list));
    remove('sources/yunxi.txt', 'sources/yunxi.txt.yaml', 'reports/yunxi', 'anchors/yunxi', 'history/yunxi');
    expect(faults()).toEqual([
      'content/releases.yaml release 2 does not follow release 1 as that stands here: one of them was changed; restore content/releases.yaml',
    ]);
  });

  test('the history of an old version forged', () => {
    const file = json<{ blocks: { text: string }[] }>('history/liuquan/2019/1.json');
    (file.blocks[2] as { text: string }).text = '过去一年，一切都好。';
    write('history/liuquan/2019/1.json', file);
    expect(faults()).toContain('liuquan/2019 version 1 cannot be told from content/history any more; restore it');
  });

  test('a version invented', () => {
    write('history/liuquan/2019/7.json', { ...json<object>('history/liuquan/2019/2.json'), version: 7 });
    expect(faults()).toContain(
      'liuquan/2019 content/history tells of version 7, which no release published; remove it',
    );
  });

  test('anchors.same on a passage that is another one', async () => {
    const lines = LIUQUAN.toSpliced(4, 1, '新建幼儿园十二所，普惠托育服务覆盖全部街道和乡镇。');
    put(root, 'liuquan', lines, yaml('liuquan/2019', '柳泉市', 'anchors:\n  same:\n    s1-p3: 新建幼儿园十二所\n'));
    await ingest(root);
    expect(faults().join('\n')).toContain('liuquan/2019#s1-p3 cannot be the same passage, as anchors.same says');
  });

  test('anchors.retired on everything', async () => {
    const gone = ['s1', 's1-p1', 's1-p2', 's1-p3', 's2', 's2-p1', 's2-p2']
      .map((id) => `    ${id}: 不再刊载。\n`)
      .join('');
    put(
      root,
      'liuquan',
      [LIUQUAN[0] as string, ...YUNXI.slice(1)],
      yaml('liuquan/2019', '柳泉市', `anchors:\n  retired:\n${gone}`),
    );
    await ingest(root);
    expect(faults().join('\n')).toMatch(
      /retires 7 of 8 ids at once; if that is meant, release them with --retiring liuquan\/2019=7/u,
    );
  });

  test('hashes of two ids exchanged, and blessed by a release: the release is refused', async () => {
    const registry = json<Registry>('anchors/liuquan/2019.json');
    const [one, other] = [registry.anchors[2], registry.anchors[4]] as [
      Registry['anchors'][number],
      Registry['anchors'][number],
    ];
    [one.hash, other.hash, one.trace, other.trace] = [other.hash, one.hash, other.trace, one.trace];
    write('anchors/liuquan/2019.json', registry);
    await ingest(root);
    const { status, stderr } = await release(root, '2026-12-02');
    expect(status).toBe(1);
    expect(stderr).toContain('the registry is not the one of release 2');
    expect(releases()).toHaveLength(2);
  });
});

describe('with what was published at hand, it is closed too:', () => {
  test('everything wiped and released anew', async () => {
    remove('anchors', 'history', 'releases.yaml', 'reports');
    put(root, 'liuquan', [...LIUQUAN.slice(0, 2), ...LIUQUAN.slice(3)], yaml('liuquan/2019', '柳泉市'));
    await ingest(root);
    await release(root, '2026-12-02');
    expect(faults()).toEqual([]);
    expect(faults([publishedBase()]).join('\n')).toMatch(
      /release 1 is not as the published tree has it.*\n.*history.*is not as the published tree has it/su,
    );
  });

  test('ids that changed places in registry, releases and report', async () => {
    const registry = json<Registry>('anchors/liuquan/2019.json');
    for (const anchor of registry.anchors)
      if (anchor.id === 's1-p1') anchor.id = 's1-p3';
      else if (anchor.id === 's1-p3') anchor.id = 's1-p1';
    write('anchors/liuquan/2019.json', registry);
    await ingest(root);
    expect(faults([publishedBase()]).join('\n')).toContain(
      'liuquan/2019#s1-p1 stands on another text than in the published tree',
    );
  });
});

describe('in a built site', () => {
  const page = (report: Report, lang: (typeof VARIANTS)[number]['lang']) =>
    `<html lang="${lang}"><main>${report.blocks.map((block) => `<p id="${block.id}">${converterFor(lang)(printed(block))}</p>`).join('\n')}</main></html>`;
  let site: string;
  const file = (segment = '') => join(site, segment, 'liuquan/2019/index.html');
  const change = (from: string | RegExp, to: string, segment = '') =>
    writeFileSync(file(segment), readFileSync(file(segment), 'utf8').replace(from, to));

  beforeEach(() => {
    site = join(root, 'site');
    for (const id of ['liuquan/2019', 'yunxi/2019'])
      for (const { lang, segment } of VARIANTS) {
        mkdirSync(join(site, segment, id), { recursive: true });
        writeFileSync(join(site, segment, id, 'index.html'), page(json<Report>(`reports/${id}.json`), lang));
      }
  });

  test('pages that show the reports pass', () => {
    expect(faults([], site)).toEqual([]);
  });

  test('ids that changed places are found', () => {
    change('id="s1-p1"', 'id="x"');
    change('id="s1-p3"', 'id="s1-p1"');
    change('id="x"', 'id="s1-p3"');
    expect(faults([], site).map((line) => line.slice(0, 70))).toEqual([
      'liuquan/2019#s1-p1 stands on another text than the report has there in',
      'liuquan/2019#s1-p3 stands on another text than the report has there in',
    ]);
  });

  test('an id in a comment does not count', () => {
    change(/<p id="s1-p2">(.*)<\/p>/u, '<!-- <p id="s1-p2">$1</p> -->');
    expect(faults([], site)[0]).toMatch(/^liuquan\/2019#s1-p2 stands 0 times/u);
  });

  test('an altered text is found, in a converted page too', () => {
    change('發展', '发展', 'tw');
    change('經濟', '经济', 'tw');
    expect(faults([], site)[0]).toMatch(/stands on another text .*tw\/liuquan\/2019/u);
  });

  test('a missing page of a variant is found', () => {
    rmSync(file('hk'));
    expect(faults([], site)[0]).toMatch(/^liuquan\/2019 has no page .*hk\/liuquan\/2019\/index\.html/u);
  });
});

const hasGit = (() => {
  try {
    execFileSync('git', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

test.skipIf(!hasGit)('what was published is told from the commits of the tree', async () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=x', '-c', 'user.email=x@x', ...args]);
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'published');
  remove('anchors', 'history', 'releases.yaml', 'reports');
  put(root, 'liuquan', LIUQUAN.slice(0, 6), yaml('liuquan/2019', '柳泉市'));
  await ingest(root);
  await release(root, '2026-12-02');
  git('add', '-A');
  git('commit', '-qm', 'anew');
  expect(faults(basesOfGit(root)).join('\n')).toMatch(/release 1 is not as commit [0-9a-f]{8} has it/u);
  remove('releases.yaml');
  expect((await callCommand('check-anchors', ['--content', root])).status).toBe(1);
});
