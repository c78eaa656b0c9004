import { expect, test } from 'vitest';
import { BODY, draftOf } from './draft.ts';

const CLOSING = '各位代表！让我们更加紧密地团结起来，为全面建成小康社会而努力奋斗！';
const REPORT = ['各位代表：', '一、工作回顾', `${BODY}明确“三门”[1]“三心”[2]的新使命。`, BODY, BODY, CLOSING];

test('a glossary becomes notes, and the markers of the body are linked with them', async () => {
  const draft = await draftOf(...REPORT, '名词解释', '1.“三门”：指三座门户。', '2.“三心”：指三个中心。');
  const notes = draft.blocks.filter(({ type }) => type === 'note');
  expect(notes.map(({ label, text }) => [label, text])).toEqual([
    ['1.', '“三门”：指三座门户。'],
    ['2.', '“三心”：指三个中心。'],
  ]);
  expect(draft.noteLinks.map(({ from, start, end, to }) => [draft.blocks[from]?.text.slice(start, end), to])).toEqual([
    ['[1]', draft.blocks.indexOf(notes[0] as never)],
    ['[2]', draft.blocks.indexOf(notes[1] as never)],
  ]);
});

test('a list after the closing words is no chapter of the report', async () => {
  const { blocks } = await draftOf(
    ...REPORT,
    '2016年十件民生实事',
    '一、改善交通。新建道路十条。',
    '二、改善教育。新建学校五所。',
  );
  expect(blocks.filter(({ type }) => type === 'heading').map(({ text }) => text)).toEqual(['工作回顾']);
  expect(blocks.slice(-3).map(({ type, label }) => [type, label])).toEqual([
    ['title', ''],
    ['list', '一、'],
    ['list', '二、'],
  ]);
});

test('an entry whose term begins with a figure keeps it', async () => {
  const { blocks } = await draftOf(...REPORT, '名词解释', '1.“六乱”：乱搭建等。', '2.10大价值创新园区：海珠琶洲等。');
  expect(blocks.slice(-2).map(({ label, text }) => `${label}|${text}`)).toEqual([
    '1.|“六乱”：乱搭建等。',
    '2.|10大价值创新园区：海珠琶洲等。',
  ]);
});

test.each(['附近居民受益', '附加值持续提高', '附属医院投入使用', '附件齐全，手续完备', '政府工作报告注重实效'])(
  'a line of the body that begins like the title of an appendix opens none: %s',
  async (line) => {
    const { blocks } = await draftOf('各位代表：', '一、工作回顾', BODY, line, '（二）改善民生', BODY, CLOSING);
    expect(blocks.filter(({ text }) => text === '改善民生').map(({ type, level }) => [type, level])).toEqual([
      ['heading', 2],
    ]);
  },
);

test.each(['附：', '附件2', '附录一：指标表', '附件1民生实事项目清单', '附《政府工作报告》名词解释', '（附件）'])(
  'a line that names an appendix opens one: %s',
  async (line) => {
    const { blocks } = await draftOf(...REPORT, line, '1.“六保”：保居民就业等。');
    expect(blocks.slice(-2).map(({ type }) => type)).toEqual(['title', /清单|表/u.test(line) ? 'list' : 'note']);
  },
);

test('a list after a glossary is a list', async () => {
  const { blocks } = await draftOf(
    ...REPORT,
    '名词解释',
    '1.“六保”：保居民就业等。',
    '2019年为民办实事',
    '1.改造供热管网。',
  );
  expect(blocks.slice(-3).map(({ type }) => type)).toEqual(['note', 'title', 'list']);
});

test('an entry is a note though only the closing bracket of its term was kept', async () => {
  const { blocks } = await draftOf(
    ...REPORT,
    '有关词语解释',
    '项目“双进”】即项目引进、项目推进。',
    '【三门】即三座门户。',
  );
  expect(blocks.slice(-2).map(({ type }) => type)).toEqual(['note', 'note']);
});
