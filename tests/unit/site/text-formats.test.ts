import { expect, test } from 'vitest';
import type { Block, Report } from '../../../src/model/report.ts';
import { markdown, plainText } from '../../../src/site/text-formats.ts';

const blocks: Block[] = [
  { id: 's1', type: 'heading', level: 1, label: '一、', text: '工作回顾', tail: '', runIn: false, at: [] },
  { id: 's1-1', type: 'heading', level: 3, label: '', text: '着力壮大实体经济', tail: '。', runIn: true, at: [] },
  { id: 's1-1-p1', type: 'paragraph', text: '增长3~5万*。', at: [] },
];
const report = {
  title: '2017年大同市政府工作报告',
  region: { name: '大同市', code: '140200', level: 'prefecture', province: '山西省', basis: 'stated' },
  blocks,
} as Report;

test('plain text has one line per paragraph of the source: a run-in heading stands with its body', () => {
  expect(plainText(report)).toBe('一、工作回顾\n着力壮大实体经济。增长3~5万*。\n');
});

test('Markdown has the real nesting of the headings and escapes what is text', () => {
  expect(markdown(report, 'https://example.org/datong/2017/')).toBe(
    [
      '# 2017年大同市政府工作报告',
      '<https://example.org/datong/2017/>',
      '## 一、工作回顾',
      '### 着力壮大实体经济。',
      '增长3~5万\\*。',
      '',
    ]
      .join('\n\n')
      .replace(/\n\n$/, '\n'),
  );
});
