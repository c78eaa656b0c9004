import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './build-site.ts';
import { callSuccessfully } from './call-command.ts';

const YAML = (id: string, more = '') => `id: ${id}
region: {name: 柳泉市, code: "149900", level: prefecture, province: 山西省, basis: stated}
year: 2019
yearBasis: stated
provenance: {received: 为测试手写}
${more}`;

const FIRST = [
  '2019年柳泉市政府工作报告',
  '各位代表：',
  '现在，我代表市人民政府，向大会报告工作，请予审议，并请市政协委员提出意见。',
  '一、2018年工作回顾',
  '过去一年，我们坚持稳中求进，经济保持平稳增长，地区生产总值完成一千零二十五亿元。',
  '我们狠抓项目建设，新开工重点项目八十六个，固定资产投资增长百分之九。',
  '我们关停散乱污企业二十六家，里程碑式地改善了城区空气质量，群众拍手称快。',
  '我们发展普惠托育，新建幼儿园十二所。',
  '二、2019年工作安排',
  '实施乡村振兴战略，新增高标准农田五万亩。谷子、荞麦等杂粮品牌叫响全国。',
  '保护汾河流域，完成营造林三十万亩，国家考核断面水质稳定达标。',
  '发展全域旅游，办好古城灯会，接待游客突破一千万人次。',
];

/**
 * The second state of the text: a number is corrected, a paragraph is inserted, one is taken out with a reason, one is cut in two, and one is merged
 * into the one before it.
 */
const SECOND = [
  ...FIRST.slice(0, 5),
  '我们持续深化改革，市县机构改革全面完成，营商环境明显优化。',
  '我们狠抓项目建设，新开工重点项目八十九个，固定资产投资增长百分之九。',
  `${FIRST[6]}${FIRST[7]}`,
  FIRST[8] as string,
  '实施乡村振兴战略，新增高标准农田五万亩。',
  '谷子、荞麦等杂粮品牌叫响全国。',
  FIRST[11] as string,
];

/** The reason that readers see for the passage that was taken out. */
export const WHY = '此段系转载时误入，非报告原文。';

/**
 * A content tree with two releases of one report; with the second, its id changed from `liuquan/2018` to `liuquan/2019`.
 * Made by the project's own commands, as a maintainer would.
 */
export async function releasedTree(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'released-'));
  mkdirSync(join(root, 'sources'));
  writeFileSync(join(root, 'site.yaml'), readFileSync(join(ROOT, 'tests/fixtures/mini/site.yaml')));
  const write = (lines: string[], yaml: string) => {
    writeFileSync(join(root, 'sources/liuquan.txt'), `${lines.join('\n')}\n`);
    writeFileSync(join(root, 'sources/liuquan.txt.yaml'), yaml);
  };
  write(FIRST, YAML('liuquan/2018'));
  await callSuccessfully('ingest', ['--content', root, '--quiet']);
  await callSuccessfully('release', ['--content', root, '--date', '2026-11-20', '--note', '首次发布。']);
  write(SECOND, YAML('liuquan/2019', `formerIds: [liuquan/2018]\nanchors:\n  retired:\n    s2-p2: ${WHY}\n`));
  await callSuccessfully('ingest', ['--content', root, '--quiet']);
  await callSuccessfully('release', ['--content', root, '--date', '2026-12-01', '--note', '订正。']);
  return root;
}
