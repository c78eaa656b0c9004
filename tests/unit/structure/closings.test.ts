import { expect, test } from 'vitest';
import { draftOf } from './draft.ts';

const WORK = '坚持项目为王，新开工重点项目八十六个，固定资产投资增长百分之九，工业用电量稳步回升。';
const lead = (title: string) => `${title}。${WORK}${WORK}`;

/** The first words of each paragraph that ends sections, with the level from which on they end. */
async function endings(...lines: string[]): Promise<[string, number][]> {
  const { blocks } = await draftOf('各位代表：', '一、2019年工作回顾', ...lines);
  return blocks.flatMap(({ text, closes }) => (closes === undefined ? [] : [[text.slice(0, 4), closes]]));
}

test('a lead that runs in ends before what speaks of the whole', async () => {
  expect(
    await endings(
      lead('——经济总量迈上新台阶'),
      lead('——城乡面貌发生新变化'),
      `与此同时，国防动员、民族宗教工作取得新进步。${WORK}`,
      `在肯定成绩的同时，我们也清醒地看到，发展还不充分。${WORK}`,
      '二、2020年工作安排',
      WORK,
    ),
  ).toEqual([['与此同时', 2]]);
});

test('the next of a row of items does not keep the first from ending, but a numbered section goes on until the next of its row', async () => {
  expect(
    await endings(
      lead('——经济总量迈上新台阶'),
      `一年来，我们主要做了以下工作。${WORK}`,
      lead('（一）全力稳增长'),
      `各位代表，增长来之不易。${WORK}`,
      lead('（二）全力惠民生'),
      `与此同时，发展妇女儿童事业。${WORK}`,
      `各位代表，过去的成绩来之不易。${WORK}`,
      '二、2020年工作安排',
      WORK,
    ),
  ).toEqual([
    ['一年来，', 2],
    ['各位代表', 2],
  ]);
});

test('where sections end with words to the deputies, so does the last, but for the end of the report', async () => {
  const sections = [
    '（一）全力稳增长',
    lead('抓好项目建设'),
    lead('抓好工业运行'),
    `各位代表，增长是硬道理。${WORK}`,
    '（二）全力惠民生',
    lead('抓好就业增收'),
    lead('抓好社会保障'),
    `各位代表，民生是大事情。${WORK}`,
  ];
  expect(await endings(...sections, '二、2020年工作安排', WORK)).toEqual([
    ['各位代表', 3],
    ['各位代表', 3],
  ]);
  expect(await endings(...sections)).toEqual([
    ['各位代表', 3],
    ['各位代表', 2],
  ]);
});

test('what only looks alike ends nothing', async () => {
  expect(
    await endings(
      lead('——经济总量迈上新台阶'),
      lead('——城乡面貌发生新变化'),
      `各位代表联系群众的工作进一步加强。${WORK}`,
      `在巩固成果的同时，积极培育新产业。${WORK}`,
      `实践活动基地建成使用。${WORK}`,
      '二、2020年工作安排',
      WORK,
    ),
  ).toEqual([]);
});
