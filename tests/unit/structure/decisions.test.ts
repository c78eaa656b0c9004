import { expect, test } from 'vitest';
import { readDecisions } from '../../../scripts/decisions/decisions.ts';
import { arrange } from '../../../scripts/pipeline/arrange/arrange.ts';
import { cleanSource } from '../../../scripts/pipeline/clean/clean.ts';
import { readSource } from '../../../scripts/pipeline/read/read.ts';
import { structure } from '../../../scripts/pipeline/structure/structure.ts';
import { BODY } from './draft.ts';

const REPORT = [
  '各位代表：',
  '一、2016年工作回顾',
  `经济平稳增长。${BODY}`,
  '二、2017年工作安排',
  '全力保障和改善民生，让全市人民过上更加幸福美好的生活。',
  BODY,
  `（一）坚持创新驱动。${BODY}`,
  '附：名词解释',
  `一要扩大就业。${BODY}`,
];

/** The blocks of the report under some decisions: headings as `1 一、|2016年工作回顾|`, other blocks as their type and first words. */
async function decided(notes: string, lines = REPORT) {
  const source = await readSource('report.md', new TextEncoder().encode(lines.join('\n\n')));
  const arranged = arrange(cleanSource(source).passages, readDecisions(`notes:\n${notes}`, 'a.yaml'));
  const { blocks } = structure(arranged.passages);
  return {
    faults: arranged.messages.map(({ text }) => text),
    outline: blocks.flatMap(({ type, level, label, text, tail }) =>
      type === 'heading' ? [`${level} ${label}|${text}|${tail}`] : [],
    ),
    types: blocks.map(({ type, text }) => `${type} ${text.slice(0, 6)}`),
  };
}

const OWN = ['1 一、|2016年工作回顾|', '1 二、|2017年工作安排|', '2 （一）|坚持创新驱动|。'];

test('without decisions the program sees three headings', async () => {
  expect((await decided('  []')).outline).toEqual(OWN);
});

test('a line that the program takes for a sentence is a heading of the decided level', async () => {
  const { outline, faults } = await decided('  - {heading: 全力保障…美好的生活, level: 2}');
  expect([outline, faults]).toEqual([
    [OWN[0], OWN[1], '2 |全力保障和改善民生，让全市人民过上更加幸福美好的生活|。', OWN[2]],
    [],
  ]);
});

test('words at the beginning of a paragraph become a run-in heading with its closing mark', async () => {
  expect((await decided('  - {heading: 经济平稳增长, level: 3}')).outline[1]).toBe('3 |经济平稳增长|。');
});

test('a heading gets another level; its printed label may stand in the quotation or before it', async () => {
  for (const words of ['（一）坚持创新驱动。', '坚持创新驱动']) {
    expect((await decided(`  - {heading: ${words}, level: 3}`)).outline[2]).toBe('3 （一）|坚持创新驱动|。');
  }
});

test('what the program takes for a heading is prose', async () => {
  const { outline, types } = await decided('  - prose: （一）坚持创新驱动');
  expect(outline).toEqual(OWN.slice(0, 2));
  expect(types).toContain('paragraph （一）坚持创');
});

test('prose that the program takes for the title of an appendix leaves the body open; the next appendix begins where the editor says', async () => {
  const { types } = await decided('  - prose: "附：名词解释"\n  - annex: 一要扩大就业');
  expect(types.slice(-2)).toEqual(['paragraph 附：名词解释', 'paragraph 一要扩大就业']);
  expect((await decided('  - prose: "附：名词解释"\n  - {heading: 一要扩大就业, level: 2}')).outline.at(-1)).toBe(
    '2 一要|扩大就业|。',
  );
});

test('an appendix that the program does not see begins where the editor says', async () => {
  const { outline, types } = await decided('  - annex: （一）坚持创新驱动');
  expect(outline).toEqual(OWN.slice(0, 2));
  expect(types).toContain('list 坚持创新驱动');
});

test('chapters that an editor names make numbered lines below them sections', async () => {
  const lines = [
    '各位代表：',
    BODY,
    '奋进的步伐',
    '一、推进改革',
    BODY,
    '二、扩大开放',
    BODY,
    '崭新的征程',
    '一、推进改革',
    BODY,
    '二、扩大开放',
    BODY,
  ];
  const notes = '  - {heading: 奋进的步伐, level: 1}\n  - {heading: 崭新的征程, level: 1}';
  expect((await decided(notes, lines)).outline).toEqual([
    '1 |奋进的步伐|',
    '2 一、|推进改革|',
    '2 二、|扩大开放|',
    '1 |崭新的征程|',
    '2 一、|推进改革|',
    '2 二、|扩大开放|',
  ]);
});

test('a heading that a join takes into a sentence is none any more', async () => {
  const lines = ['各位代表：', '一、工作回顾', BODY, '## 全力推进改革', '取得明显成效，各项指标稳中向好。', BODY];
  expect((await decided('  []', lines)).outline).toEqual(['1 一、|工作回顾|', '2 |全力推进改革|']);
  expect((await decided('  - join: 全力推进改革[]取得', lines)).outline).toEqual(['1 一、|工作回顾|']);
});

test('a short sentence that a join puts before a paragraph is no run-in heading', async () => {
  const lines = ['各位代表：', '一、工作回顾', BODY, '（一）推进改革。', BODY, '（二）扩大开放。', BODY];
  const { outline } = await decided('  - join: 扩大开放。[]全面', lines);
  expect(outline).toEqual(['1 一、|工作回顾|', '2 （一）|推进改革|。']);
});

test('a decision that does not fit says how to mend it', async () => {
  expect((await decided('  - {heading: 平稳增长, level: 3}')).faults).toEqual([
    'heading: the words do not begin a paragraph; split it before them',
  ]);
  expect((await decided('  - {heading: 2016年工作回顾…平稳增长, level: 3}')).faults).toEqual([
    'heading: the words run over more than one paragraph; join these first',
  ]);
  expect((await decided('  - {heading: 经济平稳增长, level: 3}\n  - prose: 经济平稳增长')).faults).toEqual([
    'prose: another decision has called this paragraph heading; keep one of the two',
  ]);
  expect((await decided('  - {heading: 经济平稳增长, level: 4}')).faults).toEqual([
    expect.stringMatching(/^heading: .*must be 1 \(chapter\), 2 \(section\) or 3 \(lead\)/),
  ]);
});
