import { expect, test } from 'vitest';
import { readDecisions } from '../../../scripts/decisions/decisions.ts';
import type { Identity } from '../../../scripts/decisions/identity.ts';
import { runPipeline } from '../../../scripts/pipeline/pipeline.ts';
import { inputOf, rawFile } from '../../support/pipeline-input.ts';

const IDENTITY: Identity = {
  id: 'datong/2023',
  region: { name: '大同市', code: '140200', level: 'prefecture', province: '山西省', basis: 'stated' },
  year: 2023,
  yearBasis: 'stated',
};

const BASE = `各位代表：
现在，我代表市人民政府，向大会报告工作。
一、2023年工作任务
全力推动秦准5期、7期、8期和中联2期、京东灵丘等三个在建数据中心投产达产。
推动大同航空口岸开放通过国家验收，进一步完善体制机制和综合保障功能。`;

test('a second source becomes a witness: accounted for to the last character, its readings beside the text', async () => {
  const witness = rawFile('web.txt', `${BASE.replace('秦准', '秦淮').replace('，进一步完善', '，完善')}\n`);
  const { report } = await runPipeline(inputOf(IDENTITY, rawFile('daily.txt', BASE), [witness]));
  expect(report.sources.map(({ file, role, ledger }) => [file, role, ledger.chars])).toEqual([
    ['daily.txt', 'base', [...BASE].length],
    ['web.txt', 'witness', [...BASE].length - 2],
  ]);
  const texts = new Map(report.blocks.map(({ id, text }) => [id, [...text]]));
  const readings = report.notes.flatMap((note) =>
    note.type === 'witness'
      ? [[texts.get(note.block)?.slice(note.start, note.end).join(''), note.source, note.reading]]
      : [],
  );
  expect(readings).toEqual([
    ['准', 1, '淮'],
    ['进一步', 1, ''],
  ]);
});

test('a witness is read as its YAML says, and says where it was taken from', async () => {
  const raw = rawFile('web.txt', `${BASE}\uFFFD`);
  const provenance = { kind: 'website' } as const;
  const identity: Identity = { ...IDENTITY, witnesses: [{ file: 'web.txt', damaged: 'accepted', provenance }] };
  const reading = { damaged: 'accepted' } as const;
  const { report } = await runPipeline(inputOf(identity, rawFile('daily.txt', BASE), [{ ...raw, reading }]));
  expect(report.sources.map(({ origin }) => origin)).toEqual([undefined, provenance]);
});

test('a gap that another source covers says where the text is found', async () => {
  const missing = '加快建设国家物流枢纽承载城市，打造晋北现代物流中心，新建冷链仓储基地三座，社会物流费用继续下降。';
  const lines = BASE.split('\n');
  const page = [...lines.slice(0, 4), '（下转第二版）', ...lines.slice(4)].join('\n');
  const full = rawFile('web.txt', [...lines.slice(0, 4), missing, ...lines.slice(4)].join('\n'));
  const { report } = await runPipeline(inputOf(IDENTITY, rawFile('daily.txt', page), [full]));
  const gaps = report.notes.flatMap((note) => (note.type === 'gap' ? [note.detail] : []));
  expect(gaps).toEqual([expect.stringContaining(`web.txt第5行有此处文字，${[...missing].length}字`)]);
});

test('facts that the base lacks are taken from the witness that states them, which the report names', async () => {
  const head = '2023年大同市政府工作报告\n——2023年2月8日在大同市第十六届人民代表大会第三次会议上\n大同市市长 张国庆\n';
  const inferred: Identity = { ...IDENTITY, yearBasis: 'inferred' };
  const page = BASE.replace('2023年', '今年');
  const { report } = await runPipeline(
    inputOf(inferred, rawFile('daily.txt', page), [rawFile('web.txt', head + BASE)]),
  );
  expect(report.delivered).toEqual({
    date: '2023-02-08',
    meeting: '大同市第十六届人民代表大会第三次会议',
    speaker: '张国庆',
  });
  expect([report.yearBasis, report.witnessed]).toEqual(['stated', { year: 1, date: 1, meeting: 1, speaker: 1 }]);
});

const LINES = [
  '各位代表：',
  '现在，我代表市人民政府，向大会报告工作。',
  '一、2023年工作任务',
  '推动大同航空口岸开放通过国家验收，进一步完善体制机制和综合保障功能，',
  '全力推动秦准5期、7期、8期和中联2期、京东灵丘等三个在建数据中心投产达产。',
  '紧盯京津冀国家级市群的消费市场，开展服务业提质升级行动，做优文化旅游产业。',
];
const MORE =
  '提升机场吞吐能力，新开国内外航线十二条，口岸货运量突破三万吨，带动临空产业园区加快成形，就业岗位明显增加。';

test('a witness is compared with the text as the editor arranged it, without what was pasted twice', async () => {
  const scrambled = [...LINES.slice(0, 3), LINES[4], LINES[3], '全力推动秦准5期、7期、8期和中联2期，', LINES[5]].join(
    '\n',
  );
  const whole = [...LINES.slice(0, 4), MORE, LINES[4]?.replace('秦准', '秦淮'), LINES[5]].join('\n');
  const decisions = readDecisions(
    `notes:
  - gap: 综合保障功能，[]
    reason: column
    detail: 其后缺失
  - move: 工作任务[全力推动…投产达产。]
    to: "[]紧盯京津冀"
    detail: 误排
  - repeat: 保障功能，[全力推动秦准5期、7期、8期和中联2期，]
    of: "[全力推动秦准5期、7期、8期和中联2期]、"
`,
    'a.yaml',
  );
  const input = inputOf(IDENTITY, rawFile('daily.txt', scrambled), [rawFile('web.txt', whole)]);
  const { report, messages } = await runPipeline({ ...input, decisions });
  expect(messages.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(report.notes.flatMap((note) => (note.type === 'gap' ? [note.detail] : []))).toEqual([
    `其后缺失；web.txt第5行有此处文字，${[...MORE].length}字`,
  ]);
  const readings = report.notes.flatMap((note) => (note.type === 'witness' ? [note.reading] : []));
  expect(readings).toEqual(['淮']);
});

test('text that a witness has where no gap is noted is asked about, and longer words in place of others are a reading', async () => {
  const other =
    '着力打造晋北现代服务业高地，培育壮大会展经济、夜间经济、首店经济，让古都焕发新的活力与光彩，宾客纷至沓来；扩大养老托幼、家政便民等供给。';
  const own =
    '支持云冈旅游集团上市融资，谋划实施古城保护修缮二期工程，完善游客集散、停车换乘等设施，提高接待能力与水平；办好文化旅游节和灯会。';
  const base = [...LINES, own, BASE.split('\n')[4]].join('\n');
  const witness = [...LINES.slice(0, 4), MORE, ...LINES.slice(4), other, BASE.split('\n')[4]].join('\n');
  const { report, messages } = await runPipeline(
    inputOf(IDENTITY, rawFile('daily.txt', base), [rawFile('web.txt', witness)]),
  );
  expect(messages.filter(({ rule }) => rule === 'witness-has-more').map(({ file, text }) => [file, text])).toEqual([
    ['web.txt', expect.stringContaining(`no gap is noted there: line 5 (${[...MORE].length} characters);`)],
  ]);
  expect(report.notes.flatMap((note) => (note.type === 'witness' ? [note.reading] : []))).toEqual([
    other.replace(/。$/u, ''),
  ]);
});
