import { expect, test } from 'vitest';
import { readLabel } from '../../../scripts/pipeline/structure/labels.ts';
import { BODY, draftOf } from './draft.ts';

test('a break in the printed numbers is kept and reported', async () => {
  const draft = await draftOf('各位代表：', '一、工作安排', `（一）扩大内需。${BODY}`, `（三）稳定外贸。${BODY}`);
  expect(draft.oddNumbers).toEqual([4]);
});

test('a new chapter starts its own row', async () => {
  const draft = await draftOf(
    '各位代表：',
    '一、回顾',
    `（一）扩大内需。${BODY}`,
    '二、安排',
    `（一）稳定外贸。${BODY}`,
  );
  expect(draft.oddNumbers).toEqual([]);
});

test.each([
  ['一、工作回顾', 'chapter', 1],
  ['十一、保障措施', 'chapter', 11],
  ['（二）扩大内需', 'section', 2],
  ['㈢促进消费', 'section', 3],
  ['12.推进重大项目', 'item', 12],
  ['2.5万人就业', undefined, undefined],
  ['一、二、三产业协同发展', undefined, undefined],
  ['第一产业增加值增长', undefined, undefined],
  ['——2017年2月21日在', undefined, undefined],
  ['注重实效', undefined, undefined],
  ['一要素保障', undefined, undefined],
  ['四要件齐全', undefined, undefined],
  ['二要务推进', undefined, undefined],
  ['三要案侦破', undefined, undefined],
  ['一要素质过硬', 'firstly', 1],
  ['二要务实为民', 'firstly', 2],
  ['三要点面结合', 'firstly', 3],
  ['㉑“六保”：保就业等', 'circled', 21],
  ['㊿“六保”：保就业等', 'circled', 50],
  ['❸“六保”：保就业等', 'circled', 3],
  ['一期工程竣工', undefined, undefined],
])('the mark of %s is %s %s', (text, kind, number) => {
  const label = readLabel(text);
  expect([label?.kind, label?.number]).toEqual([kind, number]);
});
