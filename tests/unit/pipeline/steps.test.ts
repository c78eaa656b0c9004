import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { readDecisions } from '../../../scripts/decisions/decisions.ts';
import type { Identity } from '../../../scripts/decisions/identity.ts';
import { runPipeline, STEPS } from '../../../scripts/pipeline/pipeline.ts';
import { ROOT } from '../../support/build-site.ts';
import { inputOf, rawFile } from '../../support/pipeline-input.ts';

const NAMES = Object.keys(STEPS) as (keyof typeof STEPS)[];

const IDENTITY: Identity = {
  id: 'liuquan/2019',
  region: { name: '柳泉县', code: '990000', level: 'county', province: '某省', basis: 'stated' },
  year: 2019,
  yearBasis: 'stated',
};

const TEXT = `（上接第一版）各位代表：
现在，我代表县人民政府，向大会报告工作，请予审议。
一、２０１８年工作回顾
（一）跛出新路。全县生产总值增长８％，城乡居民收
入稳步增长。
二、二０一九年重点工作
三是改善民生。（下转第四版）
`;

const INPUT = {
  ...inputOf(IDENTITY, rawFile('a.txt', TEXT), [rawFile('b.txt', TEXT.replace('跛', '蹚'))]),
  decisions: readDecisions(
    `notes:
  - correction: "[跛]出"
    corr: 蹚
    certainty: high
    basis: 形近
  - move: 二、二0一九年重点工作
    to: "[]一、2018年"
    detail: 试移
  - furniture: 请予审议
    reason: 试删
`,
    'a.txt.yaml',
  ),
};

/** Freezes whatever can be reached from a value. */
function freeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value)) return value;
  Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

/** Runs the pipeline with every step's input frozen; the names of the steps in the order of their first call. */
async function runFrozen(): Promise<string[]> {
  const called: string[] = [];
  const spies = NAMES.map((name) => {
    const step = STEPS[name] as (...input: unknown[]) => unknown;
    return vi.spyOn(STEPS, name).mockImplementation(((...input: unknown[]) => {
      called.push(name);
      return step(...freeze(input));
    }) as never);
  });
  const { messages } = await runPipeline(INPUT);
  for (const spy of spies) spy.mockRestore();
  expect(messages).toEqual([]);
  return [...new Set(called)];
}

test('the steps run in the order in which they are listed, and none changes what it was given', async () => {
  expect(await runFrozen()).toEqual(NAMES);
});

test('each step has the folder of its name, and there is no other', () => {
  const folders = readdirSync(`${ROOT}scripts/pipeline`, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.map(({ name }) => name).sort()).toEqual([...NAMES].sort());
});

test('README names the steps in their order', () => {
  expect(readFileSync(`${ROOT}README.md`, 'utf8')).toContain(NAMES.join(' > '));
});

test('CONTRIBUTING describes the steps in their order', () => {
  const [, section = ''] = readFileSync(`${ROOT}CONTRIBUTING.md`, 'utf8').split('## Steps of the pipeline');
  const [table = ''] = section.split('\n## ');
  const steps = [...table.matchAll(/^\| ([a-z]+) \|/gmu)].map(([, name]) => name);
  expect(steps).toEqual(['step', ...NAMES]);
});
