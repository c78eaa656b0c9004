import { describe, expect, test } from 'vitest';
import { drawGrowth } from '../../../scripts/measure/scale/chart.ts';
import { costOf } from '../../../scripts/measure/scale/processes.ts';
import { type ScaleRow, type Step, tableOf } from '../../../scripts/measure/scale/steps.ts';

const row = (size: number, step: Step, processor: number): ScaleRow => ({
  size,
  step,
  cost: { processor, clock: 2 * processor, memory: 100 },
});

test('the table has a line for each size and step', () => {
  expect(tableOf([row(10, 'add', 3), { ...row(10, 'build', 12.34), bytes: 36.2 }])).toBe(
    `| reports | step | processor s | clock s | peak MB | site MB |
| ---: | --- | ---: | ---: | ---: | ---: |
| 10 | all reports are added | 3.0 | 6.0 | 100 |  |
| 10 | the whole site is built | 12.3 | 24.7 | 100 | 36 |
`,
  );
});

describe('the chart', () => {
  test('draws ten times the cost as far above as ten times the size is to the right', () => {
    const heights = [
      ...drawGrowth([row(1, 'build', 1), row(10, 'build', 10), row(100, 'build', 100)]).matchAll(/cy="([\d.]+)"/gu),
    ];
    const [first = 0, second = 0, third = 0] = heights.map(([, height]) => Number(height));
    expect(first - second).toBeCloseTo(second - third, 0);
    expect(first).toBeGreaterThan(second);
  });

  test('keeps the names of lines that end together apart', () => {
    const names = [...drawGrowth([row(1, 'idle', 4), row(1, 'change', 4)]).matchAll(/y="([\d.]+)">ingest/gu)];
    const [first = 0, second = 0] = names.map(([, height]) => Number(height));
    expect(Math.abs(first - second)).toBeGreaterThanOrEqual(14);
  });
});

describe('what a program costs', () => {
  test('includes the programs that it starts', async () => {
    const work = 'const end = performance.now() + 300; while (performance.now() < end);';
    const start = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(work)}])`;
    const { clock, processor } = await costOf(['-e', start], process.env);
    expect(clock).toBeGreaterThan(0.3);
    // On a busy machine the inner program may get next to none of the 300 ms, but to start two programs costs something in any case.
    expect(processor).toBeGreaterThan(0);
  });

  test('of one that fails is an error with what it said', async () => {
    await expect(costOf(['-e', 'console.error("no such thing"); process.exit(3)'], process.env)).rejects.toThrow(
      /ended with 3:\nno such thing/u,
    );
  });
});
