import { describe, expect, test } from 'vitest';
import { PART_RULES } from '../../../src/topics/parts.rules.ts';
import { partOf, partOfBlock } from '../../../src/topics/parts.ts';
import { TOPICS } from '../../../src/topics/topics.rules.ts';
import { topicOf } from '../../../src/topics/topics.ts';

test.each(TOPICS.map(({ topic, example }) => [example, topic]))('“%s” is about %s', (example, topic) => {
  expect(topicOf(example)).toBe(topic);
});

test('what a heading names first is its topic', () => {
  expect(topicOf('推进乡村振兴，夯实高质量发展的产业基础')).toBe('rural');
});

test('a heading without a known subject has no topic', () => {
  expect(topicOf('新一年的打算')).toBeUndefined();
});

test.each(PART_RULES.map(({ part, example }) => [example, part]))(
  'a chapter called “%s” is the part %s',
  (heading, part) => {
    expect(partOf(heading)).toBe(part);
  },
);

describe('the part of a block', () => {
  const under = (...headings: string[]) => headings.map((text, i) => ({ id: `s${i}`, level: i + 1, label: '', text }));

  test.each([
    ['今年经济社会发展的主要预期目标是：地区生产总值增长6%', ['2022年工作安排'], 'targets'],
    ['主要预期目标是：生产总值增长9%左右', ['2016年的政府工作'], 'targets'],
    ['今年政府工作的总体要求是：坚持稳中求进', ['实干争先，谱写新篇章'], 'targets'],
    ['综合考虑各方面因素，今年全市地区生产总值增长6%', ['2022年工作安排'], 'targets'],
    ['今年地区生产总值增长6%，粮食再获丰收', ['过去五年工作回顾'], 'review'],
    ['全年完成年初确定的主要预期目标', ['2021年工作回顾'], 'review'],
    ['把制度优势转化为治理效能', ['2022年重点工作', '加强政府自身建设', '加强作风建设'], 'government'],
    ['严控“三公”经费', ['2021年工作回顾', '政府自身建设不断加强'], 'review'],
    ['坚持创新、协调、绿色发展', ['关于“十二五”规划', '“十二五”发展的指导思想'], 'targets'],
    ['新增就业3万人', ['2022年重点工作', '做实民生工作'], 'tasks'],
  ])('“%s” under %j is %s', (text, headings, part) => {
    expect(partOfBlock({ type: 'paragraph', text }, under(...headings))).toBe(part);
  });

  test('a heading belongs to the part that it opens', () => {
    expect(partOfBlock({ type: 'heading', text: '今年的主要预期目标是' }, under('2020年工作安排'))).toBe('targets');
    expect(partOfBlock({ type: 'heading', text: '2020年工作安排' }, [])).toBe('tasks');
  });
});
