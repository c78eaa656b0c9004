import { describe, expect, test } from 'vitest';
import { dateIn, meetingIn } from '../../../scripts/pipeline/identify/delivered.ts';
import { factsOf } from '../../../scripts/pipeline/identify/facts.ts';
import { speakerIn } from '../../../scripts/pipeline/identify/speaker.ts';
import { BODY, draftOf } from '../structure/draft.ts';

/** The values of the facts that the program reads from a text. */
async function factsIn(...lines: string[]) {
  const { blocks } = await draftOf(...lines);
  const { year, date, meeting, speaker, region } = factsOf({ blocks });
  return {
    year: year && [year.value, year.basis, ...(year.against ?? []).map((sign) => `${sign.what} ${sign.year}`)],
    date: date?.value ?? null,
    meeting: meeting?.value ?? null,
    speaker: speaker?.value ?? null,
    region: region?.value ?? null,
  };
}

describe('whose report it is, and who gave it', () => {
  test('the line that names the meeting goes before the date of the page, the office before a button', async () => {
    const facts = await factsIn(
      '政府工作报告',
      '发布时间：2026-02-03',
      '下载',
      '2026年1月20日在柳泉市第九届人民代表大会第六次会议上',
      '柳泉市人民政府市长 周大川',
      '各位代表：',
      BODY,
    );
    expect(facts).toMatchObject({
      date: '2026-01-20',
      speaker: '周大川',
      region: '柳泉市',
      meeting: '柳泉市第九届人民代表大会第六次会议',
    });
  });

  test('the first paragraph may name the meeting, and a newspaper the speaker', async () => {
    const address = '现在，我代表省九届人民政府，向柳泉省第十届人民代表大会第一次会议报告政府工作，请予审议。';
    expect(await factsIn('政府工作报告', '各位代表：', address, BODY)).toMatchObject({
      meeting: '柳泉省第十届人民代表大会第一次会议',
      speaker: null,
    });
    const lead = '柳泉市第十二届人大第二次会议今天上午9时开幕，代市长周大川作了政府工作报告。以下为报告全文。';
    expect(await factsIn(lead, '各位代表，我代表柳泉市人民政府向大会报告工作。', BODY)).toMatchObject({
      meeting: '柳泉市第十二届人大第二次会议',
      speaker: '周大川',
    });
    const resolution = '现在，我代表省人民政府，向大会报告执行省七届人大一次会议决议的情况。';
    expect(await factsIn('政府工作报告', '各位代表：', resolution, BODY)).toMatchObject({ meeting: null });
  });

  test('a page that names nobody has no speaker, and the day of its publication is not that of the report', async () => {
    const facts = await factsIn('政府工作报告', '发布时间：2026-02-03', '下载', '各位代表：', BODY);
    expect(facts).toMatchObject({ date: null, speaker: null });
  });

  test('a district is named with its city, a county may have a name of one character', async () => {
    const district = await factsIn(
      '——2020年1月6日在呼伦贝尔市海拉尔区第十五届人民代表大会第四次会议上',
      '各位代表：',
      BODY,
    );
    expect(district.region).toBe('呼伦贝尔市海拉尔区');
    const county = await factsIn('——2020年1月6日在代县第十五届人民代表大会第四次会议上', '各位代表：', BODY);
    expect(county.region).toBe('代县');
  });

  test('the congress of the nation hears the State Council', async () => {
    const facts = await factsIn('——1957年6月26日在第一届全国人民代表大会第四次会议上', '各位代表：', BODY);
    expect(facts.region).toBe('国务院');
  });

  test('a text in Traditional characters states the same, in its own characters', async () => {
    const facts = await factsIn(
      '政府工作報告',
      '——2020年4月16日在武鄉縣第十六屆人民代表大會第五次會議上',
      '武鄉縣人民政府縣長 鄧偉',
      '各位代表：',
      BODY,
      '一、2019年工作回顧',
      BODY,
      '二、2020年工作任務',
      BODY,
    );
    expect(facts).toEqual({
      year: [2020, 'stated'],
      date: '2020-04-16',
      meeting: '武鄉縣第十六屆人民代表大會第五次會議',
      speaker: '鄧偉',
      region: '武鄉縣',
    });
  });
});

test('what is no line of the meeting does not tell its day', async () => {
  const facts = await factsIn(
    '政府工作报告',
    '发布日期：2024-02-18 浏览次数：321',
    '（2024年2月6日）',
    '各位代表：',
    BODY,
  );
  expect(facts.date).toBe('2024-02-06');
});

test('a newspaper names the place together with the office, and the report after the meeting', async () => {
  const { blocks } = await draftOf('大同市长王成在市四届人大二次会议上的政府工作报告', '各位代表：', BODY);
  expect(factsOf({ blocks })).toMatchObject({
    title: { value: '政府工作报告' },
    speaker: { value: '王成' },
    region: { value: '大同市' },
  });
});

describe('the year', () => {
  const chapters = (review: string, plan: string) => ['各位代表：', review, BODY, plan, BODY];

  test('is stated where title, chapters and date agree', async () => {
    const facts = await factsIn(
      '2017年柳泉市政府工作报告',
      ...chapters('一、2016年工作回顾', '二、2017年重点工作安排'),
    );
    expect(facts.year).toEqual([2017, 'stated']);
  });

  test('is inferred where they disagree, and the fact says what speaks for another', async () => {
    const facts = await factsIn('2019年柳泉省政府工作报告', ...chapters('一、2019年工作回顾', '二、2020年工作安排'));
    expect(facts.year).toEqual([2020, 'inferred', 'title 2019']);
  });

  test.each([
    ['a chapter of what was done in a year is no plan', '一、2024年所做的工作', '二、2025年工作安排', [2025, 'stated']],
    ['a goal is not the year of the report', '一、2017年及本届政府工作回顾', '二、到2035年目标', [2018, 'inferred']],
    ['work of a year may be past work', '一、2013年主要工作', '二、2014年主要工作', [2014, 'stated']],
    ['years may be written in numerals', '一、一九八九年工作的回顾', '二、一九九〇年工作的任务', [1990, 'stated']],
  ] as [string, string, string, unknown[]][])('%s', async (_name, review, plan, year) => {
    expect((await factsIn(...chapters(review, plan))).year).toEqual(year);
  });

  test('is that of the session, where its line gives no day', async () => {
    expect((await factsIn('——2012年在岚县第十五届人民代表大会第二次会议上', '各位代表：', BODY)).year).toEqual([
      2012,
      'stated',
    ]);
  });

  test('of a session in December is that of its plan', async () => {
    const facts = await factsIn(
      '——2021年12月21日在柳泉市第七届人民代表大会第一次会议上',
      ...chapters('一、五年回顾', '二、2022年工作安排'),
    );
    expect(facts.year).toEqual([2022, 'stated']);
  });
});

test.each([
  ['二〇一七年元月廿一日', '2017-01-21'],
  ['2004-13-45', null],
  ['1012年1月5日', null],
])('dateIn(%s) is %s', (text, date) => {
  expect(dateIn(text)).toBe(date);
});

test.each([
  ['——2019年1月21日在日照市第十七届人民代表大会第五次会议上', '日照市第十七届人民代表大会第五次会议'],
  ['在市人大十六届三次会议上', '市人大十六届三次会议'],
  ['市第四届人民代表大会代表名单', null],
])('meetingIn(%s) is %s', (text, meeting) => {
  expect(meetingIn(text)).toBe(meeting);
});

test.each([
  ['省长李乐成在省十四届人大一次会议上的讲话', '李乐成'],
  ['龚正市长在市十五届人大五次会议上', '龚正'],
  ['自治区主席 斯琴毕力格', '斯琴毕力格'],
  ['国务院副总理兼国家经济委员会主任薄一波', '薄一波'],
  ['代市长王岐山作了政府工作报告', '王岐山'],
  ['报告人：欧阳明', '欧阳明'],
  ['德化县人民政府 方俊', '方俊'],
  ['马忠俊', '马忠俊'],
  ['这是周恩来在第三届全国人民代表大会第一次会议上作的报告。', '周恩来'],
  ['（一九六四年十二月二十一日、二十二日）', null],
  ['下载', null],
  ['市长信箱', null],
  ['打印本页', null],
])('speakerIn(%s) is %s', (text, name) => {
  expect(speakerIn(text)).toBe(name);
});
