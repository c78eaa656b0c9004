import { describe, expect, test } from 'vitest';
import { dateIn, meetingIn } from '../../../scripts/pipeline/identify/delivered.ts';
import { speakerIn } from '../../../scripts/pipeline/identify/speaker.ts';
import { BODY, factsOfText } from '../structure/draft.ts';

describe('the title block', () => {
  test('states title, date, meeting, place and speaker, though lines are broken and names spaced out', async () => {
    const facts = await factsOfText(
      '2017\n 政 府 工 作 报 告\n——2017年2月21日在晋中市第四届人民\n代表大会第二次会议上\n市长  王 成',
      '各位代表：',
      BODY,
    );
    expect(facts).toMatchObject({
      title: { value: '2017政府工作报告', basis: 'stated' },
      year: { value: 2017, basis: 'stated' },
      date: { value: '2017-02-21' },
      meeting: { value: '晋中市第四届人民代表大会第二次会议' },
      speaker: { value: '王成' },
      region: { value: '晋中市', basis: 'stated' },
    });
  });

  test('may stand in the front matter alone', async () => {
    const facts = await factsOfText(
      '---\ntitle: 西藏自治区政府工作报告（2013年1月24日 白玛赤林）\n---',
      '各位代表：',
      BODY,
    );
    expect(facts).toMatchObject({
      title: { value: '西藏自治区政府工作报告', block: -1 },
      date: { value: '2013-01-24', block: -1 },
      speaker: { value: '白玛赤林', block: -1 },
      region: { value: '西藏自治区', block: -1 },
      meeting: null,
    });
  });

  test('goes by its own date and plan where whoever kept the file named it after the year it reviews', async () => {
    const facts = await factsOfText(
      '---\ntitle: 2006年四川省人民政府工作报告\n---\n\n政府工作报告\n（2007年1月26日在四川省第十届人民代表大会第五次会议上）',
      '各位代表：',
      BODY,
      '一、2006年工作回顾',
      BODY,
      '二、2007年工作安排',
      BODY,
    );
    expect(facts.year).toMatchObject({ value: 2007 });
  });

  test('says nothing where the text begins at once', async () => {
    const facts = await factsOfText('各位代表：', BODY, '一、过去五年工作回顾', BODY);
    expect(facts).toMatchObject({ title: null, date: null, meeting: null, speaker: null, region: null, year: null });
  });

  test('a session in December hears the report for the year to come', async () => {
    const facts = await factsOfText('——2022年12月29日在娄底市第六届人民代表大会第二次会议上', '各位代表：', BODY);
    expect(facts).toMatchObject({ date: { value: '2022-12-29' }, year: { value: 2023, basis: 'inferred' } });
  });

  test('a line that names the meeting may be broken at any place', async () => {
    const facts = await factsOfText(
      '——2014年1月9日在乌鲁木齐市第十五届人民代表大会',
      '第三次会议上',
      '各位代表：',
      BODY,
    );
    expect(facts.meeting?.value).toBe('乌鲁木齐市第十五届人民代表大会第三次会议');
  });

  test('the year is that of the tasks, else the one after the year reviewed', async () => {
    const tasks = await factsOfText('各位代表：', '一、2016年工作回顾', BODY, '二、2017年重点工作安排', BODY);
    expect(tasks.year).toMatchObject({ value: 2017, basis: 'stated' });
    const review = await factsOfText('各位代表：', `刚刚过去的2021年，${BODY}`);
    expect(review.year).toMatchObject({ value: 2022, basis: 'inferred' });
  });
});

test.each([
  ['——二〇一七年二月二十一日在', '2017-02-21'],
  ['（2007年2月5日罗保铭）', '2007-02-05'],
  ['二Ο一八年一月十日在武汉市', '2018-01-10'],
  ['2017年第1期', null],
  ['2019年2月30日在柳泉市', null],
  ['2020年13月1日在柳泉市', null],
])('dateIn(%s) is %s', (text, date) => {
  expect(dateIn(text)).toBe(date);
});

test.each([
  ['——2019年1月21日在市十六届人大三次会议上', '市十六届人大三次会议'],
  ['2017年1月5日在广州市第十五届人民代表大会第一次会议上', '广州市第十五届人民代表大会第一次会议'],
  ['政府工作报告', null],
])('meetingIn(%s) is %s', (text, meeting) => {
  expect(meetingIn(text)).toBe(meeting);
});

test.each([
  ['海拉尔区人民政府区长杜联合', '杜联合'],
  ['市长牙合甫·排都拉', '牙合甫·排都拉'],
  ['常州市代市长费高云', '费高云'],
  ['河北省省长钮茂生（2002年1月24日）', '钮茂生'],
  ['在北京市第十六届人民代表大会第三次会议上北京市市长殷勇同志作政府工作报告。', '殷勇'],
  ['政府工作报告', null],
])('speakerIn(%s) is %s', (text, name) => {
  expect(speakerIn(text)).toBe(name);
});
