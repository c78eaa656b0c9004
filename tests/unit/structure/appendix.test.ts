import { expect, test } from 'vitest';
import { firstReferences } from '../../../src/model/note-links.ts';
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
  const body = draft.blocks.find(({ text }) => text.includes('三门'));
  expect([...firstReferences(draft.blocks)]).toEqual([
    [notes[0], body],
    [notes[1], body],
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

test('a list in the body opens no glossary while the report still turns to the deputies', async () => {
  const { blocks } = await draftOf(
    '各位代表：',
    '一、工作回顾',
    BODY,
    '二、主要任务',
    '为民办好的实事是：',
    '1、关心困难群众：新增就业岗位3.8万个。',
    '2、加强便民服务：建成政务服务中心。',
    '3、改善生活环境：建设100个经济生态村。',
    '（一）推进结构调整',
    BODY,
    CLOSING,
  );
  expect(blocks.filter(({ type }) => type === 'note')).toEqual([]);
  expect(blocks.filter(({ level }) => level === 2).map(({ text }) => text)).toEqual(['推进结构调整']);
});

test('a line that could be the title of an appendix opens none before the next chapter', async () => {
  const { blocks } = await draftOf(
    '各位代表：',
    '一、工作回顾',
    BODY,
    '名词解释',
    '二、主要任务',
    BODY,
    BODY,
    '让我们为实现目标而努力奋斗！',
  );
  expect(blocks.filter(({ level }) => level === 1).map(({ text }) => text)).toEqual(['工作回顾', '主要任务']);
});

test('the line below a term that stands alone is its explanation', async () => {
  const { blocks } = await draftOf(
    ...REPORT,
    '名词解释',
    '1. 群链金企',
    '优势产业集群、重点产业链、金融资源全要素、企业。',
    '2. 千万工程',
    '千村示范、万村整治工程。',
  );
  expect(blocks.slice(-4).map(({ type, label, text }) => [type, label, text])).toEqual([
    ['note', '1.', '群链金企'],
    ['note', '', '优势产业集群、重点产业链、金融资源全要素、企业。'],
    ['note', '2.', '千万工程'],
    ['note', '', '千村示范、万村整治工程。'],
  ]);
});

test('an appendix without a name of its own after a glossary is none', async () => {
  const { blocks } = await draftOf(
    ...REPORT,
    '名词解释',
    '1.“六保”：保居民就业等。',
    '附件：',
    '1.城区道路工程：新建道路十条。',
  );
  expect(blocks.slice(-4).map(({ type }) => type)).toEqual(['title', 'note', 'title', 'list']);
});

const NUMERALS = [...'一二三四五六七八九'];
const SERVICES = NUMERALS.map((numeral) => `${numeral}、改造供热管网。年底前完成改造，方便群众生活。`);
const OWN_LINES = NUMERALS.flatMap((numeral) => [`${numeral}、供热管网改造工程`, '年底前完成改造，切实方便群众生活。']);
const TERMS = NUMERALS.map((numeral) => `${numeral}、“城市综合体”：指组合商业、办公、居住等功能的建筑。`);
const TWO_LINES = NUMERALS.flatMap((numeral) => [`${numeral}、“城市综合体”`, '是指组合商业、办公、居住等功能的建筑。']);

test.each([
  ['a list without a title', SERVICES, ['list']],
  ['public services', ['2013年为民办好的十件实事', ...OWN_LINES], ['title', 'list', 'paragraph']],
  ['tasks', ['2013年重点工作任务分解', ...OWN_LINES], ['title', 'list', 'paragraph']],
  ['a glossary', ['报告中有关名词解释', ...TERMS], ['title', 'note']],
  ['a glossary without a title', TERMS, ['note']],
  ['two footnotes', ['[1]“六稳”：指稳就业等。', '[2]“六保”：指保居民就业等。'], ['note']],
  ['one footnote', ['①“六稳”：指稳就业等。'], ['note']],
  ['a glossary without a title, each explanation on a line of its own', TWO_LINES, ['note']],
])('what counts from 一、 after the farewell is no chapter: %s', async (_, annex, types) => {
  const lines = [
    '各位代表：',
    '一、2012年工作回顾',
    BODY,
    BODY,
    '二、2013年工作安排',
    BODY,
    BODY,
    '三、加强政府建设',
    BODY,
  ];
  const { blocks } = await draftOf(...lines, BODY, CLOSING, ...annex);
  expect(blocks.filter(({ type }) => type === 'heading').map(({ label }) => label)).toEqual(['一、', '二、', '三、']);
  expect([...new Set(blocks.slice(-annex.length).map(({ type }) => type))]).toEqual(types);
});

test('a farewell in the middle of a report does not end it', async () => {
  const { blocks } = await draftOf(
    ...['各位代表：', '2012年工作回顾', BODY, '一、推进改革', BODY, '二、扩大开放', BODY, BODY, CLOSING],
    ...['2013年工作安排', BODY, '一、推进改革', BODY, '二、扩大开放', BODY, '各位代表！我们的事业必将成功。'],
  );
  expect(blocks.filter(({ level }) => level === 2)).toHaveLength(4);
});
