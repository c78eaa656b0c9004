import { expect, test } from 'vitest';
import { readDecisions } from '../../../scripts/decisions/decisions.ts';

test('a decision is its kind with the quotation, its fields, and its line in the file', () => {
  const yaml = `id: datong/2022
notes:
  - correction: （一）[跛出]传统
    corr: 蹚出
    certainty: high
    basis: 上文作“率先蹚出”
`;
  expect(readDecisions(yaml, 'a.yaml')).toEqual({
    file: 'a.yaml',
    messages: [],
    list: [
      {
        kind: 'correction',
        quotation: '（一）[跛出]传统',
        corr: '蹚出',
        certainty: 'high',
        basis: '上文作“率先蹚出”',
        line: 3,
      },
    ],
  });
});

test('lost headings get their level from their label', () => {
  const yaml = `notes: [{gap: "[]点抓好", reason: page, detail: 缺, lost: [三、, （一）, {level: 3}]}]`;
  expect(readDecisions(yaml, 'a.yaml').list[0]).toMatchObject({
    lost: [
      { level: 1, label: '三、' },
      { level: 2, label: '（一）' },
      { level: 3, label: '' },
    ],
  });
});

test('a repeat is an artifact unless the editor says otherwise', () => {
  expect(readDecisions('notes: [{repeat: 甲乙, of: 丙丁}]', 'a.yaml').list[0]).toMatchObject({ status: 'artifact' });
});

test.each([
  ['notes: [{corection: 甲}]', 'No kind of decision named'],
  [
    'notes: [{correction: 甲, corr: 乙, certainty: sure, basis: 丙}]',
    'correction: certainty must be one of high, medium, low.',
  ],
  ['notes: [{supplied: 甲, text: 乙, basis: 丙}]', 'supplied: lacks “certainty”; add it.'],
  [
    'notes: [{gap: 甲, reason: page, detail: 乙, lots: 1}]',
    'gap: has an unknown key “lots” (did you mean “lost”?); known keys are gap, which, reason, detail, lost.',
  ],
  ['notes: [{join: 甲, which: 0}]', 'join: which must be at least 1.'],
  ['notes: [{join: 甲, which: every}]', 'join: which must be a whole number from 1, or all.'],
  [
    'notes: [{gap: 甲, reason: page, detail: 乙, lost: [{level: 4}]}]',
    'gap: lost.0 must be a label such as 三、 or （四）, or {level: 3}.',
  ],
  ['notes: [{move: 甲, to: "", detail: 2020}]', 'move: to must not be empty; detail must be text; put it in quotes'],
  ['notes: {gap: 甲}', '`notes` must be a list'],
])('%s is refused with file and line', (yaml, text) => {
  expect(readDecisions(yaml, 'a.yaml').messages).toEqual([
    expect.objectContaining({ severity: 'error', file: 'a.yaml', text: expect.stringContaining(text) }),
  ]);
});

test('a file without notes decides nothing', () => {
  expect(readDecisions('id: datong/2017', 'a.yaml')).toEqual({ file: 'a.yaml', list: [], messages: [] });
});
