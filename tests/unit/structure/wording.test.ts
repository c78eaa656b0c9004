import { expect, test } from 'vitest';
import {
  hasFigures,
  isPartOfEveryReport,
  opensLikeSentence,
  readsLikeChapter,
} from '../../../scripts/pipeline/structure/wording.ts';

test.each([
  '五年来，我们深化改革',
  '与此同时，国防动员取得进步',
  '过去的一年，我们经受了考验',
  '2017年是关键之年',
  '各位代表，形势逼人',
])('%s opens like a sentence', (text) => {
  expect(opensLikeSentence(text)).toBe(true);
});

test.each(['各类教育加快发展', '一流营商环境', '同步发展文化事业'])('%s does not', (text) => {
  expect(opensLikeSentence(text)).toBe(false);
});

test.each([
  ['增长7.5%', true],
  ['提高“110”的水平', false],
  ['办好10件民生实事', false],
  ['做好2023年工作', false],
  ['明确新使命［3］', false],
])('hasFigures(%s) is %s', (text, expected) => {
  expect(hasFigures(text)).toBe(expected);
});

test.each([
  '2007年政府工作的目标定位',
  '做好2023年工作',
  '回顾2022年工作',
  '2022年，我们要奋力攻坚',
  '今后五年的奋斗目标',
])('a line that names a year and its work reads like a chapter: %s', (text) => {
  expect(readsLikeChapter(text)).toBe(true);
});

test.each([
  '办好2022年冬奥会',
  '迎接2019年世界园艺博览会',
  '筹办2025年全运会',
  '做好2022年冬奥会服务保障工作',
  '2020年人口普查工作',
])('a year that belongs to an event makes no chapter: %s', (text) => {
  expect(readsLikeChapter(text)).toBe(false);
});

test.each(['做好青年就业工作', '加强青少年思想道德工作', '做好青年工作'])(
  'people of an age are no period: %s',
  (text) => {
    expect([readsLikeChapter(text), isPartOfEveryReport(text)]).toEqual([false, false]);
  },
);
