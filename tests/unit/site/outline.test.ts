import { expect, test } from 'vitest';
import type { Block, Correction, LostHeading } from '../../../src/model/report.ts';
import { depths, outline } from '../../../src/site/outline.ts';

function heading(id: string, level: number, label: string, text: string, parent: string | null = null): Block {
  return { id, type: 'heading', parent, level, label, text, tail: '', runIn: false, at: [] };
}

const titles = (blocks: Block[], lost: LostHeading[] = []) =>
  outline({ blocks, lost, notes: [] }).map(({ label, pieces, children }) => ({
    title: label + pieces.map(({ text }) => text).join(''),
    below: children.length,
  }));

test('sections stand below their chapter', () => {
  const blocks = [
    heading('s1', 1, '一、', '2016年工作回顾'),
    heading('s1-1', 2, '（一）', '稳定经济增长', 's1'),
    heading('s2', 1, '二、', '2017年工作安排'),
  ];
  expect(titles(blocks)).toEqual([
    { title: '一、2016年工作回顾', below: 1 },
    { title: '二、2017年工作安排', below: 0 },
  ]);
});

test('sections whose chapter is lost do not slip under the chapter before', () => {
  const blocks = [
    heading('s2', 1, '二、', '目标任务'),
    heading('s3-1', 2, '（一）', '做大工业经济', 's3'),
    heading('s3-3', 2, '（三）', '推进乡村振兴', 's3'),
  ];
  const lost = [
    { id: 's3', level: 1, label: '三、', parent: null, before: 's3-1' },
    { id: 's3-2', level: 2, label: '（二）', parent: 's3', before: 's3-3' },
  ];
  expect(titles(blocks, lost)).toEqual([
    { title: '二、目标任务', below: 0 },
    { title: '三、〔题缺〕', below: 3 },
  ]);
  const [, chapter] = outline({ blocks, lost, notes: [] });
  expect(chapter?.children.map(({ label, target }) => [label, target])).toEqual([
    ['（一）', 's3-1'],
    ['（二）', 's3-3'],
    ['（三）', 's3-3'],
  ]);
  expect([...depths({ blocks, lost })]).toEqual([
    ['s2', 1],
    ['s3-1', 1],
    ['s3-3', 1],
  ]);
});

test('a lead directly under a chapter is nested without a gap', () => {
  const blocks = [heading('s1', 1, '一、', '回顾'), heading('s1-1', 3, '', '项目建设提速增效', 's1')];
  expect([...depths({ blocks, lost: [] })]).toEqual([
    ['s1', 1],
    ['s1-1', 2],
  ]);
});

test('a sure correction is read in the list, in the editor’s hand', () => {
  const note: Correction = {
    type: 'correction',
    block: 's2-1',
    start: 0,
    end: 2,
    sic: '跛出',
    corr: '蹚出',
    certainty: 'high',
    basis: '',
  };
  const [, section] = outline({
    blocks: [heading('s2', 1, '二、', '目标'), heading('s2-1', 2, '（一）', '跛出转型之路', 's2')],
    lost: [],
    notes: [note],
  }).flatMap((item) => [item, ...item.children]);
  expect(section?.pieces).toEqual([
    { text: '蹚出', editor: true },
    { text: '转型之路', editor: false },
  ]);
});

test('an unsure correction leaves the source’s form in the list', () => {
  const note: Correction = {
    type: 'correction',
    block: 's1',
    start: 0,
    end: 2,
    sic: '灯火',
    corr: '灯会',
    certainty: 'low',
    basis: '',
  };
  expect(outline({ blocks: [heading('s1', 1, '', '灯火璀璨')], lost: [], notes: [note] })[0]?.pieces).toEqual([
    { text: '灯火璀璨', editor: false },
  ]);
});
